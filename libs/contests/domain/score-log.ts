/** One entry of a judge's score sheet. Sheets only grow: a changed mind is another operation. */
export interface ScoreOperation {
  readonly id: string; readonly judgeId: string; readonly entryId: string;
  /** A criterion of the rubric, or `remark`. */
  readonly cell: string;
  /** Points; null takes a score back. */
  readonly value: number | null;
  readonly remark: string | null;
  /** Lamport's clock of the judge's sheet: greater than all that the device had seen when it was written. */
  readonly clock: number;
}
export const remarkCell = 'remark';

/** Every operation once. The union is the whole merge; order and repetition do not matter. */
export function mergeLogs(...logs: readonly (readonly ScoreOperation[])[]): ScoreOperation[] {
  const known = new Map<string, ScoreOperation>();
  for (const log of logs) for (const operation of log) known.set(operation.id, operation);
  return [...known.values()].sort(byWriting);
}
const byWriting = (a: ScoreOperation, b: ScoreOperation): number => a.clock - b.clock || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
export const nextClock = (log: readonly Pick<ScoreOperation, 'clock'>[]): number => log.reduce((highest, { clock }) => Math.max(highest, clock), 0) + 1;

/** What one judge holds of one entry now. */
export interface Sheet { readonly judgeId: string; readonly entryId: string; readonly scores: ReadonlyMap<string, number>; readonly remark: string | null }

/** The last writing of each judge, entry and cell is what counts: by clock, then by id, so that any two readers agree. */
export function sheetsOf(log: readonly ScoreOperation[]): Sheet[] {
  const last = new Map<string, ScoreOperation>();
  for (const operation of log) {
    const key = `${operation.judgeId} ${operation.entryId} ${operation.cell}`;
    const before = last.get(key);
    if (!before || byWriting(before, operation) < 0) last.set(key, operation);
  }
  const sheets = new Map<string, { judgeId: string; entryId: string; scores: Map<string, number>; remark: string | null }>();
  for (const { judgeId, entryId, cell, value, remark } of last.values()) {
    const key = `${judgeId} ${entryId}`;
    const sheet = sheets.get(key) ?? { judgeId, entryId, scores: new Map<string, number>(), remark: null };
    sheets.set(key, sheet);
    if (cell === remarkCell) sheet.remark = remark;
    else if (value !== null) sheet.scores.set(cell, value);
  }
  return [...sheets.values()].sort((a, b) => (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : a.judgeId < b.judgeId ? -1 : 1));
}
