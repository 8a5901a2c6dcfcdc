import { blink, compileText, freshFolder, readyCompiler, remove } from '../compiler-for-tests.ts';
import type { CompileResult } from '../compile-result.ts';
import type { CompilerReady } from '../create-compiler.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { SketchDiagnostic } from './explain.ts';
import { mistakes, type Mistake } from './beginner-mistakes.fixture.ts';

let cacheDir: string;
let compiler: CompilerReady;
beforeAll(async () => {
  cacheDir = freshFolder();
  compiler = await readyCompiler({ cacheDir });
}, 60_000);
afterAll(() => remove(cacheDir));

const toldIn = (result: CompileResult): readonly SketchDiagnostic[] => (result.status === 'refused' ? [] : result.diagnostics);

describe('what the compiler says, in words for pupils', () => {
  it.each(mistakes.map((mistake) => [`${mistake.code}: ${mistake.about}`, mistake] as const))('%s', async (_title, mistake: Mistake) => {
    const result = await compileText(compiler, mistake.sketch);
    expect(result.status).toBe(mistake.severity === 'warning' ? 'compiled' : 'failed');
    const first = toldIn(result).find((one) => one.severity === (mistake.severity ?? 'error'));
    expect(first).toMatchObject({ code: mistake.code, line: mistake.line, ...(mistake.column === undefined ? {} : { column: mistake.column }) });
    expect(first?.message.en).toContain(mistake.says ?? '');
    expect(first?.message.zh).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(`${first?.message.zh} ${first?.message.en}`).not.toMatch(/\{(?:name|suggestion|character|plain|quote|wanted|owner|bytes|needed|limit|digit|words)\}/);
    expect(first?.raw).not.toBe('');
  });

  it('has a real wrong sketch for every mistake that it explains', () => {
    const shown = new Set(mistakes.map((mistake) => mistake.code));
    expect([...new Set(catalogue.map((entry) => entry.code))].filter((code) => !shown.has(code))).toEqual([]);
  });

  it('tells the cause once and not what follows from it on the same line', async () => {
    const result = await compileText(compiler, 'void setup() {\n  pinMode（13，OUTPUT）；\n}\nvoid loop() {}\n');
    expect(toldIn(result).filter((one) => one.line === 2)).toHaveLength(1);
  });

  it('says what the compiler said when it knows no better', async () => {
    expect(toldIn(await compileText(compiler, `#error keep out\n${blink}`))).toMatchObject([{ code: 'unknown', line: 1, raw: '#error keep out' }]);
  });

  it('counts columns in letters, also behind Chinese text', async () => {
    const result = await compileText(compiler, 'void setup() {\n  /* 点亮 */ ledd = 1;\n}\nvoid loop() {}\n');
    expect(toldIn(result)).toMatchObject([{ code: 'undeclared-name', line: 2, column: 12 }]);
  });
});
