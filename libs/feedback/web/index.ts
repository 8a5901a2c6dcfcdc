import { lazy } from 'react';

export const HandInPage = lazy(() => import('./marking/hand-in-page.tsx'));
export const HandInQueuePage = lazy(() => import('./queue/hand-in-queue-page.tsx'));
export const ReviewQueuePage = lazy(() => import('./reviews/review-queue-page.tsx'));
export const ReviewDeskPage = lazy(() => import('./reviews/review-desk-page.tsx'));
export const NoticeBell = lazy(() => import('./notices/notice-bell.tsx'));
export const NoticesPage = lazy(() => import('./notices/notices-page.tsx'));
export const PeerRoundsPage = lazy(() => import('./peers/peer-rounds-page.tsx'));
export const MyPeersPage = lazy(() => import('./peers/my-peers-page.tsx'));
export const PeerTaskPage = lazy(() => import('./peers/peer-task-page.tsx'));
export const PortfolioCard = lazy(() => import('./badges/portfolio-card.tsx'));
export { FeedbackCard } from './feedback-card.tsx';
