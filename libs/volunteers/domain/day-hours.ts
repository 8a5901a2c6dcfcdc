import { chinaDay } from '@kindling/kernel';

export interface DayHours { readonly personId: string; readonly day: string; readonly minutes: number; readonly hours: number }
export interface Timed { readonly personId: string; readonly startedAt: string; readonly minutes: number }
const mostHours = 8;

/** What a proof of volunteer hours counts: whole half hours of a day, at most eight hours. */
export function dayHours(rows: readonly Timed[]): readonly DayHours[] {
  const days = new Map<string, { personId: string; day: string; minutes: number }>();
  for (const { personId, startedAt, minutes } of rows) {
    const day = chinaDay(startedAt);
    const key = `${personId} ${day}`;
    days.set(key, { personId, day, minutes: (days.get(key)?.minutes ?? 0) + minutes });
  }
  return [...days.values()].map((each) => ({ ...each, hours: Math.min(mostHours, Math.floor(each.minutes / 30) / 2) })).sort((a, b) => a.day.localeCompare(b.day) || a.personId.localeCompare(b.personId));
}
export const countedHours = (rows: readonly Timed[]): number => dayHours(rows).reduce((sum, day) => sum + day.hours, 0);
