export * from './local-time.ts';
export * from './sessions.ts';
export { escaped, folded, utc } from './ical.ts';
export { calendarOf, type CalendarSeries } from './calendar.ts';
