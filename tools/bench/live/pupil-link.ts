import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { LiveEvent } from '@kindling/contracts';
import { asSeenBy, digest, fold, unopened } from '../../../libs/live-class/domain/index.ts';
import { LiveLink } from '../../../libs/live-class/web/link/live-link.ts';

/** As the page connects: the same waiting between tries. */
const asThePage = { transports: ['websocket', 'polling'], forceNew: true, reconnectionDelay: 500, reconnectionDelayMax: 5000 };
const ACKNOWLEDGED_WITHIN_MS = 8000;

/** The product's own link over the product's own socket library, without a page around it. */
export class PupilLink {
  readonly link: LiveLink;
  private readonly socket: Socket;

  private readonly personId: string;

  constructor(url: string, cookie: string, liveId: string, personId: string) {
    this.personId = personId;
    this.link = new LiveLink(liveId, randomUUID, Date.now);
    this.socket = io(`${url}/live`, { ...asThePage, extraHeaders: { cookie, origin: url } });
    this.link.attach({
      connected: false, connect: () => { this.socket.connect(); },
      on: (name, listener) => { this.socket.on(name, listener as () => void); }, off: (name, listener) => { this.socket.off(name, listener as () => void); },
      ask: (name, request) => this.socket.timeout(ACKNOWLEDGED_WITHIN_MS).emitWithAck(name, request),
    });
  }

  get isLive(): boolean { return this.link.read().status.is === 'live'; }
  get seq(): number { return this.link.read().state.seq; }
  /** Whether this is what that person may see of the log, up to the event that has come here. */
  isFoldOf(log: readonly LiveEvent[]): boolean {
    const { personId } = this;
    const { state, role } = this.link.read();
    return role !== null && digest(state) === digest(fold(unopened, log.slice(0, state.seq).map((event) => asSeenBy(event, { personId, role }))));
  }

  /** As the line would: from below, and found again by the library. */
  breakLine(): void { this.socket.io.engine.close(); }

  /** @returns performance.now() when it was so. */
  until(met: () => boolean, withinMs = 60_000): Promise<number> {
    return new Promise((resolve, reject) => {
      const { status, state } = this.link.read();
      const late = setTimeout(() => reject(new Error(`waited ${withinMs} ms in vain: ${JSON.stringify(status)}, event ${state.seq}`)), withinMs);
      const check = (): void => {
        if (!met()) return;
        clearTimeout(late);
        stop();
        resolve(performance.now());
      };
      const stop = this.link.subscribe(check);
      check();
    });
  }

  stop(): void {
    this.link.stop();
    this.socket.close();
  }
}
