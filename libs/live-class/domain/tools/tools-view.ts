import type { LiveEvent, ReactionSign } from '@kindling/contracts';
import { NOBODY, readersOf, veiled } from '../help/readers.ts';
import type { LiveRole, LiveState } from '../live-state.ts';
import { REACTION_SHOWN_MS, type ClassTools } from './class-tools.ts';

/** How many people give each sign just now; signs that nobody gives are left out. */
export function reactionsNow(tools: ClassTools, now: number, signs: readonly ReactionSign[]): readonly { readonly sign: ReactionSign; readonly count: number }[] {
  const given = Object.values(tools.reactions).filter(({ at }) => now - at < REACTION_SHOWN_MS);
  return signs.map((sign) => ({ sign, count: given.filter((each) => each.sign === sign).length })).filter(({ count }) => count > 0);
}

/** Milliseconds that are left; null without a timer, 0 when time is up. */
export const timeLeft = (tools: ClassTools, now: number): number | null => (tools.timer.is === 'off' ? null : Math.max(0, tools.timer.endsAt - now));

export const calledName = (state: LiveState): string | null => {
  const id = state.tools.call.now?.personId;
  return id === undefined ? null : (state.people[id]?.name ?? '');
};

/** Who looks at a log. */
export interface Viewer { readonly personId: string; readonly role: LiveRole }
/** Words said to those who teach only are blank for everybody else but the one who said them; a fact for one pupil leaves others its number; a question comes without its answer, a vote or a sign without who gave it. */
export function asSeenBy(event: LiveEvent, viewer: Viewer | null): LiveEvent {
  const readers = readersOf(event);
  if (readers) return viewer?.role === 'staff' || (viewer && readers.includes(viewer.personId)) ? event : veiled(event);
  if (event.k === 'poll.opened' && event.d.right !== undefined && viewer?.role !== 'staff') return withoutAnswer(event);
  if ((event.k === 'poll.voted' || event.k === 'reaction.given') && viewer?.role !== 'staff' && viewer?.personId !== event.u) return { ...event, u: NOBODY };
  if (event.k !== 'chat.said' || event.d.to !== 'staff' || viewer?.role === 'staff' || viewer?.personId === event.u) return event;
  return { ...event, d: { ...event.d, text: '' } };
}

function withoutAnswer(event: Extract<LiveEvent, { k: 'poll.opened' }>): LiveEvent {
  const { pollId, question, options } = event.d;
  return { ...event, d: { pollId, question, options } };
}
