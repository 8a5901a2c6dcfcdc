import type { MediaNotice } from '@kindling/contracts';
import { mediaClose } from '@kindling/contracts/light';
import { decodeFrame, encodeFrame, noFlags, partAck, type MediaFrame } from '@kindling/voice';

/** A way for frames beside the socket. */
export interface PeerWay {
  readonly isOpen: boolean;
  readonly bufferedAmount: number;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}
/** @returns what to answer, and the way that may come of it; null: this browser stays with the socket. `lost`: it was open, and is no more. */
export type TakeOffer = (sdp: string, ears: { heard(bytes: ArrayBuffer): void; lost(): void }) => Promise<{ readonly sdp: string; readonly way: PeerWay } | null>;

/** What a line needs of a WebSocket. */
export interface MediaSocket {
  binaryType: string;
  readonly bufferedAmount: number;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(message: Uint8Array<ArrayBuffer> | string): void;
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
  private way: PeerWay | null = null;
  /** A way was tried, and did not hold: no second time, so that nobody waits for it again. */
  private wayFailed = false;
  private readonly open: () => MediaSocket;
  private readonly ears: LineEars;
  private readonly takeOffer: TakeOffer | null;

  constructor(open: () => MediaSocket, ears: LineEars, takeOffer: TakeOffer | null = null) {
    this.open = open;
    this.ears = ears;
    this.takeOffer = takeOffer;
    this.acks = setInterval(() => this.acknowledge(), ACK_MS);
    this.connect();
  }

  /** @returns whether it went out. A full line is left alone: the listener hears a gap instead of old words. */
  say(captureMs: number, payload: Uint8Array, silence: boolean): boolean {
    const sequence = this.sequence++;
    if (!this.socket || !this.welcomed || (this.way ?? this.socket).bufferedAmount > FULL_BYTES) return false;
    this.send({ kind: 'audio', stream: 0, sequence, captureMs, flags: { silence, discontinuity: false }, payload });
    return true;
  }

  /** In order and whole, whatever carries sound. @returns false while the line is away. */
  beside(bytes: Uint8Array): boolean {
    if (!this.socket || !this.welcomed) return false;
    this.socket.send(bytes as Uint8Array<ArrayBuffer>);
    return true;
  }
  get waitingBeside(): number { return this.socket?.bufferedAmount ?? 0; }

  stop(): void {
    this.stopped = true;
    clearInterval(this.acks);
    if (this.again) clearTimeout(this.again);
    this.way?.close();
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
    if (message instanceof ArrayBuffer) { this.hearFrame(message); return; }
    const notice = JSON.parse(String(message)) as MediaNotice;
    if (notice.k === 'offer') { void this.answer(notice.sdp); return; }
    if (notice.k === 'welcome') this.welcome();
    this.ears.notice(notice);
  }

  private hearFrame(message: ArrayBuffer): void {
    const decoded = decodeFrame(new Uint8Array(message));
    if (!decoded.ok) return;
    if (decoded.value.kind === 'audio') this.unacknowledged = decoded.value;
    if (decoded.value.kind === 'picture') this.beside(partAck(decoded.value));
    this.ears.frame(decoded.value);
  }

  private welcome(): void {
    // The server opens the way before it says welcome; one that is not open by then never will be.
    if (this.way && !this.way.isOpen) this.giveUpWay();
    this.welcomed = true;
    this.tries = 0;
    this.ears.status('open');
  }

  private async answer(offer: string): Promise<void> {
    const { socket } = this;
    const heard = (bytes: ArrayBuffer): void => { if (this.socket === socket) this.hearFrame(bytes); };
    const lost = (): void => { if (this.socket === socket) { this.wayFailed = true; socket?.close(); } };
    const taken = this.wayFailed || !this.takeOffer ? null : await this.takeOffer(offer, { heard, lost }).catch(() => null);
    if (this.socket !== socket || this.stopped) { taken?.way.close(); return; }
    this.way = taken?.way ?? null;
    socket?.send(JSON.stringify(taken ? { k: 'answer', sdp: taken.sdp } : { k: 'declined' }));
  }

  private giveUpWay(): void {
    this.wayFailed = true;
    this.way?.close();
    this.way = null;
  }

  private ended(code: number): void {
    this.socket = null;
    this.way?.close();
    this.way = null;
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

  private send(frame: MediaFrame): void { (this.way ?? this.socket)?.send(encodeFrame(frame) as Uint8Array<ArrayBuffer>); }
}
