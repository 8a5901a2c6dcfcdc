/** So many at once, the others one after another in the order in which they came. */
export class Lanes {
  private readonly width: number;
  private busy = 0;
  private readonly waiting: { start: () => void; fail: (why: unknown) => void }[] = [];
  constructor(width: number) { this.width = width; }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.width) await new Promise<void>((start, fail) => { this.waiting.push({ start, fail }); });
    else this.busy += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, not freed: somebody who comes in between would overtake.
      const next = this.waiting.shift();
      if (next) next.start();
      else this.busy -= 1;
    }
  }

  /** What makes one fail would make all of them fail, one slow time after the other: those who wait are told at once. */
  turnAway(why: unknown): void { for (const { fail } of this.waiting.splice(0)) fail(why); }
}
