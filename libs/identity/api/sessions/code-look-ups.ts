import { TokenBucket } from '@kindling/platform-api';

const REMEMBERED = 10_000;

/**
 * Looking up class codes from one address, behind which a whole school may sit together with somebody who guesses. Only misses
 * use up the allowance. When it is used up, a right code is still answered if it was right here before, and a few new ones
 * are: a guesser cannot use those up without guessing right, so the class comes in and crawling stays hopeless.
 */
export class CodeLookUps {
  private readonly misses: TokenBucket;
  private readonly finds: TokenBucket;
  private readonly familiar = new Set<string>();

  constructor(now: () => number = Date.now) {
    this.misses = new TokenBucket(240, 60, now);
    this.finds = new TokenBucket(6, 0.1, now);
  }

  /** Whether the answer may be given. */
  allow(address: string, code: string, found: boolean): boolean {
    if (!found) return this.misses.take(address);
    const place = `${address} ${code}`;
    const allowed = this.familiar.has(place) || this.misses.has(address) || this.finds.take(address);
    if (allowed) this.remember(place);
    return allowed;
  }

  private remember(place: string): void {
    this.familiar.delete(place);
    this.familiar.add(place);
    const [oldest] = this.familiar;
    if (this.familiar.size > REMEMBERED && oldest !== undefined) this.familiar.delete(oldest);
  }
}
