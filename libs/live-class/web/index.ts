import { lazyPage, lazyPart } from '@kindling/ui';

export const LivePage = lazyPage(() => import('./room/live-page.tsx'));
export const RehearsalPage = lazyPage(() => import('./rehearsal/rehearsal-page.tsx'));
export const LiveStartPage = lazyPage(() => import('./start/live-start-page.tsx'));
export { useBenchVisitor } from './help/use-bench-visitor.ts';
export { LiveSlotsProvider } from './shared/desk.ts';
export const ReplayPage = lazyPage(() => import('./replay/replay-page.tsx'));
export const MomentPage = lazyPage(() => import('./replay/moment-page.tsx'));
export const PastClassList = lazyPage(() => import('./replay/past-class-list.tsx'));
export { PastClassesLink } from './replay/past-link.tsx';
export const LatestHandOver = lazyPart(() => import('./records/hand-over-card.tsx').then((module) => ({ default: module.LatestHandOver })));
export { LiveBanner } from './banner/live-banner.tsx';
export { useStepReporter } from './link/use-step-reporter.ts';
export const ClassAttendancePage = lazyPage(() => import('./attendance/class-attendance-page.tsx'));
export const StartNow = lazyPart(() => import('./start/start-now.tsx'));
export { lessonTonight } from './start/lesson-tonight.ts';
