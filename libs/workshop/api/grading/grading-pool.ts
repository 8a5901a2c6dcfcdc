import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Check, CheckReport, Diagram } from '@kindling/contracts';
import { gradeNotRun } from '@kindling/grader';
import type { GradeJob } from './grade-worker.ts';

export interface GradeRequest { readonly exerciseId: string; readonly checks: readonly Check[]; readonly simHex: string; readonly diagram: Diagram; readonly source: string }
interface Waiting { readonly job: GradeJob; readonly done: (report: CheckReport) => void }
/** A worker gives up by itself at `budgetMs`; one that does not is ended at `wallMs`. */
const budgetMs = 10_000;
const wallMs = 15_000;

/** Beside the bundled server lies the bundled worker; from source Node runs the TypeScript itself. */
const workerFile = (): string => {
  const bundled = join(import.meta.dirname, 'grade-worker.js');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'grade-worker.ts');
};

/** Grades off the main thread, as many at once as there are cores. */
@Injectable()
export class GradingPool implements OnApplicationShutdown {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting[] = [];
  private readonly size = Math.max(1, availableParallelism());

  grade({ exerciseId, checks, simHex, diagram, source }: GradeRequest): Promise<CheckReport> {
    return new Promise((done) => {
      this.queue.push({ job: { exerciseId, checks, hex: simHex, diagram, source, budgetMs }, done });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> { await Promise.all([...this.all].map((worker) => worker.terminate())); }

  private next(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.size ? this.hire() : null);
    if (!worker) return;
    const waiting = this.queue.shift();
    if (waiting) this.run(worker, waiting);
  }

  private hire(): Worker {
    const worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: 256 }, execArgv: ['--disable-warning=ExperimentalWarning'] });
    worker.unref();
    this.all.add(worker);
    return worker;
  }

  private run(worker: Worker, { job, done }: Waiting): void {
    let settled = false;
    const settle = (report: CheckReport, keep: boolean): void => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      worker.removeAllListeners();
      if (keep) this.idle.push(worker);
      else { this.all.delete(worker); void worker.terminate(); }
      done(report);
      this.next();
    };
    const failed = () => settle(gradeNotRun(job.exerciseId, job.checks, 'budget'), false);
    const limit = setTimeout(failed, wallMs);
    worker.once('message', (report: CheckReport) => settle(report, true));
    worker.once('error', failed);
    worker.once('exit', failed);
    worker.postMessage(job);
  }
}
