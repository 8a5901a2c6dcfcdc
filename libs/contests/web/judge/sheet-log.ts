import type { ContestScoreOperation } from '@kindling/contracts';
import { mergeLogs, nextClock, type ScoreOperation } from '../../domain/index.ts';

/** A judge's sheet as this computer has it: all writings, and which of them the server has not confirmed. */
export interface SheetLog { readonly operations: readonly ContestScoreOperation[]; readonly waiting: readonly string[]; readonly refused: readonly string[] }
export const emptySheet: SheetLog = { operations: [], waiting: [], refused: [] };

const union = (...logs: readonly (readonly ContestScoreOperation[])[]): ContestScoreOperation[] =>
  mergeLogs(...logs.map((log) => log.map((operation): ScoreOperation => ({ ...operation, judgeId: '' })))).map(({ judgeId: _, ...operation }) => operation);
const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

/** A click: one more writing, later than all that is known here. */
export function writeCell(sheet: SheetLog, id: string, cell: Pick<ContestScoreOperation, 'entryId' | 'cell' | 'value' | 'remark'>): SheetLog {
  return { ...sheet, operations: [...sheet.operations, { id, ...cell, clock: nextClock(sheet.operations) }], waiting: [...sheet.waiting, id] };
}
/** What the server knows, and what another tab of this computer wrote. */
export function takeIn(sheet: SheetLog, operations: readonly ContestScoreOperation[]): SheetLog {
  const known = new Set(operations.map(({ id }) => id));
  return { operations: union(sheet.operations, operations), waiting: sheet.waiting.filter((id) => !known.has(id)), refused: sheet.refused };
}
export const joined = (one: SheetLog, other: SheetLog): SheetLog => ({ operations: union(one.operations, other.operations), waiting: both(one.waiting, other.waiting), refused: both(one.refused, other.refused) });
/** An answer of the server: what it refused is taken off the sheet, and said. */
export function settle(sheet: SheetLog, known: readonly string[], refused: readonly string[]): SheetLog {
  const over = new Set([...known, ...refused]);
  return { operations: sheet.operations.filter(({ id }) => !refused.includes(id)), waiting: sheet.waiting.filter((id) => !over.has(id)), refused: both(sheet.refused, refused) };
}
