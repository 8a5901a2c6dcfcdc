/** What a run of one attack or fault found. Only this leaves as JSON; the lines are for people. */
export interface Verdict {
  readonly id: string;
  readonly seed: number;
  readonly rounds: number;
  /** Acknowledged, but not in the database. */
  readonly lost: number;
  /** In effect more than once. */
  readonly duplicated: number;
  /** Everything else that should not have happened; each has a line. */
  readonly unexpected: number;
  readonly p95Ms: number;
  readonly passed: boolean;
}

/** Counts during a run. Whatever is not expected is said once, with enough to find it again. */
export class Tally {
  rounds = 0;
  lost = 0;
  duplicated = 0;
  private readonly problems: string[] = [];
  private readonly times: number[] = [];
  private readonly notes: string[] = [];

  took(ms: number): void { this.times.push(ms); }
  problem(line: string): void { this.problems.push(line); }
  /** Counts one round; false is a problem. */
  expect(holds: boolean, line: () => string): void {
    this.rounds += 1;
    if (!holds) this.problem(line());
  }
  note(line: string): void { this.notes.push(line); }
  percentile(share: number): number {
    const sorted = this.times.toSorted((a, b) => a - b);
    return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  }
  get slowest(): number { return this.percentile(1); }

  verdict(id: string, seed: number): Verdict {
    for (const line of this.notes) console.log(`  ${line}`);
    for (const line of this.problems.slice(0, 40)) console.log(`  ✗ ${line}`);
    if (this.problems.length > 40) console.log(`  ✗ … and ${this.problems.length - 40} more`);
    const unexpected = this.problems.length;
    // A run without a single round has proved nothing.
    const passed = unexpected === 0 && this.lost === 0 && this.duplicated === 0 && this.rounds > 0;
    return { id, seed, rounds: this.rounds, lost: this.lost, duplicated: this.duplicated, unexpected, p95Ms: this.percentile(0.95), passed };
  }
}
