import type { CalendarItem } from '@kindling/contracts';
import { addDays, escaped, folded, utc } from '@kindling/timetable/domain';

const compact = (day: string): string => day.replaceAll('-', '');
/** For any calendar program; `now` stamps it. What is off says so, and programs strike it out. */
export function branchCalendarFile(name: string, items: readonly CalendarItem[], now: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kindling//Branch//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai', 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', ...items.flatMap((item) => entry(item, now)), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
function entry({ id, title, place, on, until, startsAt, endsAt, state, note }: CalendarItem, now: number): string[] {
  // Days of RFC 5545 end on the day after (3.6.1).
  const when = startsAt && endsAt ? [`DTSTART:${utc(Date.parse(startsAt))}`, `DTEND:${utc(Date.parse(endsAt))}`] : [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`];
  return ['BEGIN:VEVENT', `UID:${id}@kindling`, `DTSTAMP:${utc(now)}`, ...when, `SUMMARY:${escaped(title.zh)}`, `DESCRIPTION:${escaped(note)}`, `LOCATION:${escaped(place.zh)}`, `STATUS:${state === 'off' ? 'CANCELLED' : state === 'draft' ? 'TENTATIVE' : 'CONFIRMED'}`, `TRANSP:${startsAt ? 'OPAQUE' : 'TRANSPARENT'}`, 'END:VEVENT'];
}
