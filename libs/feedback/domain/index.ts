export { mayBeCommented } from './commenting.ts';
export { rubricFor, rubrics } from './rubric.ts';
export { soundKind } from './sound-kind.ts';
export { heapsOf, reasonOf, type WaitingWork } from './review-heaps.ts';
export { LEASE_MS, reviewSpan } from './review-time.ts';
export { nameless, withoutPartners } from './nameless.ts';
export { shareOut, type Author } from './share-out.ts';
export { afterFailure, dayOfLetter, letterOf, type Letter, type NextState, type SendFailure, type Unread } from './digest.ts';
export { badgeRules, earned, tallied, type BadgeRule, type Tally } from './badges.ts';
