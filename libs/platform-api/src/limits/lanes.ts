/** So many at once, the others one after another in the order in which they came. */
export class Lanes {
  private readonly width: number;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  constructor(width: number) { this.width = width; }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.width) await new Promise<void>((resolve) => { this.waiting.push(resolve); });
    else this.busy += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, not freed: somebody who comes in between would overtake.
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
