export { ContestsModule } from './contests.module.ts';
export { contestDaysOf, type ContestDay } from './contest-days.ts';
