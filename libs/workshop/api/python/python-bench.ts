import type { ErrorCode, PythonExercise, PythonRun } from '@kindling/contracts';
import type { SourceFacts } from '@kindling/grader';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { PythonReady, PythonResult } from '@kindling/python';

export type PythonRefusal = Extract<ErrorCode, 'python.off' | 'python.busy' | 'python.refused'>;
export type Files = PythonExercise['files'];
/** `beforeStart`: the program is no Python and never began. */
export type CheckedRun = PythonRun & { readonly beforeStart?: boolean };

/** What grading needs of Python. */
export interface PythonBench {
  /** Chance is fixed, prompts are left out. */
  check(code: string, stdin: string, files: Files): Promise<Result<CheckedRun, PythonRefusal>>;
  /** Null when the program cannot be read. */
  facts(code: string): Promise<Result<SourceFacts | null, PythonRefusal>>;
}

export const benchOf = (python: PythonReady): PythonBench => ({
  check: async (code, stdin, files) => presented(await python.run({ code, stdin, files, purpose: 'check' })),
  facts: async (code) => ok(await python.facts(code)),
});

export function presented(result: PythonResult): Result<CheckedRun, PythonRefusal> {
  if (result.status === 'refused') return result.because === 'queue-full' ? refuse('python.busy', { retryAfterSeconds: 5 }) : refuse('python.refused', { because: result.because });
  return ok(result.status === 'error' ? { ...result, frames: [...result.frames] } : result);
}
