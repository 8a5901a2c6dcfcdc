import { lazy } from 'react';

export const OverviewPage = lazy(() => import('./overview-page.tsx'));
export const YearPlanPage = lazy(() => import('./plan/plan-page.tsx'));
export const OwnBranch = lazy(() => import('./own-branch.tsx'));
export const YearReviewPage = lazy(() => import('./review/review-page.tsx'));
export const ClassYearPage = lazy(() => import('./review/class-year-page.tsx'));
export const CalendarPage = lazy(() => import('./calendar/calendar-page.tsx'));
