import { ok, refuse } from '@kindling/kernel';
import { events, nothing } from '../decision.ts';
import type { Decider } from '../decide.ts';
import type { EventDraft, LiveState, Poll } from '../live-state.ts';

type PollKind = 'poll.open' | 'poll.vote' | 'poll.close' | 'poll.reveal';
const pollOf = (state: LiveState, id: string): Poll | undefined => state.polls.find((poll) => poll.id === id);
/** One question at a time, and none that outlives the class. */
export const closedPolls = (state: LiveState, u: string): EventDraft[] => state.polls.filter((poll) => poll.phase === 'open').map((poll) => ({ k: 'poll.closed', u, d: { pollId: poll.id } }));

export const pollDeciders: { readonly [K in PollKind]: Decider<K> } = {
  'poll.open': (state, { personId: u }, data) => {
    if (pollOf(state, data.pollId)) return refuse('resource.conflict');
    if (data.right !== undefined && data.right >= data.options.length) return refuse('request.malformed', { path: 'right' });
    return ok([...closedPolls(state, u), { k: 'poll.opened', u, d: data }]);
  },
  'poll.vote': (state, who, data) => {
    const poll = pollOf(state, data.pollId);
    if (!poll) return refuse('resource.not-found');
    if (data.option >= poll.options.length) return refuse('request.malformed', { path: 'option' });
    if (poll.phase === 'closed' || poll.votes[who.personId] !== undefined) return refuse('resource.conflict');
    return events({ k: 'poll.voted', u: who.personId, d: data });
  },
  'poll.close': (state, who, { pollId }) => {
    const poll = pollOf(state, pollId);
    if (!poll) return refuse('resource.not-found');
    return poll.phase === 'closed' ? nothing : events({ k: 'poll.closed', u: who.personId, d: { pollId } });
  },
  // Nobody votes once the answer is known.
  'poll.reveal': (state, { personId: u }, { pollId }) => {
    const poll = pollOf(state, pollId);
    if (!poll || poll.right === null) return refuse('resource.not-found');
    if (poll.revealed) return nothing;
    return ok([...(poll.phase === 'open' ? [{ k: 'poll.closed', u, d: { pollId } } as const] : []), { k: 'poll.revealed', u, d: { pollId, right: poll.right } }]);
  },
};
