import { concernsOf, reachedByHalf, type PupilWork } from './concerns.ts';

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const busy: PupilWork = { lastWorkAt: daysAgo(1), firstOpenAt: daysAgo(30), stuckSteps: 0, stuckSince: null, finished: 6, open: 10, half: 6 };
const rules = (work: Partial<PupilWork>) => concernsOf({ ...busy, ...work }, now);

describe('who needs a grown-up', () => {
  it('nobody who works, is not stuck and keeps up', () => { expect(rules({})).toEqual([]); });
  it('says how many days nothing was done, from the seventh on', () => {
    expect(rules({ lastWorkAt: daysAgo(6.9) })).toEqual([]);
    expect(rules({ lastWorkAt: daysAgo(9.5) })).toEqual([{ rule: 'no-work-for-days', days: 9 }]);
  });
  it('leaves in peace whoever has done all that is open', () => { expect(rules({ lastWorkAt: daysAgo(40), finished: 10 })).toEqual([]); });
  it('says that a pupil never began, once lessons have been open for a week', () => {
    expect(rules({ lastWorkAt: null, firstOpenAt: daysAgo(3), finished: 0 })).toEqual([]);
    expect(rules({ lastWorkAt: null, firstOpenAt: daysAgo(21), finished: 0 })).toEqual([{ rule: 'never-worked', openDays: 21 }]);
  });
  it('says on how many steps and since when a pupil is stuck', () => { expect(rules({ stuckSteps: 2, stuckSince: daysAgo(3.2) })).toEqual([{ rule: 'stuck-now', steps: 2, days: 3 }]); });
  it('says when a pupil has less than half of what half of the class has', () => {
    expect(rules({ finished: 3 })).toEqual([]);
    expect(rules({ finished: 2 })).toEqual([{ rule: 'behind-class', finished: 2, half: 6 }]);
    expect(rules({ finished: 0, half: 3 })).toEqual([]);
  });
  it('says nothing before a lesson is open', () => { expect(rules({ firstOpenAt: null, lastWorkAt: null, open: 0 })).toEqual([]); });
  it('knows what half of the class has reached', () => {
    expect(reachedByHalf([])).toBe(0);
    expect(reachedByHalf([9, 1, 1, 7])).toBe(7);
    expect(reachedByHalf([1, 2, 3])).toBe(2);
  });
});
