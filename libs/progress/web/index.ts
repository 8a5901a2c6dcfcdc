import { lazy } from 'react';

export const ProgressGridPage = lazy(() => import('./grid/progress-grid-page.tsx'));
export const ClassLessonsPage = lazy(() => import('./lessons/class-lessons-page.tsx'));
export const ClassConceptsPage = lazy(() => import('./concepts/class-concepts-page.tsx'));
export const PupilPage = lazy(() => import('./pupil/pupil-page.tsx'));
/** For Today: loaded only when there is something to show it for. */
export const AssignmentsCard = lazy(() => import('./assign/assignments-card.tsx').then((module) => ({ default: module.AssignmentsCard })));
export const GradebookPage = lazy(() => import('./gradebook/gradebook-page.tsx'));
export const VoicesPage = lazy(() => import('./voices/voices-page.tsx'));
export const WayOutCard = lazy(() => import('./way-out/way-out-card.tsx').then((module) => ({ default: module.WayOutCard })));
export { CoachNav } from './coach/coach-nav.tsx';
