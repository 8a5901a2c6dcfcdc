import { runInBox, type BoxJob, type BoxMaker, type BoxRun } from '@kindling/box';
import { limits } from '../limits.ts';
import type { PythonFile } from '../python-result.ts';
import { inBox, runnerSource } from './runner.ts';

export interface ProgramRun { readonly run: BoxRun; readonly milliseconds: number }

/** `-I` would also forbid the fixed hash seed; the box's environment is ours alone, so that `-P -s` isolates as well. */
export const pythonWords = ['-P', '-s', '-S', '-B', '-u', '-X', 'utf8', '-W', 'ignore'] as const;
/** Sets print in the same order every time. */
export const pythonEnvironment = { PYTHONHASHSEED: '0' } as const;

export async function runProgram(box: BoxMaker, purpose: 'run' | 'check' | 'facts', code: string, stdin = '', files: readonly PythonFile[] = []): Promise<ProgramRun> {
  const command: BoxJob['command'] = [inBox.python, ...pythonWords, inBox.runner, purpose, String(limits.seconds)];
  const inputs = [
    { path: inBox.runner, text: runnerSource }, { path: inBox.program, text: code },
    ...files.map((file) => ({ path: `${inBox.files}/${file.name}`, text: file.text })),
  ];
  const started = performance.now();
  const run = await runInBox(box, { command, inputs, answer: stdin, resultBytes: limits.outputBytes, milliseconds: limits.milliseconds });
  return { run, milliseconds: performance.now() - started };
}
