export { chinaDay, countedHours, dayHours, type DayHours, type Timed } from './day-hours.ts';
export { nextHoursState, type HoursDeed } from './hours-states.ts';
export { turnover, workloads, type Career, type Member } from './workload.ts';
