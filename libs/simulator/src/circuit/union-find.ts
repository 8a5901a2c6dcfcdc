/** Sets of joined things by number, with path halving. */
export class UnionFind {
  private readonly parent: number[];
  constructor(size: number) { this.parent = Array.from({ length: size }, (_, index) => index); }

  find(item: number): number {
    let at = item;
    while (this.parent[at] !== at) {
      const up = this.parent[this.parent[at] ?? at] ?? at;
      this.parent[at] = up;
      at = up;
    }
    return at;
  }
  join(a: number, b: number): void { this.parent[this.find(a)] = this.find(b); }
}
