import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPython, type PythonReady } from './create-python.ts';
import { freshFolder, readyPython, remove, runText } from './python-for-tests.ts';

let cacheDir: string;
let python: PythonReady;
beforeEach(async () => {
  cacheDir = freshFolder();
  python = await readyPython({ cacheDir });
}, 30_000);
afterEach(() => remove(cacheDir));

const dice = 'import random\nprint(*(random.randint(1, 1000) for _ in range(8)))\nprint({"fire", "water", "earth", "air"})\n';
const check = (code: string, stdin = '') => python.run({ code, stdin, files: [], purpose: 'check' });

describe('a program', () => {
  it('shows a transcript as on a terminal when a pupil runs it, and only what it prints in a check', async () => {
    const program = 'name = input("Name? ")\nprint("你好", name)\n';
    expect(await runText(python, program, '小禾\n')).toEqual({ status: 'ran', output: 'Name? 小禾\n你好 小禾\n', exitCode: 0 });
    expect(await check(program, '小禾')).toEqual({ status: 'ran', output: '你好 小禾\n', exitCode: 0 });
  });

  it('reads the files it is given and knows Python’s own modules', async () => {
    const code = 'import math, statistics, decimal, json\nrows = [int(line) for line in open("ages.txt")]\nprint(statistics.mean(rows), decimal.Decimal("0.1") * 3)\n';
    expect(await python.run({ code, stdin: '', files: [{ name: 'ages.txt', text: '11\n13\n' }], purpose: 'run' })).toMatchObject({ output: '12 0.3\n' });
    expect(() => python.run({ code, stdin: '', files: [{ name: '../x.txt', text: '' }], purpose: 'run' })).toThrow('these files');
  });

  it('may end itself, with a word', async () => {
    expect(await runText(python, 'import sys\nprint(1)\nsys.exit("enough")')).toEqual({ status: 'ran', output: '1\nenough\n', exitCode: 1 });
  });

  it('throws new dice in every run, and the same ones in every check', async () => {
    const [one, two] = [await runText(python, dice), await runText(python, dice)];
    expect(one).not.toEqual(two);
    const first = await check(dice);
    const other = await readyPython({ cacheDir: join(cacheDir, 'other') });
    expect(await other.run({ code: dice, stdin: '', files: [], purpose: 'check' })).toEqual(first);
    expect(other.startCount()).toBe(1);
  });

  it('is checked once, however often it is asked for, also by another process', async () => {
    const results = await Promise.all([check(dice), check(dice)]);
    expect(results[0]).toEqual(results[1]);
    const again = await readyPython({ cacheDir });
    expect(await again.run({ code: dice, stdin: '', files: [], purpose: 'check' })).toEqual(results[0]);
    expect([python.startCount(), again.startCount()]).toEqual([1, 0]);
    await check(dice, 'other input');
    expect(python.startCount()).toBe(2);
  });

  it('waits its turn, and is refused when too many wait', async () => {
    const narrow = await readyPython({ cacheDir, concurrency: 1, queueLength: 1 });
    const results = await Promise.all([1, 2, 3].map((n) => runText(narrow, `print(${n})`)));
    expect(results.map((each) => each.status).sort()).toEqual(['ran', 'ran', 'refused']);
    expect(results).toContainEqual({ status: 'refused', because: 'queue-full' });
  });
});

describe('what stands in a program', () => {
  it('is read without running it', async () => {
    const before = python.startCount();
    const facts = await python.facts('import random\ndef twice(n):\n    return n * 2\nfor i in range(3):\n    print(twice(i), random.random())\n');
    expect(facts).toMatchObject({ imports: ['random'], functions: [{ name: 'twice', parameters: 1, returns: true }], calls: ['.random', 'print', 'random.random', 'range', 'twice'] });
    expect(facts?.nodes).toEqual(expect.arrayContaining(['For', 'FunctionDef']));
    expect(facts?.nodes).not.toContain('While');
    expect(python.startCount()).toBe(before);
    expect(await python.facts('for i range(3)')).toBeNull();
  });
});

describe('a machine that lacks something', () => {
  it.each([['bubblewrap', 'no-bubblewrap'], ['python', 'no-python']] as const)('turns Python off without %s and says why', async (part, because) => {
    expect(await createPython({ cacheDir, paths: { [part]: '/nowhere' } })).toMatchObject({ state: 'off', because, message: expect.stringContaining('/nowhere') });
  });

  it('turns Python off when the box is refused, and never runs a program without one', async () => {
    const refusing = join(cacheDir, 'bwrap');
    writeFileSync(refusing, '#!/bin/sh\necho "No permissions to create a new namespace" >&2\nexit 1\n');
    chmodSync(refusing, 0o755);
    chmodSync(cacheDir, 0o755);
    expect(await createPython({ cacheDir, paths: { bubblewrap: refusing } })).toMatchObject({ state: 'off', because: 'box-refused', message: expect.stringContaining('new namespace') });
    expect(await createPython({ cacheDir, paths: { bubblewrap: '/bin/true' } })).toMatchObject({ state: 'off', because: 'box-refused' });
  });
});
