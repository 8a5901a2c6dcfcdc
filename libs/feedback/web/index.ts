import { lazy } from 'react';

export const HandInPage = lazy(() => import('./marking/hand-in-page.tsx'));
export const HandInQueuePage = lazy(() => import('./queue/hand-in-queue-page.tsx'));
export const ReviewQueuePage = lazy(() => import('./reviews/review-queue-page.tsx'));
export const ReviewDeskPage = lazy(() => import('./reviews/review-desk-page.tsx'));
export { FeedbackCard } from './feedback-card.tsx';
