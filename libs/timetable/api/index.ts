export { TimetableModule } from './timetable.module.ts';
export { plannedBetween, type PlannedSession } from './planned.ts';
export { busyDuring, giveSessionTo, sessionAt, type Busy, type SessionPlace } from './one-session.ts';
