import { lazy } from 'react';

export const JudgePage = lazy(() => import('./judge/judge-page.tsx'));
export type { WorkSlot } from './judge/entry-view.tsx';
export const ContestsPage = lazy(() => import('./team/contests-page.tsx'));
export const ContestEntryPage = lazy(() => import('./team/entry-page.tsx'));
export const OrganisePage = lazy(() => import('./organise/organise-page.tsx'));
export const ContestBoardPage = lazy(() => import('./organise/board-page.tsx'));
