import { criteriaOf, isMet, numbersOf, rowsBehind, sortsOf, termsUntil, type CountRow } from './index.ts';

let made = 0;
const row = (kind: CountRow['kind'], people: string[], minutes = 60): CountRow => ({ kind, sort: kind === 'session' ? 'live-class' : kind, id: String(made += 1), schoolId: 's', at: new Date('2026-03-01T02:00:00Z'), title: { zh: '', en: '' }, place: '', people, guests: 0, minutes });

describe('numbers of the desk', () => {
  const rows = [row('session', ['a', 'b']), row('session', ['a']), row('session', []), row('work', ['a']), row('award', ['b']), row('hours', ['t'], 95)];
  it('come from the rows behind them: a pupil twice is two person-times and one person', () => {
    expect(numbersOf(rows, (hours) => hours.reduce((sum, each) => sum + each.minutes, 0) / 60)).toEqual({ sessions: 3, personTimes: 3, people: 2, works: 1, entries: 0, awards: 1, hours: 95 / 60 });
    expect(rowsBehind('people', rows)).toHaveLength(3);
    expect(numbersOf([], () => 0)).toEqual({ sessions: 0, personTimes: 0, people: 0, works: 0, entries: 0, awards: 0, hours: 0 });
  });
  it('count an event to which two schools came once, with its guests by heads', () => {
    const salon = { ...row('session', ['a', 'b']), sort: 'salon', id: 'e1', guests: 3 };
    const both = [row('session', ['a']), salon, { ...salon, schoolId: 'other', people: ['c'], guests: 1 }, { ...salon, schoolId: null, people: [], guests: 2 }];
    expect(numbersOf(both, () => 0)).toMatchObject({ sessions: 2, personTimes: 1 + 3 + 6, people: 3 });
    expect(sortsOf(both).filter((each) => each.sessions > 0)).toEqual([{ sort: 'live-class', sessions: 1, personTimes: 1 }, { sort: 'salon', sessions: 1, personTimes: 9 }]);
  });
  it('meet a criterion from its very number on', () => {
    const met = (sessions: number) => criteriaOf({ sessions, personTimes: 0, people: 0, works: 0, entries: 0, awards: 0, hours: 0 }).filter(isMet).map(({ id }) => id);
    expect([met(23), met(24)]).toEqual([[], ['sessions']]);
  });
  it('are cut by Chinese terms, without gap or overlap', () => {
    expect(termsUntil('2026-11-21', 2).map(({ id, from, to }) => [id, from, to])).toEqual([['2026-year', '2026-09-01', '2027-08-31'], ['2026-autumn', '2026-09-01', '2027-01-31'], ['2026-spring', '2026-02-01', '2026-08-31']]);
    expect(termsUntil('2027-01-10', 2).map(({ id }) => id)).toEqual(['2026-year', '2026-autumn', '2026-spring']);
    expect(termsUntil('2027-02-01', 2).map(({ id }) => id)).toEqual(['2026-year', '2027-spring', '2026-autumn']);
  });
});
