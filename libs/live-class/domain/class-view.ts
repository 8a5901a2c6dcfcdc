import type { LiveEvent } from '@kindling/contracts';
import type { LiveState, Person, Poll } from './live-state.ts';
import { asSeenBy, type Viewer } from './tools/tools-view.ts';

/** Pupils with a hand up, first raised first. */
export const raisedHands = (state: LiveState): readonly Person[] =>
  Object.values(state.people).filter((person) => person.hand.is === 'up').sort((a, b) => handAt(a) - handAt(b));
const handAt = (person: Person): number => (person.hand.is === 'up' ? person.hand.since : 0);

/** The pupil who has the word; at most one at a time. */
export const speakingPupil = (state: LiveState): Person | null => Object.values(state.people).find((person) => person.floor.is === 'held') ?? null;

export const openPoll = (state: LiveState): Poll | null => state.polls.find((poll) => poll.phase === 'open') ?? null;
/** Votes for each option, in the order of the options. */
export const votesOf = (poll: Poll): readonly number[] => poll.options.map((_, option) => Object.values(poll.votes).filter((vote) => vote === option).length);

/** How many chose the right answer of a quiz whose answer is known to everybody; null otherwise. */
export const rightVotes = (poll: Poll): number | null => (poll.revealed && poll.right !== null ? (votesOf(poll)[poll.right] ?? 0) : null);

/** Pupils who need somebody first: hands and stuck before the rest, then the longest without progress; the absent last. */
export function byNeed(a: Person, b: Person): number {
  return need(b) - need(a) || a.progressAt - b.progressAt || a.id.localeCompare(b.id);
}
function need(person: Person): number {
  if (person.presence.is === 'removed') return -2;
  if (person.presence.is !== 'here') return -1;
  return (person.hand.is === 'up' ? 2 : 0) + (person.going.is === 'stuck' ? 1 : 0);
}

/** What leaves the server: words that were hidden later, or are for somebody else, are blank; every fold has the same lines with or without them. */
export function withoutHiddenWords(events: readonly LiveEvent[], hidden: ReadonlySet<number>, viewer: Viewer | null = null): LiveEvent[] {
  return events.map((event) => (event.k === 'chat.said' && hidden.has(event.s) ? { ...event, d: { ...event.d, text: '' } } : asSeenBy(event, viewer)));
}
