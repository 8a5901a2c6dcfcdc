export { FeedbackModule } from './feedback.module.ts';
export { reviewedBetween, type ReviewedDay } from './queue/review-time.repository.ts';
