import { ok, refuse } from '@kindling/kernel';
import type { AnyKind, Decider } from './decide.ts';
import type { LiveState, Person } from './live-state.ts';

/** So long the one who leads must be away before somebody else may take over. */
export const BATON_WAIT_MS = 30_000;

/** What only the one who leads may do; helping a pupil is open to all staff in the room. */
const led: ReadonlySet<AnyKind> = new Set<AnyKind>(['slide.set', 'deck.show', 'poll.open', 'poll.close', 'poll.reveal', 'class.close', 'baton.hand', 'share.open', 'share.close', 'pen.give', 'pen.take-back', 'groups.make', 'groups.close']);
export const needsBaton = (kind: AnyKind): boolean => led.has(kind);
/** A class from before there was a baton is led by all its staff. */
export const leads = (state: LiveState, personId: string): boolean => state.lead === null || state.lead.personId === personId;

/** Milliseconds until the baton may be taken, 0 from then on; null while the one who leads is here. */
export function batonWait(state: LiveState, at: number): number | null {
  if (!state.lead) return null;
  const presence: Person['presence'] = state.people[state.lead.personId]?.presence ?? { is: 'unseen' };
  if (presence.is === 'here') return null;
  // Whoever opened the class and never came in is away since then.
  const since = presence.is === 'unseen' ? state.lead.since : Math.max(presence.since, state.lead.since);
  return Math.max(0, since + BATON_WAIT_MS - at);
}

const isHereAsStaff = (state: LiveState, personId: string): boolean => {
  const person = state.people[personId];
  return person?.role === 'staff' && person.presence.is === 'here';
};
/** Staff in the room whom the baton can be handed to. */
export const batonTakers = (state: LiveState): readonly Person[] =>
  Object.values(state.people).filter((person) => isHereAsStaff(state, person.id) && person.id !== state.lead?.personId).sort((a, b) => a.name.localeCompare(b.name));

export const batonDeciders: { readonly [K in 'baton.hand' | 'baton.take']: Decider<K> } = {
  'baton.hand': (state, who, { personId }) => {
    if (state.people[personId]?.role !== 'staff') return refuse('resource.not-found');
    if (state.lead?.personId === personId) return ok([]);
    // Nobody leads an empty desk: the other one must be in the room.
    return isHereAsStaff(state, personId) ? ok([{ k: 'baton.handed', u: who.personId, d: { personId } }]) : refuse('resource.conflict');
  },
  'baton.take': (state, who, _, at) => {
    if (state.lead?.personId === who.personId) return ok([]);
    if (!isHereAsStaff(state, who.personId)) return refuse('resource.conflict');
    const wait = batonWait(state, at);
    if (wait === null) return refuse('live.lead-is-here');
    return wait > 0 ? refuse('live.lead-may-return', { retryAfterSeconds: Math.ceil(wait / 1000) }) : ok([{ k: 'baton.taken', u: who.personId, d: {} }]);
  },
};
