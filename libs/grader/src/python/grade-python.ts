import type { CheckReport, CheckResult, PythonCheck, PythonFile, PythonRun, Text } from '@kindling/contracts';
import { judgeOutput, quoted } from './judge-output.ts';
import { printedOf } from './printed.ts';
import { judgeSource, type SourceFacts } from './judge-source.ts';

export const PYTHON_GRADER_VERSION = 'python-1';

export interface PythonWorkToGrade {
  readonly exerciseId: string;
  readonly checks: readonly PythonCheck[];
  readonly facts: SourceFacts;
  /** What came of each case that the checks need, by its key; see `casesOf`. */
  readonly runs: ReadonlyMap<string, PythonRun>;
}

const isOfSource = (kind: string): boolean => kind === 'source-uses' || kind === 'source-calls';
const needsRun = (check: PythonCheck): boolean => check.expectations.some((each) => !isOfSource(each.kind));
/** What a check gives to the program. */
export interface PythonCase { readonly key: string; readonly stdin: string; readonly files: readonly PythonFile[]; readonly hidden: boolean }
const keyOf = ({ stdin, files }: PythonCheck): string => (files ? JSON.stringify([stdin, files]) : stdin);
const isSecret = (check: PythonCheck): boolean => check.hidden && keyOf(check) !== '';

/** Cases to run the program with, each once; hidden when one of their checks is. */
export function casesOf(checks: readonly PythonCheck[]): readonly PythonCase[] {
  const secret = new Set(checks.filter(isSecret).map(keyOf));
  const cases = checks.filter(needsRun).map((check) => ({ key: keyOf(check), stdin: check.stdin, files: check.files ?? [], hidden: secret.has(keyOf(check)) }));
  return [...new Map(cases.map((each) => [each.key, each])).values()];
}

/** Pure: the same runs give the same report. */
export function gradePython({ exerciseId, checks, facts, runs }: PythonWorkToGrade): CheckReport {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const { id, title, after } = check;
    const waits = after !== undefined && results.some((result) => result.id === after && result.verdict !== 'passed');
    const run = runs.get(keyOf(check));
    if (waits) results.push({ id, title, verdict: 'not-run', because: 'earlier-check' });
    else results.push(needsRun(check) && !run ? { id, title, verdict: 'not-run', because: 'budget' } : judge(check, facts, run));
  }
  const shown = checks.find((check) => needsRun(check) && !check.hidden);
  const serial = shown && !checks.some((check) => isSecret(check) && keyOf(check) === keyOf(shown)) ? runs.get(keyOf(shown))?.output ?? '' : '';
  return report(exerciseId, results, serial);
}

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
    const ofSource = expectation.kind === 'source-uses' || expectation.kind === 'source-calls';
    const detail = ofSource ? judgeSource(expectation, facts) : ofRun(check, run, (output) => judgeOutput(expectation, output));
    if (!detail) continue;
    const printed = ofSource ? null : printedOf(check, expectation, run);
    return { id, title, verdict: 'failed', message: expectation.say ?? check.failed, detail, atMs: null, evidence: null, ...(printed ? { printed } : {}) };
  }
  return { id, title, verdict: 'passed' };
}

function ofRun(check: PythonCheck, run: PythonRun | undefined, judgeText: (output: string) => Text | null): Text | null {
  if (!run) return null;
  const wrong = run.status === 'ran' ? judgeText(run.output) : ended(run);
  if (!wrong) return null;
  if (check.hidden) return hiddenDetail(run, check.files ? otherFile : otherInput);
  const typed = quoted(check.stdin);
  return typed === '' ? wrong : { zh: `输入“${typed}”时：${wrong.zh}`, en: `With the input “${typed}”: ${wrong.en}` };
}

function ended({ diagnostic }: Exclude<PythonRun, { status: 'ran' }>): Text {
  const [zh, en] = diagnostic.line > 0 ? [`程序停在第 ${diagnostic.line} 行。`, `The program stopped in line ${diagnostic.line}. `] : ['', ''];
  return { zh: zh + diagnostic.message.zh, en: en + diagnostic.message.en };
}

const otherInput = { of: { zh: '另一组输入', en: 'another input' }, advice: { zh: '自己换几组输入试试。', en: 'Try some inputs of your own.' } };
const otherFile = { of: { zh: '另一份数据文件', en: 'another data file' }, advice: { zh: '程序里不要写死这一份数据里的数；再想想零下的、特别大的、只有一行的数据会怎样。', en: 'The program should not hold numbers of one file; and think of data below zero, very large, or of a single line.' } };

/** Neither the input nor what was made of it: an error's own words hold both. */
function hiddenDetail(run: PythonRun, { of, advice }: typeof otherInput): Text {
  if (run.status === 'ran') return { zh: `用${of.zh}试的时候，结果不对。${advice.zh}`, en: `With ${of.en} the result is not right. ${advice.en}` };
  const { line } = run.diagnostic;
  return line > 0 ? { zh: `用${of.zh}试的时候，程序停在第 ${line} 行。${advice.zh}`, en: `With ${of.en} the program stopped in line ${line}. ${advice.en}` }
    : { zh: `用${of.zh}试的时候，程序没有正常结束。`, en: `With ${of.en} the program did not end well.` };
}
