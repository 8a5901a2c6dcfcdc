import { lazyPage } from '@kindling/ui';

export const OverviewPage = lazyPage(() => import('./overview-page.tsx'));
export const YearPlanPage = lazyPage(() => import('./plan/plan-page.tsx'));
export const OwnBranch = lazyPage(() => import('./own-branch.tsx'));
export const YearReviewPage = lazyPage(() => import('./review/review-page.tsx'));
export const ClassYearPage = lazyPage(() => import('./review/class-year-page.tsx'));
export const CalendarPage = lazyPage(() => import('./calendar/calendar-page.tsx'));
