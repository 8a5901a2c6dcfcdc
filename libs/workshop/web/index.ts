import { lazy } from 'react';

export const WorkbenchPage = lazy(() => import('./workbench/workbench-page.tsx'));
/** For the class: one program before everybody, with its board. */
export const ProgramDesk = lazy(() => import('./shared/program-desk.tsx'));
export { takeOver } from './shared/taken-over.ts';
export const TryPage = lazy(() => import('./workbench/try-page.tsx'));
/** A copy of a program of some moment, to try on. */
export const MomentBench = lazy(() => import('./workbench/moment-bench.tsx'));
/** For the marking view: the same check list and board, read only. */
export const WorkReplay = lazy(() => import('./hand-in/work-replay.tsx'));
/** What is different between two works. */
export const WorkChanges = lazy(() => import('./versions/version-changes.tsx').then(({ Changes }) => ({ default: Changes })));
export const ProjectsPage = lazy(() => import('./projects/projects-page.tsx'));
export const ProjectPage = lazy(() => import('./projects/project-page.tsx'));
export const ClassProjectsPage = lazy(() => import('./projects/class-projects-page.tsx'));
export const AttemptsPage = lazy(() => import('./attempts/attempts-page.tsx'));
