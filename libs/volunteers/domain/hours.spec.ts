import type { HoursState, VolunteerHours } from '@kindling/contracts';
import { countedHours, dayHours, nextHoursState, turnover, workloads } from './index.ts';

const row = (personId: string, startedAt: string, minutes: number, state: HoursState = 'approved') => ({ personId, startedAt, minutes, state }) as VolunteerHours;

describe('volunteers’ hours', () => {
  it('go only the ways of the table', () => {
    const deeds = ['confirm', 'approve', 'reject'] as const;
    expect((['proposed', 'confirmed', 'approved', 'rejected'] as const).map((state) => deeds.map((deed) => nextHoursState(state, deed)))).toEqual([
      ['confirmed', null, null], [null, 'approved', 'rejected'], [null, null, 'rejected'], ['confirmed', null, null],
    ]);
  });
  it('count whole half hours of a day of China’s clock, eight hours at most', () => {
    // 15:50 UTC and 16:10 UTC are two days in China.
    expect(dayHours([row('a', '2026-03-01T15:50:00Z', 29), row('a', '2026-03-01T16:10:00Z', 61)])).toEqual([{ personId: 'a', day: '2026-03-01', minutes: 29, hours: 0 }, { personId: 'a', day: '2026-03-02', minutes: 61, hours: 1 }]);
    expect(countedHours([row('a', '2026-03-01T01:00:00Z', 300), row('a', '2026-03-01T07:00:00Z', 290)])).toBe(8);
    expect(countedHours([row('a', '2026-03-01T01:00:00Z', 20), row('a', '2026-03-01T03:00:00Z', 15), row('b', '2026-03-01T01:00:00Z', 29)])).toBe(0.5);
  });
  it('show who carries how much: approved, waiting, nothing', () => {
    const rows = [row('a', '2026-03-01T01:00:00Z', 90), row('a', '2026-03-02T01:00:00Z', 60, 'confirmed'), row('a', '2026-03-03T01:00:00Z', 60, 'rejected')];
    expect(workloads([{ personId: 'b', name: '乙', role: 'tutor' }, { personId: 'a', name: '甲', role: 'tutor' }], rows)).toMatchObject([
      { personId: 'a', classes: 2, approvedHours: 1.5, waitingMinutes: 60, firstOn: '2026-03-01', lastOn: '2026-03-02' }, { personId: 'b', classes: 0, approvedHours: 0, firstOn: null },
    ]);
  });
  it('say who came and who went', () => {
    const of = (personId: string, firstOn: string, inSpan: boolean, inSpanBefore: boolean) => ({ personId, firstOn, lastOn: '', inSpan, inSpanBefore });
    expect(turnover([of('stays', '2025-01-01', true, true), of('new', '2026-03-02', true, false), of('back', '2024-01-01', true, false), of('gone', '2025-09-01', false, true)], '2026-03-01')).toEqual({ active: 3, joined: 1, left: 1 });
  });
});
