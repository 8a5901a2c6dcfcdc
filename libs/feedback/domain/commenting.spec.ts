import type { HandInState } from '@kindling/contracts';
import { mayBeCommented } from './index.ts';

it.each<[HandInState, boolean]>([['waiting', true], ['try-again', true], ['accepted', true], ['superseded', false]])('a hand-in that is %s takes comments: %s', (state, takes) => {
  expect(mayBeCommented(state).ok).toBe(takes);
});
