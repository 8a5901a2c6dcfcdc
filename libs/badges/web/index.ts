import { lazyPart } from '@kindling/ui';

export const ClassBadgesPage = lazyPart(() => import('./class-badges-page.tsx'));
export const MyBadgesPage = lazyPart(() => import('./my-badges-page.tsx'));
export const VerifyPage = lazyPart(() => import('./verify-page.tsx'));
