export { commentsOnProject } from './comments/comments.repository.ts';
export { keepPosting } from './digest/keep-posting.ts';
export { StaffLetters } from './digest/staff-letters.ts';
export { FeedbackModule } from './feedback.module.ts';
export { reviewedBetween, type ReviewedDay } from './queue/review-time.repository.ts';
