export { inShell, runInBox, type BoxInput, type BoxJob, type BoxMaker, type BoxRun } from './box.ts';
export type { BoxLimits } from './box-limits.ts';
export { JobQueue } from './job-queue.ts';
export { openBox, type BoxPlan } from './open-box.ts';
export { ReadyBoxes } from './ready-boxes.ts';
export { ResultCache } from './result-cache.ts';
export { sharedLibraries } from './shared-libraries.ts';
