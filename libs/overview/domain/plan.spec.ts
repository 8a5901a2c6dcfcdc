import { costOf, heldFor, type CountRow } from './index.ts';

const held = (schoolId: string, at: string): CountRow => ({ kind: 'session', sort: 'live-class', id: schoolId + at, schoolId, at: new Date(at), title: { zh: '', en: '' }, place: '', people: [], guests: 0, minutes: 60 });

describe('the plan', () => {
  it('comes as far as classes were held on its days and at its school, by China’s clock', () => {
    const sessions = [held('a', '2026-02-28T15:59:00Z'), held('a', '2026-02-28T16:01:00Z'), held('b', '2026-03-05T02:00:00Z'), held('a', '2026-03-31T16:01:00Z')];
    const march = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
    expect([heldFor({ ...march, schoolId: 'a' }, sessions), heldFor({ ...march, schoolId: null }, sessions)]).toEqual([1, 2]);
  });
  it('costs exactly what its lines cost', () => {
    expect(costOf([{ count: 3, unitFen: 1990 }, { count: 12, unitFen: 35 }])).toBe(6390);
    expect(costOf([])).toBe(0);
  });
});
