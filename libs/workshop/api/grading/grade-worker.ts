import { parentPort } from 'node:worker_threads';
import { gradeWithPlaces, type WorkToGrade } from '@kindling/grader';
import { parseHex } from '@kindling/simulator';

/** One job at a time; the pool ends the whole thread when it takes too long. */
export interface GradeJob { readonly exerciseId: string; readonly checks: WorkToGrade['checks']; readonly hex: string; readonly diagram: WorkToGrade['diagram']; readonly source: string; readonly diagnosis?: WorkToGrade['diagnosis']; readonly budgetMs: number }

parentPort?.on('message', (job: GradeJob) => {
  const flash = parseHex(job.hex);
  if (!flash.ok) throw new Error(`the compiler's own hex is broken: ${flash.code}`);
  const until = performance.now() + job.budgetMs;
  const graded = gradeWithPlaces({ exerciseId: job.exerciseId, checks: job.checks, flash: flash.value, diagram: job.diagram, source: job.source, diagnosis: job.diagnosis, shouldStop: () => performance.now() > until });
  parentPort?.postMessage(graded);
});
