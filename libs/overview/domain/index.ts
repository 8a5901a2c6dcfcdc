export { criterionWords, measureWords } from './definitions.ts';
export { criteriaOf, isMet, measures, numbersOf, rowsBehind, type CountHours, type CountKind, type CountRow } from './measures.ts';
export { termsUntil, type Term } from './terms.ts';
export { costOf, heldFor } from './plan.ts';
