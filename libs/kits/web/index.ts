import { lazyPage } from '@kindling/ui';

export const CupboardPage = lazyPage(() => import('./cupboard/cupboard-page.tsx'));
export const KitPage = lazyPage(() => import('./kit/kit-page.tsx'));
export const KitLabelsPage = lazyPage(() => import('./labels/kit-labels-page.tsx'));
export const LoansPage = lazyPage(() => import('./cupboard/loans-page.tsx'));
