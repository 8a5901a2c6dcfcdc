import { lazyPart } from '@kindling/ui';

export const WorkbenchPage = lazyPart(() => import('./workbench/workbench-page.tsx'));
/** For the class: one program before everybody, with its board. */
export const ProgramDesk = lazyPart(() => import('./shared/program-desk.tsx'));
export type { BenchVisitor } from './shared/visitor.ts';
export { takeOver } from './shared/taken-over.ts';
export const TryPage = lazyPart(() => import('./workbench/try-page.tsx'));
/** A copy of a program of some moment, to try on. */
export const MomentBench = lazyPart(() => import('./workbench/moment-bench.tsx'));
/** For the marking view: the same check list and board, read only. */
export const WorkReplay = lazyPart(() => import('./hand-in/work-replay.tsx'));
/** What is different between two works. */
export const WorkChanges = lazyPart(() => import('./versions/version-changes.tsx').then(({ Changes }) => ({ default: Changes })));
export const ProjectsPage = lazyPart(() => import('./projects/projects-page.tsx'));
export const ProjectPage = lazyPart(() => import('./projects/project-page.tsx'));
export const ClassProjectsPage = lazyPart(() => import('./projects/class-projects-page.tsx'));
export const AttemptsPage = lazyPart(() => import('./attempts/attempts-page.tsx'));
