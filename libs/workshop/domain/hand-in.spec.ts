import type { HandInState } from '@kindling/contracts';
import { nextState, statesBefore, type HandInEvent } from './hand-in.ts';

describe('a hand-in', () => {
  const table: [HandInState, HandInEvent, HandInState | 'hand-in.already-reviewed' | 'hand-in.superseded'][] = [
    ['waiting', 'accept', 'accepted'], ['waiting', 'ask-again', 'try-again'], ['waiting', 'hand-in-again', 'superseded'],
    ['try-again', 'accept', 'hand-in.already-reviewed'], ['try-again', 'ask-again', 'hand-in.already-reviewed'], ['try-again', 'hand-in-again', 'superseded'],
    ['accepted', 'accept', 'hand-in.already-reviewed'], ['accepted', 'ask-again', 'hand-in.already-reviewed'], ['accepted', 'hand-in-again', 'hand-in.already-reviewed'],
    ['superseded', 'accept', 'hand-in.superseded'], ['superseded', 'ask-again', 'hand-in.superseded'], ['superseded', 'hand-in-again', 'hand-in.superseded'],
  ];
  it.each(table)('%s, %s: %s', (state, event, outcome) => {
    const next = nextState(state, event);
    expect(next.ok ? next.value : next.code).toBe(outcome);
  });
  it('gives way to the next round until it is accepted', () => {
    expect(statesBefore('hand-in-again')).toEqual(['waiting', 'try-again']);
  });
});
