import { lazy } from 'react';

export const CupboardPage = lazy(() => import('./cupboard/cupboard-page.tsx'));
export const KitPage = lazy(() => import('./kit/kit-page.tsx'));
export const KitLabelsPage = lazy(() => import('./labels/kit-labels-page.tsx'));
export const LoansPage = lazy(() => import('./cupboard/loans-page.tsx'));
