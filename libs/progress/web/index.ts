import { lazy } from 'react';

export const ProgressGridPage = lazy(() => import('./grid/progress-grid-page.tsx'));
