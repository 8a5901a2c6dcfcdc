import { SHARED_LONGEST } from '@kindling/contracts/light';
import { ok, refuse } from '@kindling/kernel';
import { leads } from '../baton.ts';
import type { Decider } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { EventDraft, LiveState } from '../live-state.ts';
import { applyChanges } from './shared-text.ts';
import type { SharedProgram } from './shared-state.ts';

type SharedKind = 'share.open' | 'share.edit' | 'share.close' | 'pen.ask' | 'pen.put-down' | 'pen.give' | 'pen.take-back';

/** Exactly one person may write: whoever was given the pen, else the one who leads. */
export const mayWrite = (state: LiveState, shared: SharedProgram, personId: string): boolean =>
  (shared.pen.is === 'given' ? shared.pen.personId === personId : leads(state, personId));

/** Somebody goes: the pen does not go with them, and nobody waits for their turn. */
export function penLeft({ shared }: LiveState, personId: string, u: string): readonly EventDraft[] {
  if (shared?.pen.is === 'given' && shared.pen.personId === personId) return [{ k: 'pen.returned', u, d: { personId } }];
  return shared?.asking.includes(personId) ? [{ k: 'pen.unasked', u, d: { personId } }] : [];
}

const fits = ({ format }: Pick<SharedProgram, 'format'>, body: string): boolean => body.length <= SHARED_LONGEST && (format !== 'blocks' || isWorkspace(body));
/** What every other browser opens in its block editor. */
function isWorkspace(body: string): boolean {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

const withShared = (state: LiveState, decide: (shared: SharedProgram) => Decision): Decision => (state.shared ? decide(state.shared) : refuse('resource.not-found'));
const isHere = (state: LiveState, personId: string): boolean => state.people[personId]?.presence.is === 'here';

export const sharedDeciders: { readonly [K in SharedKind]: Decider<K> } = {
  'share.open': (state, who, program) => {
    if (state.shared?.id === program.shareId) return ok([]);
    return fits(program, program.body) ? ok([{ k: 'share.opened', u: who.personId, d: program }]) : refuse('request.malformed', { path: 'body' });
  },
  'share.close': (state, who) => ok(state.shared ? [{ k: 'share.closed', u: who.personId, d: {} }] : []),
  'share.edit': (state, who, { shareId, version, changes, caret }) => withShared(state, (shared) => {
    if (!mayWrite(state, shared, who.personId)) return refuse('live.no-pen');
    // Made to something that is not there any more: the writer looks at what is, and goes on from that.
    if (shared.id !== shareId || shared.version !== version) return refuse('resource.conflict');
    const body = applyChanges(shared.body, changes);
    if (body === null || !fits(shared, body) || (caret ?? 0) > body.length) return refuse('request.malformed', { path: 'changes' });
    return ok([{ k: 'share.edited', u: who.personId, d: { changes, caret } }]);
  }),
  'pen.ask': (state, who) => withShared(state, (shared) => {
    if (!isHere(state, who.personId)) return refuse('resource.conflict');
    return ok(mayWrite(state, shared, who.personId) || shared.asking.includes(who.personId) ? [] : [{ k: 'pen.asked', u: who.personId, d: {} }]);
  }),
  'pen.put-down': (state, who) => ok(penLeft(state, who.personId, who.personId)),
  'pen.give': (state, who, { personId }) => withShared(state, (shared) => {
    if (shared.pen.is === 'given' && shared.pen.personId === personId) return ok([]);
    if (!state.people[personId]) return refuse('resource.not-found');
    // Nobody is made to write before everybody: the pen goes to somebody who asks, and taking that back in the same moment wins.
    return isHere(state, personId) && shared.asking.includes(personId) ? ok([{ k: 'pen.given', u: who.personId, d: { personId } }]) : refuse('resource.conflict');
  }),
  'pen.take-back': (state, who) => withShared(state, ({ pen }) => ok(pen.is === 'given' ? [{ k: 'pen.returned', u: who.personId, d: { personId: pen.personId } }] : [])),
};
