type Level = 0 | 1;

/** Edges of one signal in order; beyond `most` the older half is forgotten. */
export class EdgeStore {
  private edges: (readonly [cycle: number, level: Level])[] = [];
  private readonly most: number;
  constructor(most: number) { this.most = most; }

  get changes(): number { return this.edges.length; }
  get level(): Level { return this.edges.at(-1)?.[1] ?? 0; }
  all(): readonly (readonly [cycle: number, level: Level])[] { return this.edges; }
  add(cycle: number, level: Level): void {
    this.edges.push([cycle, level]);
    if (this.edges.length > this.most) this.edges = this.edges.slice(this.most / 2);
  }

  /** Share of the time between two cycle counts in which the signal was on. */
  share(from: number, to: number): number {
    const last = this.edges.at(-1);
    if (to <= from || !last) return last?.[1] ?? 0;
    let on = 0;
    let end = to;
    for (let at = this.edges.length - 1; at >= 0 && end > from; at -= 1) {
      const [cycle, level] = this.edges[at] ?? [0, 0];
      const start = Math.max(cycle, from);
      if (level && end > start) on += end - start;
      end = Math.min(end, cycle);
    }
    return on / (to - from);
  }

  /** The edges after a cycle count and the one that was in force then, at most so many. */
  newest(from: number, most: number): readonly (readonly [cycle: number, level: Level])[] {
    let first = this.edges.length;
    while (first > 0 && (this.edges[first - 1]?.[0] ?? 0) >= from) first -= 1;
    return this.edges.slice(Math.max(0, first - 1)).slice(-most);
  }
}
