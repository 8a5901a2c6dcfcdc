import type { CheckReport, Diagnostic, ErrorCode, PythonExercise, PythonRun } from '@kindling/contracts';
import { casesOf, gradePython, pythonNotRun, type PythonCase } from '@kindling/grader';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { CheckedRun, PythonBench } from './python-bench.ts';

export interface GradedPython { readonly report: CheckReport; readonly diagnostics: Diagnostic[] }

/** Runs the program once for each input of the checks. Inputs go into the box, expectations never do. */
export async function gradePythonWork(python: PythonBench, exercise: PythonExercise, code: string): Promise<Result<GradedPython, ErrorCode>> {
  const { id, checks } = exercise;
  if (checks.length === 0) return refuse('exercise.has-no-checks');
  const tried = await runsOf(python, exercise, code);
  if (!tried.ok) return tried;
  const runs = tried.value;
  const cannotBegin = [...runs.values()].find((run) => run.status === 'error' && run.beforeStart);
  if (cannotBegin) return ok({ report: pythonNotRun(id, checks, 'syntax-error'), diagnostics: diagnosticsOf([cannotBegin]) });
  const facts = await python.facts(code);
  if (!facts.ok) return facts;
  // A program that runs can be read, except by a reader that was turned away.
  if (!facts.value) return refuse('python.busy', { retryAfterSeconds: 5 });
  return ok({ report: gradePython({ exerciseId: id, checks, facts: facts.value, runs }), diagnostics: diagnosticsOf(visibleRuns(exercise, runs)) });
}

/** One after the other, so that a class that checks at once shares the queue fairly. */
async function runsOf(python: PythonBench, { checks, files }: PythonExercise, code: string): Promise<Result<Map<string, CheckedRun>, ErrorCode>> {
  const cases = casesOf(checks);
  const runs = new Map<string, CheckedRun>();
  for (const each of cases.length > 0 ? cases : [nothingTyped]) {
    const run = await python.check(code, each.stdin, [...files.filter((file) => !each.files.some((other) => other.name === file.name)), ...each.files]);
    if (!run.ok) return run;
    runs.set(each.key, run.value);
    if ((run.value.status === 'error' && run.value.beforeStart) || endless([...runs.values()]) >= mostEndless) return ok(runs);
  }
  return ok(runs);
}

const nothingTyped: PythonCase = { key: '', stdin: '', files: [], hidden: false };
/** Each costs seconds; checks whose input was not tried count as not run. */
const mostEndless = 2;
const endless = (runs: readonly PythonRun[]): number => runs.filter((run) => run.status === 'stopped' && run.because === 'time').length;

/** A hidden input must not show in the words of an error. */
const visibleRuns = ({ checks }: PythonExercise, runs: ReadonlyMap<string, PythonRun>): PythonRun[] => casesOf(checks).filter((each) => !each.hidden).flatMap((each) => runs.get(each.key) ?? []);

/** The first one: the others are mostly the same, met again with another input. */
const diagnosticsOf = (runs: readonly PythonRun[]): Diagnostic[] => runs.flatMap((run) => (run.status === 'ran' ? [] : [run.diagnostic])).slice(0, 1);
