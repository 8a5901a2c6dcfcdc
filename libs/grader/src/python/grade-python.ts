import type { CheckReport, CheckResult, PythonCheck, PythonRun, Text } from '@kindling/contracts';
import { judgeOutput, quoted } from './judge-output.ts';
import { judgeSource, type SourceFacts } from './judge-source.ts';

export const PYTHON_GRADER_VERSION = 'python-1';

export interface PythonWorkToGrade {
  readonly exerciseId: string;
  readonly checks: readonly PythonCheck[];
  readonly facts: SourceFacts;
  /** What came of each input that the checks need; see `inputsOf`. */
  readonly runs: ReadonlyMap<string, PythonRun>;
}

const isOfSource = (kind: string): boolean => kind === 'source-uses' || kind === 'source-calls';
const needsRun = (check: PythonCheck): boolean => check.expectations.some((each) => !isOfSource(each.kind));
/** Inputs to run the program with, each once. */
export const inputsOf = (checks: readonly PythonCheck[]): readonly string[] => [...new Set(checks.filter(needsRun).map((check) => check.stdin))];

/** Pure: the same runs give the same report. */
export function gradePython({ exerciseId, checks, facts, runs }: PythonWorkToGrade): CheckReport {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const { id, title, after } = check;
    const waits = after !== undefined && results.some((result) => result.id === after && result.verdict !== 'passed');
    const run = runs.get(check.stdin);
    if (waits) results.push({ id, title, verdict: 'not-run', because: 'earlier-check' });
    else results.push(needsRun(check) && !run ? { id, title, verdict: 'not-run', because: 'budget' } : judge(check, facts, run));
  }
  const shown = checks.find((check) => needsRun(check) && !check.hidden);
  const serial = shown ? runs.get(shown.stdin)?.output ?? '' : '';
  return report(exerciseId, results, hiddenInputs(checks).has(shown?.stdin ?? '') ? '' : serial);
}
const hiddenInputs = (checks: readonly PythonCheck[]): ReadonlySet<string> => new Set(checks.filter((check) => check.hidden && check.stdin !== '').map((check) => check.stdin));

/** The report of a program that cannot begin, or that nobody had time for. */
export const pythonNotRun = (exerciseId: string, checks: readonly PythonCheck[], because: 'syntax-error' | 'budget'): CheckReport =>
  report(exerciseId, checks.map(({ id, title }) => ({ id, title, verdict: 'not-run', because })), '');

const report = (exerciseId: string, checks: CheckResult[], serial: string): CheckReport => ({
  version: 1, grader: PYTHON_GRADER_VERSION, exerciseId, verdict: checks.every((check) => check.verdict === 'passed') ? 'passed' : 'failed', checks, findings: [], serial: serial.slice(0, 4096), simulatedMs: 0,
});

/** The first expectation that does not hold speaks. */
function judge(check: PythonCheck, facts: SourceFacts, run: PythonRun | undefined): CheckResult {
  const { id, title } = check;
  for (const expectation of check.expectations) {
    const detail = expectation.kind === 'source-uses' || expectation.kind === 'source-calls' ? judgeSource(expectation, facts) : ofRun(check, run, (output) => judgeOutput(expectation, output));
    if (detail) return { id, title, verdict: 'failed', message: expectation.say ?? check.failed, detail, atMs: null, evidence: null };
  }
  return { id, title, verdict: 'passed' };
}

function ofRun(check: PythonCheck, run: PythonRun | undefined, judgeText: (output: string) => Text | null): Text | null {
  if (!run) return null;
  const wrong = run.status === 'ran' ? judgeText(run.output) : ended(run);
  if (!wrong) return null;
  if (check.hidden) return hiddenDetail(run);
  const typed = quoted(check.stdin);
  return typed === '' ? wrong : { zh: `输入“${typed}”时：${wrong.zh}`, en: `With the input “${typed}”: ${wrong.en}` };
}

function ended({ diagnostic }: Exclude<PythonRun, { status: 'ran' }>): Text {
  const [zh, en] = diagnostic.line > 0 ? [`程序停在第 ${diagnostic.line} 行。`, `The program stopped in line ${diagnostic.line}. `] : ['', ''];
  return { zh: zh + diagnostic.message.zh, en: en + diagnostic.message.en };
}

/** Neither the input nor what was made of it: an error's own words hold both. */
function hiddenDetail(run: PythonRun): Text {
  if (run.status === 'ran') return { zh: '用另一组输入试的时候，结果不对。自己换几组输入试试。', en: 'With another input the result is not right. Try some inputs of your own.' };
  const { line } = run.diagnostic;
  return line > 0 ? { zh: `用另一组输入试的时候，程序停在第 ${line} 行。自己换几组输入试试。`, en: `With another input the program stopped in line ${line}. Try some inputs of your own.` }
    : { zh: '用另一组输入试的时候，程序没有正常结束。', en: 'With another input the program did not end well.' };
}
