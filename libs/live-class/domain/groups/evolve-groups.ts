import type { LiveEvent } from '@kindling/contracts';
import type { LiveState } from '../live-state.ts';
import { GROUP_CHAT_KEPT, type Group } from './group-state.ts';

type GroupEventKind = 'groups.made' | 'groups.closed' | 'group.said' | 'group.called' | 'group.answered';
const withGroup = (state: LiveState, number: number, change: (group: Group) => Partial<Group>): LiveState =>
  ({ ...state, groups: state.groups.map((group) => (group.number === number ? { ...group, ...change(group) } : group)) });

export const groupEvolvers: { readonly [K in GroupEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState } = {
  'groups.made': (state, { d }) => ({ ...state, groups: d.groups.map((members, at) => ({ number: at + 1, members, chat: [], calling: false })) }),
  'groups.closed': (state) => ({ ...state, groups: [] }),
  'group.said': (state, { s, t, u, d }) => withGroup(state, d.group, ({ chat }) => ({ chat: [...chat, { seq: s, at: t, by: u, text: d.text }].slice(-GROUP_CHAT_KEPT) })),
  'group.called': (state, { d }) => withGroup(state, d.group, () => ({ calling: true })),
  'group.answered': (state, { d }) => withGroup(state, d.group, () => ({ calling: false })),
};
