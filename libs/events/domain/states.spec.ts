import { eventStates } from '@kindling/contracts';
import { mayBecome, nextStates, takesReplies } from './states.ts';

describe('states of an event', () => {
  it('go from a draft to a summary, and nowhere back', () => {
    const way = ['draft', 'published', 'running', 'over', 'summarised'] as const;
    for (const [at, state] of way.entries()) for (const [to, later] of way.entries()) expect(mayBecome(state, later)).toBe(to === at + 1);
  });
  it('may be called off until it has begun, and stay so', () => {
    expect(eventStates.filter((state) => mayBecome(state, 'called-off'))).toEqual(['draft', 'published']);
    expect(nextStates('called-off')).toEqual([]);
  });
  it('take replies only when people know of it and it is not over', () => { expect(eventStates.filter(takesReplies)).toEqual(['published', 'running']); });
});
