import { conceptItems, masteryOf } from './mastery.ts';

const day = (at: number): Date => new Date(Date.UTC(2026, 8, 1 + at));
const answers = (...given: readonly (readonly [correct: boolean, onDay: number])[]) => given.map(([correct, onDay]) => ({ correct, at: day(onDay) }));

describe('mastering a concept', () => {
  it('has not begun without an answer', () => { expect(masteryOf({ newest: [], firstAt: null })).toEqual({ state: 'none', right: 0, of: 0 }); });
  it('takes two right answers of the last three', () => {
    expect(masteryOf({ newest: answers([true, 9], [false, 1], [false, 0]), firstAt: day(0) })).toEqual({ state: 'begun', right: 1, of: 3 });
    expect(masteryOf({ newest: answers([true, 9], [false, 1], [true, 0]), firstAt: day(0) }).state).toBe('mastered');
  });
  it('takes seven days between the first answer and a right one: all on one day is nearly', () => {
    expect(masteryOf({ newest: answers([true, 0], [true, 0]), firstAt: day(0) }).state).toBe('nearly');
    expect(masteryOf({ newest: answers([true, 6], [true, 0]), firstAt: day(0) }).state).toBe('nearly');
    expect(masteryOf({ newest: answers([true, 7], [true, 0]), firstAt: day(0) }).state).toBe('mastered');
  });
  it('looks at three answers and no more, so old ones cannot keep it', () => {
    expect(masteryOf({ newest: answers([false, 30], [false, 29], [true, 9], [true, 8]), firstAt: day(0) })).toEqual({ state: 'begun', right: 1, of: 3 });
  });
  it('finds every question of a lesson with its concept', () => {
    const steps = [
      { kind: 'quiz', id: 's1', items: [{ id: 'a', concept: 'loop' }, { id: 'b', concept: 'pin' }] }, { kind: 'predict', id: 's2', item: { id: 'c', concept: 'loop' } },
      { kind: 'parsons', id: 's3', concept: 'order' }, { kind: 'theory', id: 's4' },
    ];
    expect(conceptItems({ id: 'one', steps } as never).map((item) => `${item.stepId} ${item.itemId} ${item.conceptId}`)).toEqual(['s1 a loop', 's1 b pin', 's2 c loop', 's3 order order']);
  });
});
