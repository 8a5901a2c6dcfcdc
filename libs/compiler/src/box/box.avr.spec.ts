import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { blink, compileText, freshFolder, readyCompiler, remove } from '../compiler-for-tests.ts';
import type { CompileResult } from '../compile-result.ts';
import type { CompilerReady } from '../create-compiler.ts';
import { limits } from '../limits.ts';
import { inShell, runInBox, type BoxMaker, type BoxRun } from '@kindling/box';
import { stopWatching, survivorsOf, watchChildren, type Seen } from '@kindling/box/tests';
import { openCompilerBox } from './compiler-box.ts';

let cacheDir: string;
let compiler: CompilerReady;
let box: BoxMaker;
beforeAll(async () => {
  cacheDir = freshFolder();
  compiler = await readyCompiler({ cacheDir });
  const opened = await openCompilerBox();
  if (typeof opened === 'string') throw new Error(opened);
  box = opened;
}, 60_000);
afterAll(() => remove(cacheDir));

const hostSecret = readFileSync('/etc/passwd', 'utf8').split('\n')[0] ?? '';
const program = (before: string, inSetup = ''): string => `${before}\nvoid setup() { ${inSetup} }\nvoid loop() {}\n`;

/** Looks for the secret in the answer's words and in the bytes of its programs. */
function leaks(result: CompileResult): boolean {
  expect(hostSecret.length).toBeGreaterThan(15);
  const programs = result.status === 'compiled' ? [result.hex, result.simHex].map(bytesOf) : [];
  return [JSON.stringify(result), ...programs].some((text) => text.includes(hostSecret.slice(0, 10)));
}
const bytesOf = (hex: string): string =>
  Buffer.from(hex.split('\n').filter((line) => line.slice(7, 9) === '00').map((line) => line.slice(9, -2)).join(''), 'hex').toString('latin1');

describe('reading files of the host', () => {
  it.each([
    ['.incbin in assembler', program('', 'asm(".incbin \\"/etc/passwd\\"");')],
    ['.include in assembler', program('', 'asm(".include \\"/etc/passwd\\"");')],
    ['#include', program('#include "/etc/passwd"')],
    ['#include by a relative path', program('#include "../../../../../../etc/passwd"')],
    ['#include from the process table', program('#include "/proc/self/environ"')],
    ['#line and an error there', program('#line 1 "/etc/passwd"\n#error look')],
  ])('shows nothing through %s', async (_way, sketch) => {
    const result = await compileText(compiler, sketch);
    expect(result.status).toBe('failed');
    expect(leaks(result)).toBe(false);
  });

  it('would be noticed here', async () => {
    expect(leaks(await compileText(compiler, program('', `Serial.begin(9600); Serial.print(${JSON.stringify(hostSecret)});`)))).toBe(true);
    expect(leaks(await compileText(compiler, program(`#error ${hostSecret}`)))).toBe(true);
  });

  it('does not even tell that a file exists', async () => {
    const result = await compileText(compiler, program('#ifdef __has_include\n#if __has_include("/etc/passwd")\n#error it exists\n#endif\n#endif'));
    expect(JSON.stringify(result)).not.toContain('it exists');
    const direct = await boxed('for path in /etc /proc /home /root /work /usr/bin/env /var; do test -e $path && echo $path; done; true');
    expect(direct.output.toString()).toBe('');
  });

  it('passes no environment in and cannot write outside its scratch folder', async () => {
    const run = await boxed('export -p; echo x > /usr/x; echo x > /x; echo x > /tmp/x && cat /tmp/x');
    expect(run.output.toString().split('\n').filter((line) => !/^export (PATH|LC_ALL|TMPDIR|PWD|OLDPWD)\b/.test(line)).join('')).toBe('x');
  });
});

describe('eating time, memory and disk', () => {
  it.each([
    ['a template bomb', program('template<int A, long long B> struct T { enum { v = T<A - 1, 2 * B>::v + T<A - 1, 2 * B + 1>::v }; };\ntemplate<long long B> struct T<0, B> { enum { v = 1 }; };\nlong bomb = T<24, 1>::v;')],
    ['an endless calculation at compile time', program('constexpr long f(int d, long k) { return d == 0 ? k : f(d - 1, 2 * k) + f(d - 1, 2 * k + 1); }\nconstexpr long bomb = f(30, 1);')],
    ['a macro bomb', program(`${Array.from({ length: 9 }, (_, n) => `#define M${n + 1} ${Array.from({ length: 10 }, () => `M${n}`).join(' ')}`).join('\n')}\n#define M0 +1\nint bomb = 0 M9;`)],
    ['sixty thousand brackets', program(`int deep = ${'('.repeat(30_000)}1${')'.repeat(30_000)};`)],
    ['a huge fill in assembler', program('', 'asm(".fill 4000000000, 1, 0");')],
    ['an array bigger than the disk', program('__attribute__((used)) const char huge[2000000000] = {1};')],
    ['a file that includes itself', program('#include "sketch.ino"\n#include "sketch.ino"')],
  ])('stops %s', async (_name, sketch) => {
    const started = performance.now();
    const seen = watchChildren();
    const result = await compileText(compiler, sketch);
    expect(result.status).not.toBe('compiled');
    expect(performance.now() - started).toBeLessThan(limits.sketchMilliseconds + 1500);
    expect(leaks(result)).toBe(false);
    await expectNoSurvivors(seen());
  }, 30_000);

  it('refuses a source above 64 KiB without starting anything', async () => {
    const builds = compiler.buildCount();
    for (const size of [400_000, 20_000_000]) {
      expect(await compileText(compiler, program(`int deep = ${'('.repeat(size / 2)}1${')'.repeat(size / 2)};`))).toEqual({ status: 'refused', because: 'source-too-big' });
    }
    expect(compiler.buildCount()).toBe(builds);
  });

  it('counts bytes, not letters', async () => {
    expect(await compileText(compiler, `// ${'火'.repeat(22_000)}`)).toEqual({ status: 'refused', because: 'source-too-big' });
  });

  it('stops a job that outlasts its time, with everything in it', async () => {
    const seen = watchChildren();
    const run = await boxed('while true; do : ; done & while true; do : ; done', 700);
    expect(run.ended).toBe('time-out');
    await expectNoSurvivors(seen());
  }, 15_000);
});

describe('flooding the answer', () => {
  it('caps a flood of errors', async () => {
    const result = await compileText(compiler, program(Array.from({ length: 3000 }, (_, n) => `wrong${n};`).join('\n')));
    expect(result.status).toBe('failed');
    expect(JSON.stringify(result).length).toBeLessThan(limits.errorBytes);
  });

  it('refuses output without end', async () => {
    const flood = program(Array.from({ length: 1200 }, (_, n) => `#warning ${'flood'.repeat(8)}${n}`).join('\n'));
    expect(await compileText(compiler, flood)).toEqual({ status: 'refused', because: 'output-too-big' });
  });

  it('gives back markup as text and no control characters', async () => {
    const result = await compileText(compiler, program('#error <img src=x onerror=alert(1)> \u001b[31mred\u0007 \u202e'));
    const raw = result.status === 'failed' ? result.diagnostics.map((one) => one.raw).join() : '';
    expect(raw).toContain('<img src=x onerror=alert(1)>');
    expect(raw).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('reaching out', () => {
  it('has no network, not even to this machine', async () => {
    let calls = 0;
    const server = createServer((socket) => { calls += 1; socket.destroy(); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const call = `exec 3<>/dev/tcp/127.0.0.1/${port}`;
    const inside = await boxed(`/bin/bash -c '${call}'`, 5000, withProgram('/bin/bash'));
    expect(inside.exitCode).not.toBe(0);
    expect(inside.errors).toMatch(/unreachable|refused/i);
    expect(calls).toBe(0);
    execFileSync('/bin/bash', ['-c', call]);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(calls).toBe(1);
    await new Promise((resolve) => { server.close(resolve); });
  });

  it('cannot make namespaces of its own where the box forbids it', async () => {
    const run = await boxed('/usr/bin/unshare --user /bin/sh -c :', 5000, withProgram('/usr/bin/unshare'));
    expect(run.exitCode === 0).toBe(!box.forbidNestedNamespaces);
  });

  it('contains a fork bomb while a neighbour compiles', async () => {
    const seen = watchChildren();
    const [bomb, neighbour] = await Promise.all([boxed('f() { f | f & f | f; }; f', 1500), compileText(compiler, blink.replace('1000', '999'))]);
    expect(bomb.ended === 'exited' && bomb.exitCode === 0).toBe(false);
    expect(neighbour.status).toBe('compiled');
    const found = seen();
    expect(found.length).toBeLessThan(200);
    await expectNoSurvivors(found);
  }, 20_000);
});

describe('afterwards', () => {
  it('compiles an honest program as before', async () => {
    expect(await compileText(compiler, blink)).toMatchObject({ status: 'compiled', flashBytes: 930 });
  });
});

function boxed(script: string, milliseconds = 5000, maker = box): Promise<BoxRun> {
  return runInBox(maker, { command: inShell(script), inputs: [], resultBytes: 65_536, milliseconds });
}

function withProgram(path: string): BoxMaker {
  const libraries = [...execFileSync('/usr/bin/ldd', [path], { encoding: 'utf8' }).matchAll(/=> (\/\S+)/g)].map((match) => match[1] ?? '');
  return { ...box, files: [...box.files, ...[path, ...libraries].map((file) => [realpathSync(file), file] as const)] };
}

afterEach(stopWatching);
async function expectNoSurvivors(seen: readonly Seen[]): Promise<void> {
  expect(seen.length).toBeGreaterThan(0);
  expect(await survivorsOf(seen)).toEqual([]);
}
