import { lazyPage } from '@kindling/ui';

export const JudgePage = lazyPage(() => import('./judge/judge-page.tsx'));
export type { WorkSlot } from './judge/entry-view.tsx';
export const ContestsPage = lazyPage(() => import('./team/contests-page.tsx'));
export const ContestEntryPage = lazyPage(() => import('./team/entry-page.tsx'));
export const OrganisePage = lazyPage(() => import('./organise/organise-page.tsx'));
export const FoundContestPage = lazyPage(() => import('./found/found-page.tsx'));
export const ContestBoardPage = lazyPage(() => import('./organise/board-page.tsx'));
