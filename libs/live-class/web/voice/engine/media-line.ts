import type { MediaNotice } from '@kindling/contracts';
import { mediaClose } from '@kindling/contracts/light';
import { decodeFrame, encodeFrame, noFlags, type MediaFrame } from '@kindling/voice';

/** What a line needs of a WebSocket. */
export interface MediaSocket {
  binaryType: string;
  readonly bufferedAmount: number;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}
export type LineStatus = 'connecting' | 'open' | 'lost' | 'refused';
export interface LineEars {
  status(now: LineStatus): void;
  notice(notice: MediaNotice): void;
  frame(frame: MediaFrame): void;
  /** Milliseconds of sound that wait to be played. */
  heldMs(): number;
}

const ACK_MS = 500;
const AGAIN_MS = [500, 1000, 2000, 4000, 8000] as const;
/** Two seconds of speech stand in the way: what is said now would only come later still. */
const FULL_BYTES = 5000;
const final = new Set<number>(Object.values(mediaClose));

/** One media socket that comes back after a break, and tells the server what has arrived. */
export class MediaLine {
  private socket: MediaSocket | null = null;
  private welcomed = false;
  private stopped = false;
  private tries = 0;
  private sequence = 0;
  private unacknowledged: MediaFrame | null = null;
  private again: ReturnType<typeof setTimeout> | null = null;
  private readonly acks: ReturnType<typeof setInterval>;
  private readonly open: () => MediaSocket;
  private readonly ears: LineEars;

  constructor(open: () => MediaSocket, ears: LineEars) {
    this.open = open;
    this.ears = ears;
    this.acks = setInterval(() => this.acknowledge(), ACK_MS);
    this.connect();
  }

  /** @returns whether it went out. A full line is left alone: the listener hears a gap instead of old words. */
  say(captureMs: number, payload: Uint8Array, silence: boolean): boolean {
    const sequence = this.sequence++;
    if (!this.socket || !this.welcomed || this.socket.bufferedAmount > FULL_BYTES) return false;
    this.send({ kind: 'audio', stream: 0, sequence, captureMs, flags: { silence, discontinuity: false }, payload });
    return true;
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.acks);
    if (this.again) clearTimeout(this.again);
    this.socket?.close();
  }

  private connect(): void {
    this.ears.status('connecting');
    const socket = this.open();
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => this.hear(data);
    socket.onclose = ({ code }) => this.ended(code);
    this.socket = socket;
  }

  private hear(message: unknown): void {
    if (message instanceof ArrayBuffer) {
      const decoded = decodeFrame(new Uint8Array(message));
      if (!decoded.ok) return;
      this.unacknowledged = decoded.value;
      this.ears.frame(decoded.value);
      return;
    }
    const notice = JSON.parse(String(message)) as MediaNotice;
    if (notice.k === 'welcome') { this.welcomed = true; this.tries = 0; this.ears.status('open'); }
    this.ears.notice(notice);
  }

  private ended(code: number): void {
    this.socket = null;
    this.welcomed = false;
    this.unacknowledged = null;
    if (this.stopped) return;
    if (final.has(code)) { this.stop(); this.ears.status('refused'); return; }
    this.ears.status('lost');
    this.again = setTimeout(() => this.connect(), AGAIN_MS[Math.min(this.tries++, AGAIN_MS.length - 1)]);
  }

  private acknowledge(): void {
    const frame = this.unacknowledged;
    if (!frame || !this.socket) return;
    this.unacknowledged = null;
    this.send({ kind: 'ack', stream: frame.stream, sequence: frame.sequence, captureMs: Math.round(this.ears.heldMs()), flags: noFlags, payload: new Uint8Array() });
  }

  private send(frame: MediaFrame): void { this.socket?.send(encodeFrame(frame) as Uint8Array<ArrayBuffer>); }
}
