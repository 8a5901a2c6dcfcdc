import type { Span } from '../../../domain/index.ts';

/** The first words come in a small answer, which even 64 kbit/s brings in about half a second; later ones are larger. */
const FIRST_MS = 2000;
const NEXT_MS = 8000;
const AHEAD_MS = 16_000;

/** Which stretch of what was said is here. Where nobody speaks, nothing is fetched. */
export class VoiceStretch {
  private begin = 0;
  private end = 0;
  private readonly spoken: readonly Span[];
  private readonly lastsMs: number;

  constructor(spoken: readonly Span[], lastsMs: number) {
    this.spoken = spoken;
    this.lastsMs = lastsMs;
  }

  from(atMs: number): void { this.begin = atMs; this.end = atMs; }

  holds(atMs: number): boolean { return atMs >= this.begin && atMs < this.end; }

  /** Can be played: the words are here, or nobody speaks. */
  covers(atMs: number): boolean { return this.holds(atMs) || (atMs >= this.begin && this.quietFrom(Math.max(atMs, this.end)) > atMs); }

  /** The next stretch to fetch; null when enough is here. */
  wants(atMs: number, playing: boolean): Span | null {
    const next = this.quietFrom(this.end);
    if (next >= this.lastsMs || next > atMs + (playing ? AHEAD_MS : 0)) return null;
    return [next, next + (this.end === this.begin ? FIRST_MS : NEXT_MS)];
  }

  /** @returns false when that stretch is not wanted any more. */
  arrived([from, to]: Span): boolean {
    if (from !== this.quietFrom(this.end)) return false;
    this.end = to;
    return true;
  }

  /** From here on nobody speaks until then. */
  private quietFrom(atMs: number): number {
    const next = this.spoken.find(([, to]) => to + 100 > atMs);
    if (!next) return Math.max(atMs, this.lastsMs);
    return Math.max(atMs, next[0] - 100);
  }
}
