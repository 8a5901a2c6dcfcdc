import { refuse, ok, type Result } from '@kindling/kernel';
import type { HandInState } from '@kindling/contracts';

export type HandInEvent = 'accept' | 'ask-again' | 'hand-in-again';
/** The life of a hand-in. What is not here cannot happen: accepted work stays accepted whatever is handed in later. */
const transitions: Readonly<Record<HandInState, Partial<Record<HandInEvent, HandInState>>>> = {
  waiting: { accept: 'accepted', 'ask-again': 'try-again', 'hand-in-again': 'superseded' },
  'try-again': { 'hand-in-again': 'superseded' },
  accepted: {},
  superseded: {},
};

export function nextState(state: HandInState, event: HandInEvent): Result<HandInState, 'hand-in.already-reviewed' | 'hand-in.superseded'> {
  const next = transitions[state][event];
  if (next) return ok(next);
  return refuse(state === 'superseded' ? 'hand-in.superseded' : 'hand-in.already-reviewed', {});
}

/** The states that an event can change. */
export const statesBefore = (event: HandInEvent): HandInState[] => (Object.keys(transitions) as HandInState[]).filter((state) => transitions[state][event] !== undefined);
