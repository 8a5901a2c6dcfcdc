/** One line of the picture of a script: which block stood there, and which of ours it became. */
export interface PictureLine { readonly depth: number; readonly opcode: string; readonly type: string | null }
export interface KindCount { readonly opcode: string; readonly converted: number; readonly left: number }
export type ImportNote =
  /** Two scripts with a "forever" ran side by side there; here one follows the other in each round. */
  | 'several-loops'
  /** A script begins with an event that a board does not have; it is kept aside and does nothing. */
  | 'unknown-start'
  /** No script begins with a start that we know. */
  | 'no-start'
  /** The workbench holds about 900 blocks; the rest was left out. */
  | 'cut';
export interface ImportReport { readonly converted: number; readonly left: number; readonly kinds: readonly KindCount[]; readonly picture: readonly PictureLine[]; readonly notes: readonly ImportNote[] }

const mostLines = 400;

/** Collects what became of each block of the file. */
export class ReportWriter {
  private readonly counts = new Map<string, { converted: number; left: number }>();
  private readonly lines: PictureLine[] = [];
  private readonly notes = new Set<ImportNote>();

  count(opcode: string, converted: boolean): void {
    const known = this.counts.get(opcode) ?? { converted: 0, left: 0 };
    known[converted ? 'converted' : 'left'] += 1;
    this.counts.set(opcode, known);
  }
  /** Gives the line's place, so that what it became can be told later. */
  line(depth: number, opcode: string): number {
    if (this.lines.length < mostLines) { this.lines.push({ depth, opcode, type: null }); return this.lines.length - 1; }
    return -1;
  }
  became(at: number, type: string): void { const line = this.lines[at]; if (line) this.lines[at] = { ...line, type }; }
  note(note: ImportNote): void { this.notes.add(note); }
  report(): ImportReport {
    const kinds = [...this.counts].map(([opcode, { converted, left }]) => ({ opcode, converted, left })).sort((a, b) => b.left - a.left || b.converted - a.converted || (a.opcode < b.opcode ? -1 : 1));
    const sum = (of: 'converted' | 'left'): number => kinds.reduce((total, kind) => total + kind[of], 0);
    return { converted: sum('converted'), left: sum('left'), kinds, picture: this.lines, notes: [...this.notes] };
  }
}
