import type { PythonReady } from '../create-python.ts';
import { freshFolder, readyPython, remove, runText } from '../python-for-tests.ts';
import { mistakes } from './beginner-mistakes.fixture.ts';
import { catalogue } from './explain.ts';

let cacheDir: string;
let python: PythonReady;
beforeAll(async () => {
  cacheDir = freshFolder();
  python = await readyPython({ cacheDir });
}, 30_000);
afterAll(() => remove(cacheDir));

describe('what Python says, in words for pupils', () => {
  it.each(mistakes.map((mistake) => [`${mistake.code}: ${mistake.about}`, mistake] as const))('%s', async (_title, mistake) => {
    const result = await runText(python, mistake.program, mistake.stdin);
    if (result.status !== 'error' && result.status !== 'stopped') throw new Error(`nothing is wrong: ${result.status}`);
    const { diagnostic } = result;
    expect({ code: diagnostic.code, raw: diagnostic.raw }).toEqual({ code: mistake.code, raw: diagnostic.raw });
    if (mistake.line > 0) expect(diagnostic.line).toBe(mistake.line);
    if (mistake.column !== undefined) expect(diagnostic.column).toBe(mistake.column);
    expect(diagnostic.message.en).toContain(mistake.says ?? '');
    expect(diagnostic.message.zh).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(`${diagnostic.message.zh} ${diagnostic.message.en}`).not.toMatch(/\{\w+\}/);
  }, 15_000);

  it('has a real wrong program for every mistake that it explains', () => {
    const shown = new Set(mistakes.map((mistake) => mistake.code));
    expect(catalogue.map((entry) => entry.code).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says what Python said when it knows no better', async () => {
    const result = await runText(python, 'raise RuntimeError("keep out")\n');
    expect(result).toMatchObject({ status: 'error', diagnostic: { code: 'unknown', line: 1, raw: 'RuntimeError: keep out' } });
  });

  it('counts columns in letters, also behind Chinese text and signs of two units', async () => {
    expect(await runText(python, 'print("你好🙂", cuont)\n')).toMatchObject({ diagnostic: { code: 'undefined-name', column: 15 } });
    expect(await runText(python, 'print("你好🙂"))\n')).toMatchObject({ diagnostic: { code: 'unmatched-bracket', column: 14 } });
  });

  it('points at the pupil’s own line when a library fails', async () => {
    const program = 'import random\ndef draw():\n    return random.choice([])\nprint(draw())\n';
    expect(await runText(python, program)).toMatchObject({ status: 'error', type: 'IndexError', frames: [{ line: 4, inside: '<module>' }, { line: 3, inside: 'draw' }], diagnostic: { line: 3 } });
  });
});
