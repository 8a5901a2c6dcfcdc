import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { killGroup, runInBox, runStarted, startBox, type BoxJob, type BoxMaker, type BoxRun, type BoxShape } from './box.ts';

interface Waiting { readonly box: ChildProcess; readonly shape: string; alive: boolean }

const shapeOf = ({ command, inputs }: BoxShape): string => JSON.stringify([command, inputs.map((input) => [input.path, 'hostFile' in input ? input.hostFile : null])]);

/**
 * Runs jobs, and makes one box ahead for the next job of the same shape while nobody waits: its namespaces and mounts
 * are there when the program comes. A waiting box has run nothing, and is used once.
 */
export class ReadyBoxes {
  private readonly maker: BoxMaker;
  private waiting: Waiting | null = null;
  private running = 0;
  private closed = false;
  /** Runs that found their box made, for figures and tests. */
  found = 0;

  constructor(maker: BoxMaker) { this.maker = maker; }

  async run(job: BoxJob): Promise<BoxRun> {
    const shape = shapeOf(job);
    const box = this.take(shape);
    this.running += 1;
    try {
      return await (box ? runStarted(box, this.maker, job) : runInBox(this.maker, job));
    } finally {
      this.running -= 1;
      if (this.running === 0 && !this.closed) this.makeAhead(job, shape);
    }
  }

  /** Ends the box that waits; no other is made. */
  close(): void {
    this.closed = true;
    this.drop();
  }

  private drop(): void {
    if (this.waiting?.alive) killGroup(this.waiting.box);
    this.waiting = null;
  }

  private take(shape: string): ChildProcess | null {
    const { waiting } = this;
    if (!waiting?.alive || waiting.shape !== shape) return null;
    this.waiting = null;
    this.found += 1;
    hold(waiting.box, true);
    return waiting.box;
  }

  private makeAhead(job: BoxShape, shape: string): void {
    if (this.waiting?.alive && this.waiting.shape === shape) return;
    this.drop();
    const waiting: Waiting = { box: startBox(this.maker, job), shape, alive: true };
    const over = (): void => { waiting.alive = false; };
    waiting.box.once('error', over).once('exit', over);
    hold(waiting.box, false);
    this.waiting = waiting;
  }
}

/** A box that only waits keeps no process from ending; it dies with its parent. */
function hold(box: ChildProcess, held: boolean): void {
  if (held) box.ref(); else box.unref();
  for (const pipe of box.stdio as readonly (Socket | null)[]) if (held) pipe?.ref(); else pipe?.unref();
}
