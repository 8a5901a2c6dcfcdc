import type { CalendarItem, CalendarSort } from '@kindling/contracts';

/** `2026-11`, of China's calendar. */
export type Month = string;
export function monthBy(month: Month, by: number): Month {
  const [year = 2026, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
export function daysOfMonth(month: Month): string[] {
  const count = new Date(Date.parse(`${monthBy(month, 1)}-01T00:00:00Z`) - 1).getUTCDate();
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
}
/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const groups = ['class', 'event', 'contest', 'plan'] as const;
export type Group = (typeof groups)[number];
export const groupOf = (sort: CalendarSort): Group => (sort === 'class' || sort === 'plan' ? sort : sort === 'contest' || sort === 'results' ? 'contest' : 'event');
/** What takes several days stands on its first day of the month that is shown, and says until when. */
export const itemsOn = (day: string, month: Month, items: readonly CalendarItem[]): CalendarItem[] => items.filter(({ on }) => (on < `${month}-01` ? `${month}-01` : on) === day);
