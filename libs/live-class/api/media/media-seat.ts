import { mediaClose, type MediaCloseReason, type MediaNotice } from '@kindling/contracts';
import { afterGap, decodeFrame, ListenerFlow, SpeakerAllowance, type MediaFrame, type RelayedFrame } from '@kindling/voice';
import type { RawData, WebSocket } from 'ws';
import type { LiveRole } from '../../domain/index.ts';

/** More than this in the send buffer and the next frame waits here, where it can still be left out. */
const FULL_BYTES = 4096;
export const TRY_AGAIN_LATER = 1013;
export interface Sitter { readonly personId: string; readonly role: LiveRole; readonly token: string }

/** One media socket: what it may send, and what it still gets. */
export class MediaSeat {
  readonly sitter: Sitter;
  readonly stream: number;
  alive = true;
  private readonly line: WebSocket;
  private readonly flow = new ListenerFlow();
  private readonly allowance = new SpeakerAllowance(performance.now());
  private lastSequence = -1;
  private readonly speaks: (frame: MediaFrame) => MediaCloseReason | null;

  constructor(line: WebSocket, sitter: Sitter, stream: number, speaks: (seat: MediaSeat, frame: MediaFrame) => MediaCloseReason | null) {
    this.line = line;
    this.sitter = sitter;
    this.stream = stream;
    this.speaks = (frame) => speaks(this, frame);
    line.on('message', (bytes, isBinary) => this.receive(bytes, isBinary));
    line.on('pong', () => { this.alive = true; });
  }

  tell(notice: MediaNotice): void { this.line.send(JSON.stringify(notice)); }

  give(frame: RelayedFrame): void {
    this.flow.offer(frame, performance.now());
    this.pump();
  }

  close(reason: MediaCloseReason): void { this.line.close(mediaClose[reason], reason); }

  /** To be tried again; `close` is for good. */
  moveOn(): void { this.line.close(TRY_AGAIN_LATER); }

  /** A line that did not answer the last question is gone. */
  checkAlive(): void {
    if (!this.alive) { this.line.terminate(); return; }
    this.alive = false;
    this.line.ping();
  }

  private receive(bytes: RawData, isBinary: boolean): void {
    // What arrived together with the reason for closing is not heard any more.
    if (this.line.readyState !== this.line.OPEN) return;
    const wrong = this.judge(bytes, isBinary);
    if (wrong) this.close(wrong);
  }

  private judge(bytes: RawData, isBinary: boolean): MediaCloseReason | null {
    if (!isBinary || !Buffer.isBuffer(bytes)) return 'malformed';
    const now = performance.now();
    if (!this.allowance.take(bytes.length, now)) return 'flood';
    const decoded = decodeFrame(bytes);
    if (!decoded.ok) return decoded.code === 'frame.too-big' ? 'too-big' : 'malformed';
    const frame = decoded.value;
    if (frame.kind === 'ack') {
      this.flow.acknowledge(frame.stream, frame.sequence, now);
      this.pump();
      return null;
    }
    if (frame.sequence <= this.lastSequence) return 'malformed';
    this.lastSequence = frame.sequence;
    return this.speaks(frame);
  }

  private pump(): void {
    while (this.line.readyState === this.line.OPEN && this.line.bufferedAmount < FULL_BYTES) {
      const next = this.flow.take();
      if (!next) return;
      this.line.send(next.discontinuity ? afterGap(next.frame.bytes) : next.frame.bytes, { binary: true }, (failure) => { if (!failure) this.pump(); });
    }
  }
}
