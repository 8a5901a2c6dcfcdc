import type { LiveEvent, SocketAnswer } from '@kindling/contracts';
import { asSeenBy, type Looked, type LiveCommand, type RehearsedClass, type Who } from '../../domain/index.ts';
import type { LinePort } from '../link/live-link.ts';

interface Ask { readonly kind: LiveCommand['kind']; readonly data: unknown; readonly commandId: string; readonly lastSeq: number; readonly to: string; readonly aside: { readonly is: string; readonly on?: boolean } }
/** As long as a round trip over a thin link. */
const ROUND_TRIP_MS = 300;

/** The tutor's own link to a rehearsal: the real `LiveLink` above it neither knows nor cares that no server is there, and a cut is a cut. */
export class LocalLine implements LinePort {
  connected = false;
  /** Benches that the tutor opened. */
  readonly looked: Looked[] = [];
  private readonly wires = new Map<string, (value: never) => void>();
  private readonly answered = new Map<string, number>();
  private readonly room: RehearsedClass;
  private readonly tutor: Who;

  constructor(room: RehearsedClass, tutor: Who) {
    this.room = room;
    this.tutor = tutor;
  }

  on(name: string, listener: (value: never) => void): void { this.wires.set(name, listener); }
  off(name: string): void { this.wires.delete(name); }
  connect(): void { if (!this.connected) { this.connected = true; this.tell('connect', undefined); } }
  cut(): void { if (this.connected) { this.connected = false; this.tell('disconnect', 'transport close'); } }
  deliver(events: readonly LiveEvent[]): void { if (this.connected) for (const event of events) this.tell('live.event', asSeenBy(event, this.tutor)); }

  async ask(name: string, request: unknown): Promise<SocketAnswer<unknown>> {
    await new Promise((resolve) => { setTimeout(resolve, ROUND_TRIP_MS); });
    if (!this.connected) throw new Error('the line was cut');
    const asked = request as Ask;
    if (name === 'live.command') return this.give(asked);
    if (name === 'live.aside') return this.lookAside(asked);
    const place = { seq: this.room.state.seq, tail: this.room.log.slice(asked.lastSeq).map((event) => asSeenBy(event, this.tutor)) };
    return { ok: true, value: name === 'live.hello' ? { role: 'staff', classId: '', openedAt: new Date().toISOString(), at: this.room.at, ...place } : place };
  }

  private give({ kind, data, commandId }: Ask): SocketAnswer<unknown> {
    const known = this.answered.get(commandId);
    if (known !== undefined) return { ok: true, value: { seq: known } };
    const given = this.room.give(this.tutor, { kind, data } as LiveCommand);
    if (!given.ok) return { ok: false, code: given.code, params: {} };
    this.answered.set(commandId, given.value.seq);
    this.deliver(given.value.events);
    return { ok: true, value: { seq: given.value.seq } };
  }
  /** A scripted pupil has no bench to show; that somebody looked is what counts. */
  private lookAside({ to, aside }: Ask): SocketAnswer<unknown> {
    if (aside.is === 'watch' && aside.on) {
      this.looked.push({ personId: to, atMs: this.room.at });
      this.tell('live.aside', { from: to, name: '', aside: { is: 'work', version: 0, refused: false, work: null } });
    }
    return { ok: true, value: {} };
  }
  private tell(name: string, value: unknown): void { this.wires.get(name)?.(value as never); }
}
