import { lazy } from 'react';

export const LivePage = lazy(() => import('./room/live-page.tsx'));
export const RehearsalPage = lazy(() => import('./rehearsal/rehearsal-page.tsx'));
export const LiveStartPage = lazy(() => import('./start/live-start-page.tsx'));
export { useBenchVisitor } from './help/use-bench-visitor.ts';
export { LiveSlotsProvider } from './shared/desk.ts';
export const ReplayPage = lazy(() => import('./replay/replay-page.tsx'));
export const MomentPage = lazy(() => import('./replay/moment-page.tsx'));
export const PastClassList = lazy(() => import('./replay/past-class-list.tsx'));
export { PastClassesLink } from './replay/past-link.tsx';
export const LatestHandOver = lazy(() => import('./records/hand-over-card.tsx').then((module) => ({ default: module.LatestHandOver })));
export { LiveBanner } from './banner/live-banner.tsx';
export { useStepReporter } from './link/use-step-reporter.ts';
export const ClassAttendancePage = lazy(() => import('./attendance/class-attendance-page.tsx'));
export const StartNow = lazy(() => import('./start/start-now.tsx'));
export { lessonTonight } from './start/lesson-tonight.ts';
