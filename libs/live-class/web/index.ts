import { lazy } from 'react';

export const LivePage = lazy(() => import('./room/live-page.tsx'));
export const LiveStartPage = lazy(() => import('./start/live-start-page.tsx'));
export { useBenchVisitor } from './help/use-bench-visitor.ts';
export { LiveSlotsProvider } from './shared/desk.ts';
export { LiveBanner } from './banner/live-banner.tsx';
export { useStepReporter } from './link/use-step-reporter.ts';
