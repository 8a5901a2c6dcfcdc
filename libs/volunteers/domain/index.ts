export { countedHours, dayHours, type DayHours, type Timed } from './day-hours.ts';
export { nextHoursState, type HoursDeed } from './hours-states.ts';
export { turnover, workloads, type Career, type Member } from './workload.ts';
export { daysUntil, isCleared, paperState, type Papers, type PaperState } from './papers.ts';
export { termsBack, type Term } from './terms.ts';
export { bestFirst } from './stand-ins.ts';
