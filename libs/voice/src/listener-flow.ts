/** A frame as it is passed on; `at` is the server's time of passing. */
export interface RelayedFrame { readonly stream: number; readonly sequence: number; readonly at: number; readonly bytes: Uint8Array }
export interface Outgoing { readonly frame: RelayedFrame; readonly discontinuity: boolean }

/** What was acknowledged last leaves more than this unacknowledged: the line carries less than speech. */
export const BEHIND_MS = 2500;
/** Slow for so long, and not once after a stall: the listener is not live any more. */
export const SLOW_FOR_MS = 1500;
/** Nothing acknowledged for so long: later nobody wants these words. A packet that is lost three times running comes before. */
export const STALLED_MS = 6000;
/** Live again when what is under way is younger than this. */
export const LIVE_MS = 300;
/** Frames waiting here while the socket is full: half a second of two speakers. */
export const MOST_WAITING = 16;

/**
 * What one listener still gets. The send buffer of a socket is useless to tell who is behind: tens of kilobytes stand in
 * the kernel first, which is many seconds of speech. So the listener acknowledges, and one who is too far behind gets
 * nothing until the line is empty, then goes on at the newest word. A line that stalls brings every word a little later
 * and keeps them; a line that is slow would be later with every word.
 */
export class ListenerFlow {
  private waiting: RelayedFrame[] = [];
  private unacked: RelayedFrame[] = [];
  private skipping = false;
  /** Since when every acknowledgement found too much under way. */
  private slowSince: number | null = null;
  /** Streams whose next frame does not join the one before. */
  private readonly broken = new Set<number>();
  private droppedFrames = 0;

  get dropped(): number { return this.droppedFrames; }

  offer(frame: RelayedFrame, now: number): void {
    this.judge(now);
    if (this.skipping) { this.drop(frame); return; }
    this.waiting.push(frame);
    if (this.waiting.length > MOST_WAITING) this.drop(this.waiting.shift());
  }

  /** The next frame to write, if any; call while the socket takes more. */
  take(): Outgoing | null {
    const frame = this.waiting.shift();
    if (!frame) return null;
    this.unacked.push(frame);
    return { frame, discontinuity: this.broken.delete(frame.stream) };
  }

  /** On one line everything before an acknowledged frame has arrived too. An unknown number means nothing. */
  acknowledge(stream: number, sequence: number, now: number): void {
    const place = this.unacked.findLastIndex((frame) => frame.stream === stream && frame.sequence === sequence);
    if (place >= 0) {
      this.unacked = this.unacked.slice(place + 1);
      this.slowSince = this.behindMs(now) > BEHIND_MS ? this.slowSince ?? now : null;
    }
    this.judge(now);
  }

  behindMs(now: number): number { return this.unacked[0] ? now - this.unacked[0].at : 0; }

  private judge(now: number): void {
    if (this.skipping) { this.skipping = this.behindMs(now) > LIVE_MS; return; }
    const slow = this.slowSince !== null && now - this.slowSince > SLOW_FOR_MS;
    if (!slow && this.behindMs(now) <= STALLED_MS) return;
    this.skipping = true;
    this.slowSince = null;
    this.waiting.splice(0).forEach((frame) => this.drop(frame));
  }

  private drop(frame: RelayedFrame | undefined): void {
    if (!frame) return;
    this.broken.add(frame.stream);
    this.droppedFrames++;
  }
}
