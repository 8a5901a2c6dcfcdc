import type { Board } from '@kindling/simulator';

/** A moment of the run and where the program was: byte addresses, innermost first. */
export type Moment = readonly [ms: number, addresses: readonly number[]];

const grainMs = 0.5;
const mostMoments = 40_000;

/** Notes where the program was, at edges and now and then; only a window of it ever leaves. */
export class PlaceRecorder {
  private moments: Moment[] = [];
  private last = -Infinity;

  note(board: Board): void {
    const now = board.milliseconds;
    if (now - this.last < grainMs) return;
    this.last = now;
    this.moments.push([now, board.places()]);
    if (this.moments.length > mostMoments) this.moments = this.moments.slice(mostMoments / 2);
  }

  /** At most 400 moments of a window, thinned evenly. */
  window(fromMs: number, toMs: number): Moment[] {
    const inside = this.moments.filter(([at]) => at >= fromMs && at <= toMs);
    const step = Math.max(1, Math.ceil(inside.length / 400));
    return inside.filter((_, index) => index % step === 0);
  }
}
