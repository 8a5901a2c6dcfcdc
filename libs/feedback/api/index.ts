export { commentsOnProject } from './comments/comments.repository.ts';
export { FeedbackModule } from './feedback.module.ts';
