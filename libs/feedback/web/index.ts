import { lazyPage, lazyPart } from '@kindling/ui';

export const HandInPage = lazyPage(() => import('./marking/hand-in-page.tsx'));
export const HandInQueuePage = lazyPage(() => import('./queue/hand-in-queue-page.tsx'));
export const ReviewQueuePage = lazyPage(() => import('./reviews/review-queue-page.tsx'));
export const ReviewDeskPage = lazyPage(() => import('./reviews/review-desk-page.tsx'));
export const NoticeBell = lazyPart(() => import('./notices/notice-bell.tsx'));
export const NoticesPage = lazyPage(() => import('./notices/notices-page.tsx'));
export const DigestCard = lazyPart(() => import('./digest/digest-card.tsx'));
export const PeerRoundsPage = lazyPage(() => import('./peers/peer-rounds-page.tsx'));
export const MyPeersPage = lazyPage(() => import('./peers/my-peers-page.tsx'));
export const PeerTaskPage = lazyPage(() => import('./peers/peer-task-page.tsx'));
export const PortfolioCard = lazyPart(() => import('./badges/portfolio-card.tsx'));
export { FeedbackCard } from './feedback-card.tsx';
