import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mediaClose } from '@kindling/contracts';
import { WebSocketServer } from 'ws';
import type { EngineRoom, MediaEngine, PassedFrame } from '../media-engine.ts';
import { TestTab, type TakesOffer } from './test-tab.ts';

/** Two classes of one engine behind a real server on loopback, with a floor that the test gives. */
export class EngineStage {
  readonly floor = new Set<string>();
  readonly passed: PassedFrame[] = [];
  readonly rooms: readonly EngineRoom[];
  private readonly tabs: TestTab[] = [];
  private readonly server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 4096 });
  private readonly takes: TakesOffer | null;

  constructor(engine: MediaEngine, takes: TakesOffer | null) {
    this.takes = takes;
    this.rooms = [0, 1].map(() => engine.open({
      hearing: (sitter) => (sitter.role === 'staff' || this.floor.has(sitter.personId) ? 'heard' : 'no-floor'),
      showing: (sitter) => (sitter.personId === 'tutor' ? 'heard' : 'no-floor'), passed: (frame) => { this.passed.push(frame); }, isRecording: () => false,
    }));
    this.server.on('connection', (line, { url }) => {
      const [room = '0', personId = ''] = (url ?? '').slice(1).split('/');
      line.on('error', () => undefined);
      line.pause();
      void this.rooms[Number(room)]?.admit(line, { personId, role: personId === 'tutor' ? 'staff' : 'pupil', token: '' }, () => undefined).then((refused) => {
        if (refused) line.close(mediaClose[refused], refused);
        line.resume();
      });
    });
  }

  async ready(): Promise<this> {
    if (!this.server.address()) await once(this.server, 'listening');
    return this;
  }

  get room(): EngineRoom { return this.rooms[0] as EngineRoom; }

  /** Not waited for. */
  knock(personId: string, room = 0, takes = this.takes): TestTab {
    const tab = new TestTab(`ws://127.0.0.1:${(this.server.address() as AddressInfo).port}/${room}/${personId}`, takes);
    this.tabs.push(tab);
    return tab;
  }
  async enter(personId: string, room = 0, takes = this.takes): Promise<TestTab> {
    const tab = this.knock(personId, room, takes);
    await tab.welcomed();
    return tab;
  }
  seats<const P extends readonly string[]>(...people: P): Promise<{ -readonly [K in keyof P]: TestTab }> {
    return Promise.all(people.map((personId) => this.enter(personId))) as Promise<{ -readonly [K in keyof P]: TestTab }>;
  }

  async stop(): Promise<void> {
    for (const tab of this.tabs) tab.leave();
    for (const line of this.server.clients) line.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
