import { lazyPart } from '@kindling/ui';

export const CupboardPage = lazyPart(() => import('./cupboard/cupboard-page.tsx'));
export const KitPage = lazyPart(() => import('./kit/kit-page.tsx'));
export const KitLabelsPage = lazyPart(() => import('./labels/kit-labels-page.tsx'));
export const LoansPage = lazyPart(() => import('./cupboard/loans-page.tsx'));
