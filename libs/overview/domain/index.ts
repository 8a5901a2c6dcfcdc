export { criterionWords, measureWords, sortWords } from './definitions.ts';
export { criteriaOf, isMet, measures, numbersOf, rowsBehind, sorts, sortsOf, together, type CountHours, type CountKind, type CountRow } from './measures.ts';
export { termsUntil, type Term } from './terms.ts';
export { daysBetween, isOnCalendarOf, mostCalendarDays, type CalendarAudience, type CalendarViewer } from './calendar.ts';
export { costOf, heldFor, schoolYearOf } from './plan.ts';
export * from './review.ts';
