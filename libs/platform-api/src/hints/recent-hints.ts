import type { Hint } from '@kindling/contracts';

const rememberedMs = 60_000;
/** More than a hundred classes tell in a minute; beyond it nobody is told from memory. */
const most = 2000;

/** What was told in the last minute, for pages that were read before their socket was there. */
export class RecentHints {
  private hints: { readonly at: number; readonly hint: Hint }[] = [];
  private knownFrom: number;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.knownFrom = now();
  }

  note(hint: Hint): void {
    this.hints.push({ at: this.now(), hint });
    const kept = this.hints.filter(({ at }) => at >= this.now() - rememberedMs).slice(-most);
    const dropped = this.hints[this.hints.length - kept.length - 1];
    if (dropped) this.knownFrom = Math.max(this.knownFrom, dropped.at + 1);
    this.hints = kept;
  }
  /** Hints were missed here, too. */
  forget(): void {
    this.hints = [];
    this.knownFrom = this.now();
  }
  /** Each once, though it may have been told often; null where it is not known what was told since. */
  since(ms: number): readonly Hint[] | null {
    const from = this.now() - ms;
    if (from < this.knownFrom) return ms === 0 ? [] : null;
    return [...new Map(this.hints.filter(({ at }) => at >= from).map(({ hint }) => [JSON.stringify(hint), hint])).values()];
  }
}
