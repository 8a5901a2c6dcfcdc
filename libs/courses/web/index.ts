import { lazyPage, lazyPart } from '@kindling/ui';

export const LessonPage = lazyPage(() => import('./lesson/lesson-page.tsx'));
export const CoursePage = lazyPage(() => import('./course/course-page.tsx'));
export const PrepPage = lazyPage(() => import('./prep/prep-page.tsx'));
export const PlanPage = lazyPage(() => import('./plan/plan-page.tsx'));
export const ReviewPage = lazyPage(() => import('./review/review-page.tsx'));
export const ReviewCard = lazyPart(() => import('./review/review-card.tsx').then((module) => ({ default: module.ReviewCard })));
export const LessonTrial = lazyPage(() => import('./lesson/lesson-trial.tsx'));
export const ClosedLesson = lazyPage(() => import('./lesson/closed-lesson.tsx').then((module) => ({ default: module.ClosedLesson })));
export const StepTrial = lazyPage(() => import('./lesson/step-trial.tsx'));
export type { Trial } from './lesson/trial.ts';
