import type { CalendarItem } from '@kindling/contracts';
import { daysOfMonth, groupOf, itemsOn, monthBy, weekdayOf } from './month.ts';

describe('a month of the shared calendar', () => {
  it('has its days, also in February of a leap year, and the month before January', () => {
    expect(daysOfMonth('2028-02')).toHaveLength(29);
    expect(daysOfMonth('2026-11').at(-1)).toBe('2026-11-30');
    expect([monthBy('2026-01', -1), monthBy('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([6, 0]);
  });
  it('shows what began before on the first day, and everything once', () => {
    const item = (id: string, on: string, until = on): CalendarItem => ({ id, sort: 'plan', title: { zh: id, en: id }, place: { zh: '', en: '' }, on, until, startsAt: null, endsAt: null, state: 'planned', note: '', link: null });
    const items = [item('long', '2026-09-01', '2027-01-15'), item('here', '2026-11-03')];
    expect(daysOfMonth('2026-11').flatMap((day) => itemsOn(day, '2026-11', items).map(({ id }) => `${day} ${id}`))).toEqual(['2026-11-01 long', '2026-11-03 here']);
    expect((['class', 'salon', 'contest', 'results', 'plan'] as const).map(groupOf)).toEqual(['class', 'event', 'contest', 'contest', 'plan']);
  });
});
