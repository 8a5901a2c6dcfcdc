import { lazyPart } from '@kindling/ui';

export const LessonPage = lazyPart(() => import('./lesson/lesson-page.tsx'));
export const CoursePage = lazyPart(() => import('./course/course-page.tsx'));
export const PrepPage = lazyPart(() => import('./prep/prep-page.tsx'));
export const PlanPage = lazyPart(() => import('./plan/plan-page.tsx'));
export const ReviewPage = lazyPart(() => import('./review/review-page.tsx'));
export const ReviewCard = lazyPart(() => import('./review/review-card.tsx').then((module) => ({ default: module.ReviewCard })));
export const LessonTrial = lazyPart(() => import('./lesson/lesson-trial.tsx'));
export const ClosedLesson = lazyPart(() => import('./lesson/closed-lesson.tsx').then((module) => ({ default: module.ClosedLesson })));
export const StepTrial = lazyPart(() => import('./lesson/step-trial.tsx'));
export type { Trial } from './lesson/trial.ts';
