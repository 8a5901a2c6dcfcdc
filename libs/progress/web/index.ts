import { lazyPart } from '@kindling/ui';

export const ProgressGridPage = lazyPart(() => import('./grid/progress-grid-page.tsx'));
export const ClassLessonsPage = lazyPart(() => import('./lessons/class-lessons-page.tsx'));
export const ClassConceptsPage = lazyPart(() => import('./concepts/class-concepts-page.tsx'));
export const PupilPage = lazyPart(() => import('./pupil/pupil-page.tsx'));
/** For Today: loaded only when there is something to show it for. */
export const AssignmentsCard = lazyPart(() => import('./assign/assignments-card.tsx').then((module) => ({ default: module.AssignmentsCard })));
export const GradebookPage = lazyPart(() => import('./gradebook/gradebook-page.tsx'));
export const VoicesPage = lazyPart(() => import('./voices/voices-page.tsx'));
export const WayOutCard = lazyPart(() => import('./way-out/way-out-card.tsx').then((module) => ({ default: module.WayOutCard })));
export { CoachNav } from './coach/coach-nav.tsx';
