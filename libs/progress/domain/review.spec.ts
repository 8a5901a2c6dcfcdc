import { dueSince, pickReview, type Asked } from './review.ts';

const start = new Date('2026-09-01T08:00:00Z').getTime();
const at = (days: number, correct = true) => ({ at: new Date(start + days * 86_400_000), correct });
const now = (days: number): Date => new Date(start + days * 86_400_000);
const asked = (itemId: string, conceptId: string, ...answers: Asked['answers'][number][]): Asked => ({ lessonId: 'one', stepId: 'recall', itemId, conceptId, answers });

describe('when a question comes again', () => {
  it('is never before it was answered, nor on the same day', () => {
    expect(dueSince({ answers: [] }, now(9))).toBeNull();
    expect(dueSince({ answers: [at(0)] }, now(0.5))).toBeNull();
    expect(dueSince({ answers: [at(0), at(0.1)] }, now(0.5))).toBeNull();
  });
  it('is at the next session, and three weeks after it was asked again, and then no more', () => {
    expect(dueSince({ answers: [at(0)] }, now(7))).toEqual(now(20 / 24));
    expect(dueSince({ answers: [at(0), at(7)] }, now(27))).toBeNull();
    expect(dueSince({ answers: [at(0), at(7)] }, now(28))).toEqual(now(28));
    expect(dueSince({ answers: [at(0), at(7), at(28)] }, now(100))).toBeNull();
  });
});

describe('five questions', () => {
  it('begin with what went wrong, then with what waits longest', () => {
    const { due, picked } = pickReview([asked('late', 'a', at(3)), asked('early', 'b', at(0)), asked('wrong', 'c', at(4, false)), asked('today', 'd', at(9.9))], now(10));
    expect(due).toBe(3);
    expect(picked.map((each) => each.itemId)).toEqual(['wrong', 'early', 'late']);
  });
  it('are of several concepts where there are several', () => {
    const same = Array.from({ length: 6 }, (_, index) => asked(`a${index}`, 'a', at(index / 100)));
    expect(pickReview([...same, asked('b', 'b', at(1)), asked('c', 'c', at(2))], now(10)).picked.map((each) => each.itemId)).toEqual(['a0', 'a1', 'b', 'c', 'a2']);
    expect(pickReview(same, now(10))).toMatchObject({ due: 6, picked: { length: 5 } });
  });
});
