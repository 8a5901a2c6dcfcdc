import type { NominationKind, YearCriterion } from '@kindling/contracts';
import { decide, firstCriteria, isWhole, mayStep, sheetTotal, talkTimes, weightsAre100, type YearSheet } from './review.ts';

const two: YearCriterion[] = [{ id: 'a', title: { zh: '', en: '' }, weight: 70 }, { id: 'b', title: { zh: '', en: '' }, weight: 30 }];
const criteria: Record<NominationKind, YearCriterion[]> = { club: two, branch: two, tutor: two, pupil: two };
const sheet = (nominationId: string, a: number, b: number, conflict = false): YearSheet => ({ nominationId, conflict, points: { a, b } });
const clubs = (...ids: string[]) => ids.map((id) => ({ id, kind: 'club' as const }));

describe('the decision of a year', () => {
  it('weighs what scorers gave, of 10 000', () => {
    expect([sheetTotal(two, { a: 5, b: 5 }), sheetTotal(two, { a: 5, b: 0 }), sheetTotal(two, { a: 0, b: 1 })]).toEqual([10_000, 7000, 600]);
    expect(Object.values(firstCriteria).every(weightsAre100)).toBe(true);
    expect([isWhole(two, { a: 1 }).ok, isWhole(two, { a: 1, b: 0 }).ok, isWhole(two, { a: 1, b: 0, c: 5 }).ok]).toEqual([false, true, false]);
  });
  it('names the first places with two sheets and sixty points; conflicts do not count', () => {
    const sheets = [sheet('x', 5, 5), sheet('x', 4, 4), sheet('y', 5, 5), sheet('y', 5, 5, true), sheet('z', 2, 2), sheet('z', 3, 3)];
    const found = decide(clubs('x', 'y', 'z'), sheets, criteria, { club: 2, branch: 0, tutor: 0, pupil: 0 });
    expect(found.map(({ nominationId, average, sheets: count, place, wins }) => [nominationId, average, count, place, wins])).toEqual([['x', 9000, 2, 1, true], ['y', 10_000, 1, null, false], ['z', 5000, 2, 2, false]]);
  });
  it('names whoever shares the last place, and each kind by itself', () => {
    const sheets = ['x', 'y', 't'].flatMap((id) => [sheet(id, 4, 4), sheet(id, 4, 4)]);
    const found = decide([...clubs('x', 'y'), { id: 't', kind: 'tutor' }], sheets, criteria, { club: 1, branch: 0, tutor: 1, pupil: 0 });
    expect(found.map(({ place, wins }) => [place, wins])).toEqual([[1, true], [1, true], [1, true]]);
  });
  it('is shared talk after talk, by China’s clock', () => {
    expect(talkTimes({ at: '2026-07-04T09:00:00+08:00', talks: [{ minutes: 15 }, { minutes: 50 }, { minutes: 5 }] })).toEqual(['09:00', '09:15', '10:05']);
    expect(talkTimes({ at: null, talks: [{ minutes: 15 }] })).toEqual([]);
  });
  it('goes its way, and not back once everybody has seen it', () => {
    expect([mayStep('collecting', 'judging', false), mayStep('collecting', 'decided', false), mayStep('decided', 'judging', false), mayStep('decided', 'judging', true)]).toEqual([true, false, true, false]);
  });
});
