import type { LiveEvent } from '@kindling/contracts';
import { giver } from '../help/readers.ts';
import type { LiveState, Poll } from '../live-state.ts';

type PollEventKind = 'poll.opened' | 'poll.voted' | 'poll.closed' | 'poll.revealed';
const withPoll = (state: LiveState, id: string, change: (poll: Poll) => Partial<Poll>): LiveState =>
  ({ ...state, polls: state.polls.map((poll) => (poll.id === id ? { ...poll, ...change(poll) } : poll)) });

export const pollEvolvers: { readonly [K in PollEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState } = {
  'poll.opened': (state, { d }) => ({ ...state, polls: [...state.polls, { id: d.pollId, question: d.question, options: d.options, votes: {}, phase: 'open', right: d.right ?? null, revealed: false }] }),
  'poll.voted': (state, { s, u, d }) => withPoll(state, d.pollId, (poll) => ({ votes: { ...poll.votes, [giver(u, s)]: d.option } })),
  'poll.closed': (state, { d }) => withPoll(state, d.pollId, () => ({ phase: 'closed' })),
  'poll.revealed': (state, { d }) => withPoll(state, d.pollId, () => ({ right: d.right, revealed: true })),
};
