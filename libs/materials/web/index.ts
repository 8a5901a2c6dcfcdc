import { lazy } from 'react';

export const LibraryPage = lazy(() => import('./library-page.tsx'));
