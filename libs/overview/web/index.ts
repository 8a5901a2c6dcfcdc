import { lazyPart } from '@kindling/ui';

export const OverviewPage = lazyPart(() => import('./overview-page.tsx'));
export const YearPlanPage = lazyPart(() => import('./plan/plan-page.tsx'));
export const OwnBranch = lazyPart(() => import('./own-branch.tsx'));
export const YearReviewPage = lazyPart(() => import('./review/review-page.tsx'));
export const ClassYearPage = lazyPart(() => import('./review/class-year-page.tsx'));
