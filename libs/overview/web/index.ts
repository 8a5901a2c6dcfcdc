import { lazy } from 'react';

export const OverviewPage = lazy(() => import('./overview-page.tsx'));
export const OwnBranch = lazy(() => import('./own-branch.tsx'));
