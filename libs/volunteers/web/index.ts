import { lazyPart } from '@kindling/ui';

export const HoursPage = lazyPart(() => import('./hours-page.tsx'));
export const VolunteersPage = lazyPart(() => import('./volunteers-page.tsx'));
export const PeoplePage = lazyPart(() => import('./people/people-page.tsx'));
export const TrainingPage = lazyPart(() => import('./training/training-page.tsx'));
export const TrainingLessonPage = lazyPart(() => import('./training/training-lesson-page.tsx'));
export const StartPage = lazyPart(() => import('./people/start-page.tsx'));
