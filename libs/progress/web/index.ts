import { lazyPage, lazyPart } from '@kindling/ui';

export const ProgressGridPage = lazyPage(() => import('./grid/progress-grid-page.tsx'));
export const ClassLessonsPage = lazyPage(() => import('./lessons/class-lessons-page.tsx'));
export const ClassConceptsPage = lazyPage(() => import('./concepts/class-concepts-page.tsx'));
export const PupilPage = lazyPage(() => import('./pupil/pupil-page.tsx'));
/** For Today: loaded only when there is something to show it for. */
export const AssignmentsCard = lazyPart(() => import('./assign/assignments-card.tsx').then((module) => ({ default: module.AssignmentsCard })));
export const GradebookPage = lazyPage(() => import('./gradebook/gradebook-page.tsx'));
export const VoicesPage = lazyPage(() => import('./voices/voices-page.tsx'));
export const WayOutCard = lazyPart(() => import('./way-out/way-out-card.tsx').then((module) => ({ default: module.WayOutCard })));
export { CoachNav } from './coach/coach-nav.tsx';
