/** Per-key allowance in this process: `burst` at once, `perMinute` refilled. Keys idle for ten minutes are forgotten. */
export class TokenBucket {
  private readonly levels = new Map<string, { tokens: number; at: number }>();
  constructor(private readonly burst: number, private readonly perMinute: number, private readonly now: () => number = Date.now) {}

  /** True when one token could be taken; none is. */
  has(key: string): boolean { return this.tokens(key, this.now()) >= 1; }

  /** True when one token could be taken. */
  take(key: string): boolean {
    const now = this.now();
    if (this.levels.size > 10_000) this.forget(now);
    const tokens = this.tokens(key, now);
    this.levels.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  }

  private tokens(key: string, now: number): number {
    const level = this.levels.get(key);
    return level ? Math.min(this.burst, level.tokens + ((now - level.at) / 60_000) * this.perMinute) : this.burst;
  }

  private forget(now: number): void {
    for (const [key, level] of this.levels) if (now - level.at > 600_000) this.levels.delete(key);
  }
}
