import { ok, refuse } from '@kindling/kernel';
import type { Decider } from '../decide.ts';
import type { LiveState, Who } from '../live-state.ts';
import { groupOf, type Group } from './group-state.ts';

type GroupKind = 'groups.make' | 'groups.close' | 'group.say' | 'group.call' | 'group.answer';
/** A pupil may say this many lines in their group within the window. */
export const GROUP_CHAT_LIMIT = { lines: 8, withinMs: 10_000 } as const;

/** A pupil is in their own group and in no other; staff are in the one that they name. */
const groupFor = (state: LiveState, who: Who, number: number | undefined): Group | null =>
  (who.role === 'staff' ? state.groups.find((group) => group.number === number) ?? null : groupOf(state.groups, who.personId));
const maySay = (group: Group, who: Who, at: number): boolean =>
  who.role === 'staff' || group.chat.filter((line) => line.by === who.personId && at - line.at < GROUP_CHAT_LIMIT.withinMs).length < GROUP_CHAT_LIMIT.lines;

export const groupDeciders: { readonly [K in GroupKind]: Decider<K> } = {
  'groups.make': (state, { personId: u }, data) => {
    const everybody = data.groups.flat();
    if (new Set(everybody).size !== everybody.length || data.groups.some((members) => members.length === 0)) return refuse('request.malformed', { path: 'groups' });
    // Only pupils who have been in this class and were not sent out.
    const sits = (id: string): boolean => state.people[id]?.role === 'pupil' && state.people[id].presence.is !== 'removed' && state.people[id].presence.is !== 'unseen';
    return everybody.every(sits) ? ok([{ k: 'groups.made', u, d: data }]) : refuse('resource.not-found');
  },
  'groups.close': (state, { personId: u }) => ok(state.groups.length > 0 ? [{ k: 'groups.closed', u, d: {} }] : []),
  'group.say': (state, who, { text, group: number }, at) => {
    const group = groupFor(state, who, number);
    if (!group) return refuse('resource.not-found');
    if (!maySay(group, who, at)) return refuse('request.too-many', { retryAfterSeconds: GROUP_CHAT_LIMIT.withinMs / 1000 });
    return ok([{ k: 'group.said', u: who.personId, d: { group: group.number, text, to: [...group.members] } }]);
  },
  'group.call': (state, who) => {
    const group = groupOf(state.groups, who.personId);
    if (!group) return refuse('resource.not-found');
    return ok(group.calling ? [] : [{ k: 'group.called', u: who.personId, d: { group: group.number, to: [...group.members] } }]);
  },
  'group.answer': (state, { personId: u }, { group: number }) => {
    const group = state.groups.find((each) => each.number === number);
    if (!group) return refuse('resource.not-found');
    return ok(group.calling ? [{ k: 'group.answered', u, d: { group: number, to: [...group.members] } }] : []);
  },
};
