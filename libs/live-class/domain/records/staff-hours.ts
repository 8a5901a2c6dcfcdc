import type { LiveEvent } from '@kindling/contracts';
import { visitsOf } from '../attendance.ts';

/** Milliseconds of class time. `ms` is time in the room, without the breaks. */
export interface StaffVisit { readonly personId: string; readonly fromMs: number; readonly toMs: number; readonly ms: number; readonly part: 'taught' | 'helped' }

/** Who of the staff was there and for how long; whoever opened the class taught it. */
export function staffVisits(events: readonly LiveEvent[], closedAtMs: number): readonly StaffVisit[] {
  const opener = events.find((event) => event.k === 'class.opened')?.u;
  return visitsOf(events, closedAtMs, 'staff').map(({ personId, ms, first, last }) => ({ personId, ms, fromMs: first, toMs: last, part: personId === opener ? 'taught' : 'helped' }));
}

export interface DayHours { readonly personId: string; readonly day: string; readonly minutes: number; /** Half hours, eight at most: what universities count. */ readonly hours: number }
const MOST_HOURS = 8;
const CHINA_MS = 8 * 3_600_000;
/** What a proof of volunteer hours counts: whole half hours of a day, at most eight hours. */
export function dayHours(rows: readonly { readonly personId: string; readonly startedAt: string; readonly minutes: number }[]): readonly DayHours[] {
  const days = new Map<string, { personId: string; day: string; minutes: number }>();
  for (const { personId, startedAt, minutes } of rows) {
    const day = new Date(Date.parse(startedAt) + CHINA_MS).toISOString().slice(0, 10);
    const key = `${personId} ${day}`;
    days.set(key, { personId, day, minutes: (days.get(key)?.minutes ?? 0) + minutes });
  }
  return [...days.values()].map((each) => ({ ...each, hours: Math.min(MOST_HOURS, Math.floor(each.minutes / 30) / 2) })).sort((a, b) => a.day.localeCompare(b.day) || a.personId.localeCompare(b.personId));
}
