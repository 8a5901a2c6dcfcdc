/** A day as people write it, `2026-11-21`, and a time of day, `18:30`; both of China's clock. */
export type Day = string;
export type TimeOfDay = string;

const DAY_MS = 86_400_000;

const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayOf(dayNumber(text)) === text;
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);
/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((dayNumber(day) + 3) % 7 + 7) % 7 + 1;
export const firstOn = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** The kernel's clock under the names of a timetable. */
export { chinaDay as dayAt, chinaInstant as instantOf, chinaTime as timeAt } from '@kindling/kernel';
