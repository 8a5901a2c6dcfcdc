import { lazy } from 'react';

export const WorkbenchPage = lazy(() => import('./workbench/workbench-page.tsx'));
/** For the class: one program before everybody, with its board. */
export const ProgramDesk = lazy(() => import('./shared/program-desk.tsx'));
export type { BenchVisitor } from './shared/visitor.ts';
export { takeOver } from './shared/taken-over.ts';
export const TryPage = lazy(() => import('./workbench/try-page.tsx'));
/** For the marking view: the same check list and board, read only. */
export const WorkReplay = lazy(() => import('./hand-in/work-replay.tsx'));
