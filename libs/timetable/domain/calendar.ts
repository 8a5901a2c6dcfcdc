import { escaped, folded, utc } from './ical.ts';
import { instantOf, type Day, type TimeOfDay } from './local-time.ts';
import { daysOf, sessionOn, type Change, type Series } from './sessions.ts';

/** A series with the words that its calendar shows; whole sentences, because a phone shows nothing else. */
export interface CalendarSeries extends Series { readonly title: string; readonly place: string; readonly tutorName: string; readonly changedAt: number; readonly nameOf: (personId: string) => string }

const ZONE = 'Asia/Shanghai';
const zone = ['BEGIN:VTIMEZONE', `TZID:${ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19910915T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const local = (day: Day, time: TimeOfDay): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;

/** A calendar that any program can follow. `now` stamps it. */
export function calendarOf(name: string, series: readonly CalendarSeries[], changes: readonly Change[], now: number): string {
  const events = series.flatMap((each) => eventsOf(each, changes.filter((change) => change.seriesId === each.id), now));
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kindling//Timetable//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, `X-WR-TIMEZONE:${ZONE}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', ...zone, ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf(series: CalendarSeries, changes: readonly Change[], now: number): string[] {
  const days = daysOf(series);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  const known = changes.filter((change) => days.includes(change.on));
  const skipped = known.filter((change) => change.skipped !== null);
  const others = known.filter((change) => change.skipped === null && (change.movedTo || change.substituteId));
  const whole = [
    ...head(series, now, series.tutorName, ''), `DTSTART;TZID=${ZONE}:${local(first, series.time)}`, `DURATION:PT${series.minutes}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${weekdays[series.weekday - 1]};UNTIL=${utc(instantOf(last, series.time))}`,
    ...skipped.map((change) => `EXDATE;TZID=${ZONE}:${local(change.on, series.time)}`), 'END:VEVENT',
  ];
  return [...whole, ...others.flatMap((change) => changed(series, change, now))];
}

function changed(series: CalendarSeries, change: Change, now: number): string[] {
  const session = sessionOn(series, change, change.on);
  const place = change.movedTo ?? { day: change.on, time: series.time };
  return [
    ...head(series, now, series.nameOf(session.tutorId), session.moved ? '（改期）' : ''), `RECURRENCE-ID;TZID=${ZONE}:${local(change.on, series.time)}`,
    `DTSTART;TZID=${ZONE}:${local(place.day, place.time)}`, `DURATION:PT${series.minutes}M`, 'END:VEVENT',
  ];
}

/** The same SEQUENCE in every part, raised by every change: programs drop what looks older. */
function head(series: CalendarSeries, now: number, tutor: string, mark: string): string[] {
  return ['BEGIN:VEVENT', `UID:${series.id}@kindling`, `DTSTAMP:${utc(now)}`, `LAST-MODIFIED:${utc(series.changedAt)}`, `SEQUENCE:${Math.floor(series.changedAt / 1000) - 1_700_000_000}`,
    `SUMMARY:${escaped(series.title + mark)}`, `DESCRIPTION:${escaped(tutor)}`, `LOCATION:${escaped(series.place)}`, 'STATUS:CONFIRMED', 'TRANSP:OPAQUE'];
}
