import { lazy } from 'react';

export const LessonPage = lazy(() => import('./lesson/lesson-page.tsx'));
export const CoursePage = lazy(() => import('./course/course-page.tsx'));
export const PrepPage = lazy(() => import('./prep/prep-page.tsx'));
export const PlanPage = lazy(() => import('./plan/plan-page.tsx'));
export const ReviewPage = lazy(() => import('./review/review-page.tsx'));
export const ReviewCard = lazy(() => import('./review/review-card.tsx').then((module) => ({ default: module.ReviewCard })));
export const LessonTrial = lazy(() => import('./lesson/lesson-trial.tsx'));
export const ClosedLesson = lazy(() => import('./lesson/closed-lesson.tsx').then((module) => ({ default: module.ClosedLesson })));
export const StepTrial = lazy(() => import('./lesson/step-trial.tsx'));
export type { Trial } from './lesson/trial.ts';
