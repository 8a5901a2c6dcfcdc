import { lazyPart } from '@kindling/ui';

export const JudgePage = lazyPart(() => import('./judge/judge-page.tsx'));
export type { WorkSlot } from './judge/entry-view.tsx';
export const ContestsPage = lazyPart(() => import('./team/contests-page.tsx'));
export const ContestEntryPage = lazyPart(() => import('./team/entry-page.tsx'));
export const OrganisePage = lazyPart(() => import('./organise/organise-page.tsx'));
export const ContestBoardPage = lazyPart(() => import('./organise/board-page.tsx'));
