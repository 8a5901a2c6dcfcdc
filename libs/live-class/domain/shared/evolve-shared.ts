import type { LiveEvent } from '@kindling/contracts';
import type { LiveState } from '../live-state.ts';
import { applyChanges } from './shared-text.ts';
import type { SharedProgram } from './shared-state.ts';

type SharedEventKind = 'share.opened' | 'share.edited' | 'share.closed' | 'pen.asked' | 'pen.unasked' | 'pen.given' | 'pen.returned';
const withShared = (state: LiveState, change: (shared: SharedProgram) => Partial<SharedProgram>): LiveState =>
  (state.shared ? { ...state, shared: { ...state.shared, ...change(state.shared) } } : state);

export const sharedEvolvers: { readonly [K in SharedEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState } = {
  'share.opened': (state, { d: { shareId, ...program } }) => ({ ...state, run: null, shared: { ...program, id: shareId, version: 0, caret: null, pen: { is: 'with-lead' }, asking: [] } }),
  // A caret alone is no new version: nothing that others write is out of date because of it.
  'share.edited': (state, { u, d }) => withShared(state, (shared) => ({
    body: applyChanges(shared.body, d.changes) ?? shared.body, version: shared.version + (d.changes.length > 0 ? 1 : 0), caret: d.caret === null ? null : { at: d.caret, by: u },
  })),
  'share.closed': (state) => ({ ...state, shared: null, run: null }),
  'pen.asked': (state, { u }) => withShared(state, ({ asking }) => ({ asking: [...asking, u] })),
  'pen.unasked': (state, { d }) => withShared(state, ({ asking }) => ({ asking: asking.filter((id) => id !== d.personId) })),
  'pen.given': (state, { t, d }) => withShared(state, ({ asking }) => ({ pen: { is: 'given', personId: d.personId, since: t }, asking: asking.filter((id) => id !== d.personId), caret: null })),
  'pen.returned': (state) => withShared(state, () => ({ pen: { is: 'with-lead' }, caret: null })),
};
