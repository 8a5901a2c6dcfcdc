import { lazyPart } from '@kindling/ui';

/** On a page of staff: how fast the line of the class was, and what it is good for. */
export const LineCard = lazyPart(() => import('./line-card.tsx'));
export { useLineReport } from './use-line-report.ts';
