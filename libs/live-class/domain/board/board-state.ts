import type { BoardShape } from '@kindling/contracts';

/** `seq`: its number in the log, which is its name too. */
export interface BoardItem { readonly seq: number; readonly by: string; readonly n: number; readonly shape: BoardShape }
export type BoardPage = readonly BoardItem[];
/** What somebody did and can take back. */
export type BoardAction = { readonly did: 'put' | 'erase'; readonly page: number; readonly items: readonly BoardItem[] };
export interface BoardHistory { readonly done: readonly BoardAction[]; readonly undone: readonly BoardAction[] }
export interface Board {
  /** Everybody sees it in place of the slide. */
  readonly shown: boolean;
  readonly page: number;
  readonly pages: readonly BoardPage[];
  readonly allDraw: boolean;
  /** Pupils who may draw, when not all may. */
  readonly drawers: readonly string[];
  readonly history: Readonly<Record<string, BoardHistory>>;
}
export const emptyBoard: Board = { shown: false, page: 0, pages: [[]], allDraw: false, drawers: [], history: {} };

/** How many changes of each person can be taken back. */
export const UNDO_KEPT = 30;
export const noHistory: BoardHistory = { done: [], undone: [] };
export const historyOf = (board: Board, personId: string): BoardHistory => board.history[personId] ?? noHistory;
