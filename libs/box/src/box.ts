import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { boxArguments } from './box-arguments.ts';
import type { BoxLimits } from './box-limits.ts';
import { CappedOutput } from './capped-output.ts';

export interface BoxJob {
  /** Fixed words of ours; a pupil's text never becomes part of them. */
  readonly command: readonly [program: string, ...words: string[]];
  /** Read-only files: text of ours or the pupil's, or a host file of ours. */
  readonly inputs: readonly BoxInput[];
  readonly resultBytes: number;
  readonly milliseconds: number;
  /** For standard input, which is then closed: a text, or called with the output so far until it returns one. */
  readonly answer?: string | ((output: string) => string | null);
}
export type BoxInput = { readonly path: string; readonly text: string } | { readonly path: string; readonly hostFile: string };

export interface BoxRun {
  /** `exited` carries the exit code, or 128 + the signal as shells count. */
  readonly ended: 'exited' | 'time-out' | 'output-too-big';
  readonly exitCode: number;
  readonly output: Buffer;
  readonly errors: string;
}

export interface BoxMaker {
  readonly bubblewrap: string;
  readonly files: readonly (readonly [string, string])[];
  readonly forbidNestedNamespaces: boolean;
  /** Give up root before making the box. */
  readonly dropRoot: boolean;
  readonly limits: BoxLimits;
  readonly environment: Readonly<Record<string, string>>;
}

/** For jobs that are a few words for the shell, which must then be among the box's files. */
export const inShell = (script: string): BoxJob['command'] => ['/bin/sh', '-c', script];

const firstFreeDescriptor = 3;

/** Runs a job in a box that sees only its own files and inputs. Rejects only if bubblewrap cannot be started. */
export const runInBox = (maker: BoxMaker, job: BoxJob): Promise<BoxRun> => runStarted(startBox(maker, job), maker, job);

/** What a box is made for; the texts of its inputs come later. */
export type BoxShape = Pick<BoxJob, 'command' | 'inputs'>;

/** Makes the box and lets it wait for the texts of its inputs: bubblewrap reads them last. */
export function startBox(maker: BoxMaker, job: BoxShape): ChildProcess {
  const opened: number[] = [];
  try {
    const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...job.inputs.map((input) => {
      if ('text' in input) return 'pipe' as const;
      const descriptor = openSync(input.hostFile, 'r');
      opened.push(descriptor);
      return descriptor;
    })];
    const copies = job.inputs.map((input, index) => [firstFreeDescriptor + index, input.path] as const);
    return spawn(maker.bubblewrap, [...boxArguments({ ...maker, copies }), ...job.command], {
      stdio, detached: true, env: {}, cwd: '/', ...(maker.dropRoot ? { uid: 65534, gid: 65534 } : {}),
    });
  } finally {
    opened.forEach(closeSync);
  }
}

export const runStarted = (box: ChildProcess, maker: BoxMaker, job: BoxJob): Promise<BoxRun> => watch(box, job, maker.limits.errorBytes);

function watch(box: ChildProcess, job: BoxJob, errorBytes: number): Promise<BoxRun> {
  return new Promise((resolve, reject) => {
    let ended: BoxRun['ended'] = 'exited';
    const stop = (because: BoxRun['ended']): void => {
      if (ended === 'exited') ended = because;
      killGroup(box);
    };
    const timer = setTimeout(() => stop('time-out'), job.milliseconds);
    const converse = conversation(box, job);
    const errors = new CappedOutput(pipeOf(box, 2), errorBytes, () => stop('output-too-big'));
    const output = new CappedOutput(pipeOf(box, 1), job.resultBytes, () => stop('output-too-big'), converse);
    feedInputs(box, job);
    box.once('error', (failure) => { clearTimeout(timer); reject(failure); });
    box.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ended, exitCode: code ?? (signal === 'SIGKILL' ? 137 : 128), output: output.bytes(), errors: errors.text() });
    });
  });
}

function conversation(box: ChildProcess, job: BoxJob): (output: CappedOutput) => void {
  const input = pipeOf(box, 0);
  forgiveClosedPipe(input);
  const { answer = '' } = job;
  if (typeof answer === 'string') {
    input.end(answer);
    return () => undefined;
  }
  let answered = false;
  return (output) => {
    if (answered) return;
    const reply = answer(output.text());
    if (reply === null) return;
    answered = true;
    input.end(reply);
  };
}

function feedInputs(box: ChildProcess, job: BoxJob): void {
  job.inputs.forEach((input, index) => {
    if (!('text' in input)) return;
    const pipe = box.stdio[firstFreeDescriptor + index] as Writable;
    forgiveClosedPipe(pipe);
    pipe.end(input.text);
  });
}

/** A box that ended early has closed its pipes; its exit says why. */
const forgiveClosedPipe = (pipe: Writable): void => { pipe.on('error', () => undefined); };

function pipeOf(box: ChildProcess, descriptor: 0): Writable;
function pipeOf(box: ChildProcess, descriptor: 1 | 2): Readable;
function pipeOf(box: ChildProcess, descriptor: 0 | 1 | 2): unknown {
  const pipe = box.stdio[descriptor];
  if (!pipe) throw new Error(`the box has no pipe ${descriptor}`);
  return pipe;
}

/** bubblewrap leads its own group; everything inside dies with it (`--die-with-parent`, own process namespace). */
export function killGroup(box: ChildProcess): void {
  if (box.pid === undefined) return;
  try {
    process.kill(-box.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
