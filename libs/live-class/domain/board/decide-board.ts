import { BOARD_HEIGHT, BOARD_WIDTH, boardLimits } from '@kindling/contracts/light';
import type { boardCommands, BoardGlimpse, BoardShape } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { events, everyone, nothing, staffOnly, type ClientDecider, type Decision } from '../decision.ts';
import type { LiveRole, LiveState, Who } from '../live-state.ts';
import { historyOf, type BoardAction, type BoardItem, type BoardPage } from './board-state.ts';
import { unpackPoints } from './points.ts';

type BoardKind = keyof typeof boardCommands;
export const mayUseBoard: Record<BoardKind, readonly LiveRole[]> = {
  'board.show': staffOnly, 'board.clear': staffOnly, 'board.add-page': staffOnly, 'board.go': staffOnly, 'board.let-draw': staffOnly,
  'board.put': everyone, 'board.erase': everyone, 'board.undo': everyone, 'board.redo': everyone,
};

/** Those who teach always; a pupil whom the tutor lets. */
export const mayDraw = ({ board }: LiveState, who: Pick<Who, 'personId' | 'role'>): boolean => who.role === 'staff' || board.allDraw || board.drawers.includes(who.personId);
/** A glimpse is no command, so it has a rule of its own: whoever may draw, in an open class, on a page that is there. */
export function mayShowGlimpse(state: LiveState, who: Who, glimpse: BoardGlimpse): boolean {
  if (state.phase.is !== 'open' || state.people[who.personId]?.presence.is === 'removed' || !mayDraw(state, who) || !state.board.pages[glimpse.page]) return false;
  return glimpse.is === 'pointer' || unpackPoints(glimpse.p, BOARD_WIDTH, BOARD_HEIGHT) !== null;
}

const textOf = (shape: BoardShape): number => (shape.is === 'pen' ? shape.p.length : shape.is === 'text' ? shape.text.length : 40);
function isFull(page: BoardPage, more: readonly BoardItem['shape'][]): boolean {
  const text = [...page.map((item) => item.shape), ...more].reduce((sum, shape) => sum + textOf(shape), 0);
  return page.length + more.length > boardLimits.itemsOnPage || text > boardLimits.pageText;
}
const isWhole = (shape: BoardShape): boolean => shape.is !== 'pen' || unpackPoints(shape.p, BOARD_WIDTH, BOARD_HEIGHT) !== null;

/** A step back or forward that would put items on a page which has filled up since. */
function wouldOverflow(state: LiveState, action: BoardAction, adds: 'put' | 'erase'): boolean {
  return action.did === adds && isFull(state.board.pages[action.page] ?? [], action.items.map((item) => item.shape));
}
function step(state: LiveState, who: Who, k: 'board.undone' | 'board.redone'): Decision {
  if (!mayDraw(state, who)) return refuse('live.drawing-not-let');
  const { done, undone } = historyOf(state.board, who.personId);
  const action = (k === 'board.undone' ? done : undone).at(-1);
  if (!action) return nothing;
  return wouldOverflow(state, action, k === 'board.undone' ? 'erase' : 'put') ? refuse('live.board-full') : events({ k, u: who.personId, d: {} });
}

export const boardDeciders: { readonly [K in BoardKind]: ClientDecider<K> } = {
  'board.show': (state, { personId: u }, d) => (state.board.shown === d.on ? nothing : events({ k: 'board.shown', u, d })),
  'board.put': (state, who, d) => {
    const page = state.board.pages[d.page];
    if (!mayDraw(state, who)) return refuse('live.drawing-not-let');
    if (!page) return refuse('resource.not-found');
    if (!isWhole(d.shape)) return refuse('request.malformed', { path: 'shape.p' });
    return isFull(page, [d.shape]) ? refuse('live.board-full') : events({ k: 'board.put', u: who.personId, d });
  },
  'board.erase': (state, who, { page, items }) => {
    if (!mayDraw(state, who)) return refuse('live.drawing-not-let');
    const found = (state.board.pages[page] ?? []).filter((item) => items.includes(item.seq));
    // A pupil rubs out what is their own.
    const theirs = found.filter((item) => who.role === 'staff' || item.by === who.personId);
    if (found.length > theirs.length) return refuse('live.not-allowed');
    return theirs.length === 0 ? nothing : events({ k: 'board.erased', u: who.personId, d: { page, items: theirs.map((item) => item.seq) } });
  },
  'board.clear': (state, { personId: u }, { page }) => ((state.board.pages[page]?.length ?? 0) === 0 ? nothing : events({ k: 'board.cleared', u, d: { page } })),
  'board.undo': (state, who) => step(state, who, 'board.undone'),
  'board.redo': (state, who) => step(state, who, 'board.redone'),
  'board.add-page': (state, { personId: u }) => (state.board.pages.length >= boardLimits.pages ? refuse('live.board-full') : events({ k: 'board.page-added', u, d: {} })),
  'board.go': (state, { personId: u }, { page }) => {
    if (!state.board.pages[page]) return refuse('resource.not-found');
    return state.board.page === page ? nothing : events({ k: 'board.page-set', u, d: { page } });
  },
  'board.let-draw': (state, { personId: u }, { personId, on }) => {
    if (personId === undefined) return state.board.allDraw === on && state.board.drawers.length === 0 ? nothing : events({ k: 'board.drawing-let', u, d: { on } });
    if (state.people[personId]?.role !== 'pupil') return refuse('resource.not-found');
    return state.board.drawers.includes(personId) === on ? nothing : events({ k: 'board.drawing-let', u, d: { personId, on } });
  },
};
