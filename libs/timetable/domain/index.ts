export * from './local-time.ts';
export * from './sessions.ts';
export { calendarOf, folded, type CalendarSeries } from './calendar.ts';
