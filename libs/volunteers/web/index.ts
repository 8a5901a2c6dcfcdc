import { lazyPage } from '@kindling/ui';

export const HoursPage = lazyPage(() => import('./hours-page.tsx'));
export const VolunteersPage = lazyPage(() => import('./volunteers-page.tsx'));
export const PeoplePage = lazyPage(() => import('./people/people-page.tsx'));
export const TrainingPage = lazyPage(() => import('./training/training-page.tsx'));
export const TrainingLessonPage = lazyPage(() => import('./training/training-lesson-page.tsx'));
export const StartPage = lazyPage(() => import('./people/start-page.tsx'));
