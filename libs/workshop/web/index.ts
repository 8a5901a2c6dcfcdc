import { lazyPage, lazyPart } from '@kindling/ui';

export const WorkbenchPage = lazyPage(() => import('./workbench/workbench-page.tsx'));
/** For the class: one program before everybody, with its board. */
export const ProgramDesk = lazyPage(() => import('./shared/program-desk.tsx'));
export type { BenchVisitor } from './shared/visitor.ts';
export { takeOver } from './shared/taken-over.ts';
export const TryPage = lazyPage(() => import('./workbench/try-page.tsx'));
/** A copy of a program of some moment, to try on. */
export const MomentBench = lazyPage(() => import('./workbench/moment-bench.tsx'));
/** For the marking view: the same check list and board, read only. */
export const WorkReplay = lazyPage(() => import('./hand-in/work-replay.tsx'));
/** What is different between two works. */
export const WorkChanges = lazyPart(() => import('./versions/version-changes.tsx').then(({ Changes }) => ({ default: Changes })));
export const ProjectsPage = lazyPage(() => import('./projects/projects-page.tsx'));
export const ProjectPage = lazyPage(() => import('./projects/project-page.tsx'));
export const ClassProjectsPage = lazyPage(() => import('./projects/class-projects-page.tsx'));
export const AttemptsPage = lazyPage(() => import('./attempts/attempts-page.tsx'));
