import type { PythonCheck, PythonExpectation, PythonRun } from '@kindling/contracts';
import { casesOf, gradePython } from './grade-python.ts';
import type { SourceFacts } from './judge-source.ts';

const text = (word: string) => ({ zh: word, en: word });
const check = (over: Partial<PythonCheck> & Pick<PythonCheck, 'expectations'>): PythonCheck => ({ id: 'c', title: text('c'), failed: text('failed'), hidden: false, stdin: '', ...over });
const ran = (output: string): PythonRun => ({ status: 'ran', output, exitCode: 0 });
const noFacts: SourceFacts = { nodes: [], calls: [], functions: [], imports: [] };
const grade = (checks: readonly PythonCheck[], outputs: Record<string, PythonRun>, facts = noFacts) => gradePython({ exerciseId: 'x', checks, facts, runs: new Map(Object.entries(outputs)) });
const verdictOf = (expectation: PythonExpectation, output: string): string => grade([check({ expectations: [expectation] })], { '': ran(output) }).verdict;

describe('what a program prints', () => {
  it.each<[string, PythonExpectation, string, string]>([
    ['the same', { kind: 'prints', text: 'a\nb\n' }, 'a\nb\n', 'passed'],
    ['blanks at line ends and empty lines at the end', { kind: 'prints', text: 'a\nb' }, 'a  \nb\n\n\n', 'passed'],
    ['full-width signs and blanks after a colon', { kind: 'prints', text: 'hot: 1\na, b' }, 'hot：1\na,b\n', 'passed'],
    ['a line shape with a full-width colon', { kind: 'prints-lines', lines: ['max: {n} at {n}'], only: true }, 'max：31.0 at 15\n', 'passed'],
    ['a blank where none belongs', { kind: 'prints', text: '12' }, '1 2\n', 'failed'],
    ['one letter off', { kind: 'prints', text: 'a\nb' }, 'a\nB\n', 'failed'],
    ['a line too many', { kind: 'prints', text: 'a' }, 'a\nb\n', 'failed'],
    ['lines in order among others', { kind: 'prints-lines', lines: ['start', '{n} apples'], only: false }, 'hello\nstart\n12 apples\nbye\n', 'passed'],
    ['lines in the wrong order', { kind: 'prints-lines', lines: ['{n} apples', 'start'], only: false }, 'start\n12 apples\n', 'failed'],
    ['only these lines, empty ones apart', { kind: 'prints-lines', lines: ['a', 'b'], only: true }, 'a\n\nb\n', 'passed'],
    ['one more than these lines', { kind: 'prints-lines', lines: ['a', 'b'], only: true }, 'a\nb\nc\n', 'failed'],
    ['numbers within tolerance', { kind: 'prints-numbers', numbers: [3.14, -2], tolerance: 0.01 }, 'pi 3.141, then -2', 'passed'],
    ['a number out of tolerance', { kind: 'prints-numbers', numbers: [3.14], tolerance: 0.01 }, '3.2', 'failed'],
    ['a number too many', { kind: 'prints-numbers', numbers: [1], tolerance: 0 }, '1 2', 'failed'],
    ['the text in other capitals and full-width signs', { kind: 'prints-text', text: 'Hello, Ann!', wanted: true }, 'hello， ANN！', 'passed'],
    ['a text that should not be there', { kind: 'prints-text', text: 'None', wanted: false }, '3\nNone\n', 'failed'],
  ])('%s', (_, expectation, output, verdict) => { expect(verdictOf(expectation, output)).toBe(verdict); });

  it('tells the input, what was expected and what was seen', () => {
    const { checks } = grade([check({ stdin: '2\n3\n', expectations: [{ kind: 'prints', text: '5' }] })], { '2\n3\n': ran('23\n') });
    expect(checks).toMatchObject([{ verdict: 'failed', message: text('failed'), detail: { en: 'With the input “2 ⏎ 3”: It should print “5”, but printed “23”.' } }]);
  });

  it('lays both texts side by side and marks the first line that differs', () => {
    const counting = check({ stdin: '3\n', expectations: [{ kind: 'prints', text: '3\n2\nGo: 1\n' }] });
    const shapes = check({ id: 's', expectations: [{ kind: 'prints-lines', lines: ['min: {n}', 'max: {n}'], only: true }] });
    expect(grade([counting, shapes], { '3\n': ran('3\n2\nGo：2\n'), '': ran('min: 4\nmost: 5\n') }).checks).toMatchObject([
      { printed: { stdin: '3\n', expected: '3\n2\nGo: 1', seen: '3\n2\nGo：2', line: 3 } },
      { printed: { stdin: '', expected: 'min: ‹…›\nmax: ‹…›', seen: 'min: 4\nmost: 5', line: 2 } },
    ]);
    expect(grade([counting], { '3\n': ran('3\n2\n') }).checks).toMatchObject([{ printed: { line: 3 } }]);
    expect(grade([counting], { '3\n': ran('3\n2\nGo: 1\nGo: 1') }).checks).toMatchObject([{ printed: { line: 4 } }]);
  });

  it('names the number that differs, and shows a place for a number as one', () => {
    const numbers = check({ id: 'numbers', expectations: [{ kind: 'prints-numbers', numbers: [8, 21, 15], tolerance: 0 }] });
    const shape = check({ id: 'shape', expectations: [{ kind: 'prints-lines', lines: ['min: {n}'], only: true }] });
    expect(grade([numbers, shape], { '': ran('8 21 at 16\n') }).checks).toMatchObject([
      { detail: { en: 'Number 3 should be 15, but is 16. This was printed: “8 21 at 16”.' } },
      { detail: { zh: '第 1 行应该是“min: 〈数〉”，看到的是“8 21 at 16”。', en: 'Line 1 should be “min: ‹number›”, but is “8 21 at 16”.' } },
    ]);
  });

  it('names the line of a longer output that differs', () => {
    const { checks } = grade([check({ expectations: [{ kind: 'prints', text: '1\n2\n3\n4' }] })], { '': ran('1\n2\n5\n4\n') });
    expect(checks).toMatchObject([{ detail: { en: 'Line 3 should be “3”, but is “5”.' } }]);
  });
});

describe('what stands in a program', () => {
  const facts: SourceFacts = { nodes: ['For', 'FunctionDef'], calls: ['print', 'twice', '.append'], functions: [{ name: 'twice', parameters: 1, returns: true }, { name: 'idle', parameters: 0, returns: false }], imports: [] };
  const source = (expectation: PythonExpectation, of = facts) => grade([check({ expectations: [expectation] })], {}, of).verdict;
  it('counts a function only when it is called', () => {
    expect(source({ kind: 'source-uses', what: 'function-with-result', wanted: true })).toBe('passed');
    expect(source({ kind: 'source-uses', what: 'function', wanted: true }, { ...facts, calls: ['print'] })).toBe('failed');
  });
  it('looks for loops and calls, wanted or not', () => {
    expect(source({ kind: 'source-uses', what: 'for', wanted: true })).toBe('passed');
    expect(source({ kind: 'source-uses', what: 'while', wanted: true })).toBe('failed');
    expect(source({ kind: 'source-calls', name: 'input', wanted: false })).toBe('passed');
    expect(source({ kind: 'source-calls', name: '.append', wanted: false })).toBe('failed');
  });
  it('needs no run', () => { expect(casesOf([check({ stdin: '1', expectations: [{ kind: 'source-calls', name: 'f', wanted: true }] })])).toEqual([]); });
});

describe('one difficulty at a time', () => {
  const first = check({ id: 'first', expectations: [{ kind: 'prints-text', text: 'a', wanted: true, say: text('no a') }, { kind: 'prints-text', text: 'b', wanted: true }] });
  const second = check({ id: 'second', after: 'first', expectations: [{ kind: 'ends-well' }] });
  it('lets the first expectation that does not hold speak', () => {
    expect(grade([first], { '': ran('b') }).checks).toMatchObject([{ message: text('no a') }]);
    expect(grade([first], { '': ran('a') }).checks).toMatchObject([{ message: text('failed') }]);
  });
  it('does not judge what comes after a check that failed', () => {
    expect(grade([first, second], { '': ran('a') })).toMatchObject({ verdict: 'failed', checks: [{ verdict: 'failed' }, { id: 'second', verdict: 'not-run', because: 'earlier-check' }] });
    expect(grade([first, second], { '': ran('ab') }).verdict).toBe('passed');
  });
  it('says honestly what was not tried', () => {
    expect(grade([first], {}).checks).toMatchObject([{ verdict: 'not-run', because: 'budget' }]);
  });
});

describe('a hidden check', () => {
  const secret = check({ id: 'secret', hidden: true, stdin: '40417\n', expectations: [{ kind: 'prints', text: '80834' }] });
  const wrong: PythonRun = { status: 'error', output: '40417 is here', frames: [], diagnostic: { severity: 'error', line: 3, column: 1, code: 'x', message: text('40417 is no number'), raw: 'ValueError: 40417' } };
  it.each<[string, PythonRun]>([['a wrong result', ran('40417 80833')], ['an error', wrong]])('shows neither input nor expectation after %s', (_, run) => {
    const report = grade([secret], { '40417\n': run });
    expect(report.verdict).toBe('failed');
    expect(JSON.stringify(report)).not.toMatch(/40417|80834|80833/);
  });
  it('may bring a file of its own, of which nothing shows', () => {
    const other = check({ id: 'other', hidden: true, files: [{ name: 'temps.txt', text: '40417\n' }], expectations: [{ kind: 'prints', text: '40417' }] });
    const open = check({ id: 'open', expectations: [{ kind: 'ends-well' }] });
    const [plain, special] = casesOf([open, other]);
    expect([plain, special]).toMatchObject([{ stdin: '', files: [], hidden: false }, { stdin: '', files: other.files, hidden: true }]);
    const report = grade([open, other], { [plain?.key ?? '?']: ran('7\n'), [special?.key ?? '?']: ran('40416\n') });
    expect(report.checks).toMatchObject([{ verdict: 'passed' }, { verdict: 'failed', detail: { en: expect.stringContaining('another data file') } }]);
    expect(JSON.stringify(report)).not.toMatch(/4041/);
  });
  it('keeps its output out of the report, also when a visible check has the same input', () => {
    const open = check({ id: 'open', stdin: '40417\n', expectations: [{ kind: 'ends-well' }] });
    expect(grade([secret, open], { '40417\n': ran('40417') }).serial).toBe('');
    expect(grade([check({ expectations: [{ kind: 'ends-well' }] }), secret], { '': ran('hi\n'), '40417\n': ran('40417') }).serial).toBe('hi\n');
  });
});
