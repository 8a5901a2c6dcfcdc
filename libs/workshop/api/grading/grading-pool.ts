import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Check, Diagnosis, Diagram } from '@kindling/contracts';
import { gradeNotRun, type Graded } from '@kindling/grader';
import { ok, refuse, type Result } from '@kindling/kernel';
import { LOGGER, type Logger } from '@kindling/platform-api';
import type { GradeJob } from './grade-worker.ts';

export interface GradeRequest { readonly exerciseId: string; readonly checks: readonly Check[]; readonly simHex: string; readonly diagram: Diagram; readonly source: string; readonly diagnosis?: Diagnosis | undefined }
type Outcome = Result<Graded, 'compiler.busy'>;
interface Waiting { readonly job: GradeJob; readonly done: (outcome: Outcome) => void }
/** A worker gives up by itself at `budgetMs`; one that does not is ended at `wallMs`. */
const budgetMs = 20_000;
const wallMs = 25_000;
/** A class of sixty that presses Check at once waits; ten such classes on two cores do not get an answer in time anyway. */
const queueLimit = 200;

/** Beside the bundled server lies the bundled worker; from source Node runs the TypeScript itself. */
const workerFile = (): string => {
  const bundled = join(import.meta.dirname, 'grade-worker.js');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'grade-worker.ts');
};

/** Grades off the main thread, as many at once as there are cores. Refuses with `compiler.busy` when too many wait. */
@Injectable()
export class GradingPool implements OnApplicationShutdown {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting[] = [];
  private readonly size = Math.max(1, availableParallelism());
  private closed = false;

  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  grade({ exerciseId, checks, simHex, diagram, source, diagnosis }: GradeRequest): Promise<Outcome> {
    if (this.closed || this.queue.length >= queueLimit) return Promise.resolve(refuse('compiler.busy', { retryAfterSeconds: 5 }));
    return new Promise((done) => {
      this.queue.push({ job: { exerciseId, checks, hex: simHex, diagram, source, diagnosis, budgetMs }, done });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const { done } of this.queue.splice(0)) done(refuse('compiler.busy', { retryAfterSeconds: 5 }));
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.closed || this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.size ? this.hire() : null);
    if (!worker) return;
    const waiting = this.queue.shift();
    if (waiting) this.run(worker, waiting);
  }

  /** The worker needs nothing of our environment, so it gets none of our secrets. */
  private hire(): Worker {
    const worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: 256 }, execArgv: [], env: {} });
    worker.unref();
    // An error nobody listens to would end the server.
    worker.on('error', (failure) => this.log.error({ err: failure }, 'a grading worker broke down'));
    worker.on('exit', () => this.dismiss(worker));
    this.all.add(worker);
    return worker;
  }

  private dismiss(worker: Worker): void {
    this.all.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }

  /** One job on one worker; a worker that is late or dies is replaced, and its job counts as not run. */
  private run(worker: Worker, { job, done }: Waiting): void {
    const settle = (graded: Graded, keep: boolean): void => {
      clearTimeout(limit);
      worker.off('message', finished).off('exit', failed);
      if (keep) this.idle.push(worker);
      else { this.dismiss(worker); void worker.terminate(); }
      done(ok(graded));
      this.next();
    };
    const finished = (graded: Graded): void => settle(graded, true);
    const failed = (): void => settle({ report: gradeNotRun(job.exerciseId, job.checks, 'budget'), places: {} }, false);
    const limit = setTimeout(failed, wallMs);
    worker.on('message', finished).on('exit', failed);
    worker.postMessage(job);
  }
}
