interface Waiting { readonly start: () => void; readonly onPosition: (position: number) => void }

/** Runs at most `width` jobs at once and lets at most `length` wait. First come, first served. */
export class JobQueue {
  private readonly width: number;
  private readonly length: number;
  private running = 0;
  private readonly waiting: Waiting[] = [];

  constructor(width: number, length: number) {
    this.width = width;
    this.length = length;
  }

  get queueLength(): number { return this.waiting.length; }

  /** `onPosition` hears 1 for "next in line" and up, and 0 when the job starts. @returns null when too many wait. */
  add<T>(job: () => Promise<T>, onPosition: (position: number) => void = () => undefined): Promise<T> | null {
    if (this.running < this.width) {
      onPosition(0);
      return this.run(job);
    }
    if (this.waiting.length >= this.length) return null;
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ onPosition, start: () => { this.run(job).then(resolve, reject); } });
      onPosition(this.waiting.length);
    });
  }

  private async run<T>(job: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await job();
    } finally {
      this.running -= 1;
      this.startNext();
    }
  }

  private startNext(): void {
    const next = this.waiting.shift();
    if (!next) return;
    next.onPosition(0);
    next.start();
    this.waiting.forEach((job, index) => job.onPosition(index + 1));
  }
}
