import { lazy } from 'react';

export const ClassBadgesPage = lazy(() => import('./class-badges-page.tsx'));
export const MyBadgesPage = lazy(() => import('./my-badges-page.tsx'));
export const VerifyPage = lazy(() => import('./verify-page.tsx'));
