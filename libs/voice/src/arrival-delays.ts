/** Newest delays that count: eighteen seconds of speech. */
const WINDOW = 300;

export interface DelaySettings {
  /** Share of frames that must have arrived when they are due. */
  readonly quantile: number;
  readonly leastMs: number;
  readonly mostMs: number;
  readonly shrinkMsPerS: number;
}

/**
 * From when frames arrive to when they should be played. Delays hold the unknown difference between two clocks, so only
 * their spread means anything. Grows at once, because a stall is heard; shrinks slowly, because the next stall is likely.
 */
export class ArrivalDelays {
  private delays: number[] = [];
  private offset: number | null = null;
  private quickest = Infinity;
  private at = 0;
  private settings: DelaySettings;

  constructor(settings: DelaySettings) { this.settings = settings; }

  use(settings: DelaySettings): void { this.settings = settings; }

  note(delayMs: number, nowMs: number): void {
    this.delays.push(delayMs);
    if (this.delays.length > WINDOW) this.delays.shift();
    const wanted = this.wantedMs();
    const shrunk = (this.offset ?? wanted) - (this.settings.shrinkMsPerS * Math.max(0, nowMs - this.at)) / 1000;
    this.offset = Math.max(wanted, shrunk);
    this.at = nowMs;
  }

  /** The quickest way through the line, on the scale of delays. */
  get quickestMs(): number { return this.quickest; }

  /** A sample captured at `c` is due at `c + offsetMs`. */
  get offsetMs(): number { return this.offset ?? this.settings.leastMs; }

  /** What stood in the line is gone and says nothing about the frames to come. */
  forgetStall(): void {
    this.delays = [this.quickest];
    this.offset = this.quickest + this.settings.leastMs;
  }

  private wantedMs(): number {
    const sorted = [...this.delays].sort((a, b) => a - b);
    this.quickest = sorted[0] ?? 0;
    const late = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * this.settings.quantile))] ?? 0;
    return this.quickest + Math.min(this.settings.mostMs, Math.max(this.settings.leastMs, late - this.quickest));
  }
}
