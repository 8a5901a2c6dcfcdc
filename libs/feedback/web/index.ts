import { lazyPart } from '@kindling/ui';

export const HandInPage = lazyPart(() => import('./marking/hand-in-page.tsx'));
export const HandInQueuePage = lazyPart(() => import('./queue/hand-in-queue-page.tsx'));
export const ReviewQueuePage = lazyPart(() => import('./reviews/review-queue-page.tsx'));
export const ReviewDeskPage = lazyPart(() => import('./reviews/review-desk-page.tsx'));
export const NoticeBell = lazyPart(() => import('./notices/notice-bell.tsx'));
export const NoticesPage = lazyPart(() => import('./notices/notices-page.tsx'));
export const PeerRoundsPage = lazyPart(() => import('./peers/peer-rounds-page.tsx'));
export const MyPeersPage = lazyPart(() => import('./peers/my-peers-page.tsx'));
export const PeerTaskPage = lazyPart(() => import('./peers/peer-task-page.tsx'));
export const PortfolioCard = lazyPart(() => import('./badges/portfolio-card.tsx'));
export { FeedbackCard } from './feedback-card.tsx';
