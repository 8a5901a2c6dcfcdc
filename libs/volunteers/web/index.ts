import { lazy } from 'react';

export const HoursPage = lazy(() => import('./hours-page.tsx'));
export const VolunteersPage = lazy(() => import('./volunteers-page.tsx'));
export const PeoplePage = lazy(() => import('./people/people-page.tsx'));
export const TrainingPage = lazy(() => import('./training/training-page.tsx'));
export const TrainingLessonPage = lazy(() => import('./training/training-lesson-page.tsx'));
export const StartPage = lazy(() => import('./people/start-page.tsx'));
