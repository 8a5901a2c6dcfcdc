import type { LiveEvent } from '@kindling/contracts';
import type { LiveState } from '../live-state.ts';
import { historyOf, UNDO_KEPT, type Board, type BoardAction, type BoardItem, type BoardPage } from './board-state.ts';

type BoardEventKind = 'board.shown' | 'board.put' | 'board.erased' | 'board.cleared' | 'board.undone' | 'board.redone' | 'board.page-added' | 'board.page-set' | 'board.drawing-let';
type Evolvers = { readonly [K in BoardEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState };

const withBoard = (state: LiveState, change: (board: Board) => Partial<Board>): LiveState => ({ ...state, board: { ...state.board, ...change(state.board) } });
const without = (page: BoardPage, items: readonly BoardItem[]): BoardPage => { const gone = new Set(items.map((item) => item.seq)); return page.filter((item) => !gone.has(item.seq)); };
/** In the order of the log, so that every screen paints the same item on top. */
const withItems = (page: BoardPage, items: readonly BoardItem[]): BoardPage => [...without(page, items), ...items].sort((a, b) => a.seq - b.seq);
const onPage = (board: Board, at: number, change: (page: BoardPage) => BoardPage): readonly BoardPage[] => board.pages.map((page, index) => (index === at ? change(page) : page));

const applied = (board: Board, { did, page, items }: BoardAction): readonly BoardPage[] => onPage(board, page, (now) => (did === 'put' ? withItems(now, items) : without(now, items)));
const reverted = (board: Board, { did, page, items }: BoardAction): readonly BoardPage[] => onPage(board, page, (now) => (did === 'put' ? without(now, items) : withItems(now, items)));

function did(board: Board, u: string, action: BoardAction): Partial<Board> {
  const done = [...historyOf(board, u).done, action].slice(-UNDO_KEPT);
  return { pages: applied(board, action), history: { ...board.history, [u]: { done, undone: [] } } };
}
function stepBack(board: Board, u: string): Partial<Board> {
  const { done, undone } = historyOf(board, u);
  const action = done.at(-1);
  return action ? { pages: reverted(board, action), history: { ...board.history, [u]: { done: done.slice(0, -1), undone: [...undone, action] } } } : {};
}
function stepForward(board: Board, u: string): Partial<Board> {
  const { done, undone } = historyOf(board, u);
  const action = undone.at(-1);
  return action ? { pages: applied(board, action), history: { ...board.history, [u]: { done: [...done, action], undone: undone.slice(0, -1) } } } : {};
}
function drawingLet(board: Board, personId: string | undefined, on: boolean): Partial<Board> {
  if (personId === undefined) return { allDraw: on, drawers: [] };
  const others = board.drawers.filter((id) => id !== personId);
  return { drawers: on ? [...others, personId] : others };
}

export const boardEvolvers: Evolvers = {
  'board.shown': (state, { d }) => withBoard(state, () => ({ shown: d.on })),
  'board.put': (state, { s, u, d }) => withBoard(state, (board) => did(board, u, { did: 'put', page: d.page, items: [{ seq: s, by: u, n: d.n, shape: d.shape }] })),
  'board.erased': (state, { u, d }) => withBoard(state, (board) => did(board, u, { did: 'erase', page: d.page, items: (board.pages[d.page] ?? []).filter((item) => d.items.includes(item.seq)) })),
  'board.cleared': (state, { u, d }) => withBoard(state, (board) => did(board, u, { did: 'erase', page: d.page, items: board.pages[d.page] ?? [] })),
  'board.undone': (state, { u }) => withBoard(state, (board) => stepBack(board, u)),
  'board.redone': (state, { u }) => withBoard(state, (board) => stepForward(board, u)),
  'board.page-added': (state) => withBoard(state, (board) => ({ pages: [...board.pages, []], page: board.pages.length })),
  'board.page-set': (state, { d }) => withBoard(state, () => ({ page: d.page })),
  'board.drawing-let': (state, { d }) => withBoard(state, (board) => drawingLet(board, d.personId, d.on)),
};
