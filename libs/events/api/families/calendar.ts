import { escaped, folded, utc } from '@kindling/timetable/domain';
import type { StoredEvent } from '../holding/events.repository.ts';

/** One event for any calendar. A called-off one says so, and programs strike it out. */
export function calendarFile(event: StoredEvent, now: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kindling//Events//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${event.id}@kindling`, `DTSTAMP:${utc(now.getTime())}`, `LAST-MODIFIED:${utc(event.changed_at.getTime())}`,
    `SEQUENCE:${Math.floor(event.changed_at.getTime() / 1000) - 1_700_000_000}`, `DTSTART:${utc(event.starts_at.getTime())}`, `DTEND:${utc(event.ends_at.getTime())}`, `SUMMARY:${escaped(event.title_zh)}`, `DESCRIPTION:${escaped(event.text_zh)}`, `LOCATION:${escaped(event.where_zh)}`,
    `STATUS:${event.state === 'called-off' ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
