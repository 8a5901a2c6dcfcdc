import { addDays, calendarOf, dayAt, daysOf, firstOn, folded, instantOf, isDay, isDayOf, mayMove, mayPlan, sessionsBetween, timeAt, weekdayOf, type CalendarSeries, type Change, type Series } from './index.ts';

/** Fridays, half past six in the evening. */
const fridays: Series = { id: 's1', classId: 'c1', weekday: 5, time: '18:30', minutes: 90, startsOn: '2026-09-01', endsOn: '2026-10-31', tutorId: 'li' };
const change = (on: string, what: Partial<Change>): Change => ({ seriesId: 's1', on, skipped: null, movedTo: null, substituteId: null, ...what });
const span = (from: string, to: string): [number, number] => [instantOf(from, '00:00'), instantOf(to, '00:00')];

describe('China’s clock', () => {
  it('is eight hours ahead, in summer too', () => {
    expect([instantOf('2026-07-01', '18:30'), instantOf('2026-12-01', '18:30')].map((at) => new Date(at).toISOString())).toEqual(['2026-07-01T10:30:00.000Z', '2026-12-01T10:30:00.000Z']);
    expect([dayAt(Date.UTC(2026, 0, 1, 16, 30)), timeAt(Date.UTC(2026, 0, 1, 16, 30))]).toEqual(['2026-01-02', '00:30']);
  });
  it('knows weekdays, across months and years', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-23', '1969-12-31'].map(weekdayOf)).toEqual([6, 7, 1, 3]);
    expect([firstOn('2026-11-21', 6), firstOn('2026-11-21', 5), addDays('2026-12-31', 1)]).toEqual(['2026-11-21', '2026-11-27', '2027-01-01']);
    expect(['2026-02-29', '2026-13-01', '26-1-1', '2028-02-29'].map(isDay)).toEqual([false, false, false, true]);
  });
});

describe('sessions', () => {
  it('come every week from the first day to the last', () => {
    expect(daysOf(fridays)).toEqual(['2026-09-04', '2026-09-11', '2026-09-18', '2026-09-25', '2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30']);
  });
  it('stay in the list when skipped, and say why', () => {
    const holiday = change('2026-10-02', { skipped: '国庆' });
    expect(sessionsBetween([fridays], [holiday], ...span('2026-09-30', '2026-10-10')).map(({ on, skipped }) => [on, skipped])).toEqual([['2026-10-02', '国庆'], ['2026-10-09', null]]);
  });
  it('are found where they were moved to, and not where they were', () => {
    const moved = change('2026-10-02', { movedTo: { day: '2026-10-11', time: '09:00' } });
    expect(sessionsBetween([fridays], [moved], ...span('2026-10-01', '2026-10-08'))).toEqual([]);
    const [, sunday] = sessionsBetween([fridays], [moved], ...span('2026-10-08', '2026-10-12'));
    expect(sunday).toMatchObject({ on: '2026-10-02', startsAt: instantOf('2026-10-11', '09:00'), endsAt: instantOf('2026-10-11', '10:30'), moved: true });
  });
  it('have a substitute on that one day', () => {
    const swapped = change('2026-09-11', { substituteId: 'wang' });
    expect(sessionsBetween([fridays], [swapped], ...span('2026-09-01', '2026-09-20')).map(({ tutorId, substitute }) => [tutorId, substitute])).toEqual([['li', false], ['wang', true], ['li', false]]);
  });
  it('of several series come in order', () => {
    const mondays: Series = { ...fridays, id: 's2', weekday: 1, time: '16:00' };
    expect(sessionsBetween([fridays, mondays], [], ...span('2026-09-04', '2026-09-12')).map(({ seriesId }) => seriesId)).toEqual(['s1', 's2', 's1']);
  });
  it.each([[{ endsOn: '2026-08-31' }, 'timetable.ends-before-start'], [{ endsOn: '2027-12-31' }, 'timetable.too-long'], [{ startsOn: '2026-09-05', endsOn: '2026-09-10' }, 'timetable.never'], [{}, null]])('are not planned as %j', (how, refusal) => {
    expect(mayPlan({ ...fridays, ...how })).toBe(refusal);
  });
  it('are changed only on days that the series has, and not moved into another term', () => {
    expect([isDayOf(fridays, '2026-09-11'), isDayOf(fridays, '2026-09-12'), isDayOf(fridays, '2026-11-06')]).toEqual([true, false, false]);
    expect([mayMove('2026-09-11', '2026-11-01'), mayMove('2026-09-11', '2026-12-01')]).toEqual([true, false]);
  });
});

describe('the calendar', () => {
  const shown: CalendarSeries = { ...fridays, title: '创客社团; 七年级（2）班, 第一学期', place: '陇原县第三中学\n机房', tutorName: '李明', changedAt: Date.UTC(2026, 7, 30), nameOf: (id) => (id === 'wang' ? '王老师' : '李明') };
  const feed = (changes: readonly Change[] = []): string => calendarOf('我的课', [shown], changes, Date.UTC(2026, 8, 1));
  const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

  it('says the whole series in one rule, in China’s time', () => {
    const lines = unfolded(feed());
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;TZID=Asia/Shanghai:20260904T183000', 'DURATION:PT90M', 'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261030T103000Z', 'TZID:Asia/Shanghai', 'TZOFFSETTO:+0800', 'UID:s1@kindling', 'DTSTAMP:20260901T000000Z']));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.indexOf('END:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
  });
  it('leaves skipped days out, and says moved and swapped ones with the day that they replace', () => {
    const lines = unfolded(feed([change('2026-10-02', { skipped: '国庆' }), change('2026-10-09', { movedTo: { day: '2026-10-11', time: '09:00' } }), change('2026-10-16', { substituteId: 'wang' }), change('2026-12-25', { skipped: 'not a day of the series' })]));
    expect(lines.filter((line) => line.startsWith('EXDATE'))).toEqual(['EXDATE;TZID=Asia/Shanghai:20261002T183000']);
    expect(lines.filter((line) => line.startsWith('RECURRENCE-ID'))).toEqual(['RECURRENCE-ID;TZID=Asia/Shanghai:20261009T183000', 'RECURRENCE-ID;TZID=Asia/Shanghai:20261016T183000']);
    expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261011T090000');
    expect(lines.filter((line) => line === 'DESCRIPTION:王老师')).toHaveLength(1);
    expect(new Set(lines.filter((line) => line.startsWith('UID:')))).toEqual(new Set(['UID:s1@kindling']));
    expect(new Set(lines.filter((line) => line.startsWith('SEQUENCE:'))).size).toBe(1);
  });
  it('escapes what would break a line', () => {
    const lines = unfolded(feed());
    expect(lines).toContain('SUMMARY:创客社团\\; 七年级（2）班\\, 第一学期');
    expect(lines).toContain('LOCATION:陇原县第三中学\\n机房');
  });
  it('has no line over 75 octets, ends each with CRLF, and cuts no letter', () => {
    const long = calendarOf('x'.repeat(200), [{ ...shown, title: '很长的名字🔥'.repeat(30) }], [], 0);
    const lines = long.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(long).not.toContain('\uFFFD');
    expect(unfolded(long)).toContain(`SUMMARY:${'很长的名字🔥'.repeat(30)}`);
  });
  it('folds exactly at the edge', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(folded(`${'a'.repeat(74)}字`)).toBe(`${'a'.repeat(74)}\r\n 字`);
  });
  it('says nothing of a series without a day', () => { expect(calendarOf('x', [{ ...shown, startsOn: '2026-09-05', endsOn: '2026-09-06' }], [], 0)).not.toContain('VEVENT'); });
});
