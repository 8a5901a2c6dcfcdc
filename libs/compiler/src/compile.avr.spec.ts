import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareBuildCommands } from './bench/bare-build.ts';
import { blink, compileText, freshFolder, readyCompiler, remove } from './compiler-for-tests.ts';
import type { Compiled, CompileResult } from './compile-result.ts';
import type { CompilerReady } from './create-compiler.ts';

let cacheDir: string;
let compiler: CompilerReady;
beforeAll(async () => {
  cacheDir = freshFolder();
  compiler = await readyCompiler({ cacheDir, concurrency: 2 });
}, 60_000);
afterAll(() => remove(cacheDir));

const compiled = (result: CompileResult): Compiled => {
  if (result.status !== 'compiled') throw new Error(`expected a program, got ${JSON.stringify(result)}`);
  return result;
};
const variant = (n: number): string => blink.replace('1000', String(1001 + n));

describe('compiling a sketch', () => {
  it('makes Blink as big as the Arduino IDE does', async () => {
    const result = compiled(await compileText(compiler, blink));
    expect(result.flashBytes).toBe(930);
    expect(result.ramBytes).toBe(9);
    expect(result.diagnostics).toEqual([]);
    expect(result.hex.startsWith(':100000000C94')).toBe(true);
  });

  it('gives the same bytes as avr-gcc without a box', async () => {
    const result = compiled(await compileText(compiler, blink));
    const cppFile = join(cacheDir, 'bare.cpp');
    writeFileSync(cppFile, `#include <Arduino.h>\n${blink}`);
    for (const [program, ...words] of bareBuildCommands({ board: 'uno', cppFile, coreArchive: compiler.cores.stock, outFolder: cacheDir })) execFileSync(program, words);
    expect(readFileSync(join(cacheDir, 'sketch.hex'), 'latin1').replaceAll('\r', '')).toBe(result.hex);
  });

  it('makes another program for simulation, which sleeps', async () => {
    const result = compiled(await compileText(compiler, blink));
    expect(hasSleep(result.simHex)).toBe(true);
    expect(hasSleep(result.hex)).toBe(false);
  });

  it('declares functions that are written below their use, as the Arduino IDE does', async () => {
    const sketch = 'struct Lamp { int pin; };\nLamp lamp = { 13 };\nvoid setup() { prepare(lamp); }\nvoid loop() { flash(lamp, 3); }\n'
      + 'void prepare(const Lamp &one) { pinMode(one.pin, OUTPUT); }\nvoid flash(Lamp &one,\n           int times = 1) { digitalWrite(one.pin, times); }\n';
    const failed = await compileText(compiler, sketch);
    expect(failed.status).toBe('failed');
    compiled(await compileText(compiler, sketch.replace(' = 1)', ')')));
  });

  it('keeps the lines of a pupil right when declarations were put in between', async () => {
    const result = await compileText(compiler, '// note\nvoid setup() { later(); }\nvoid loop() {}\nvoid later() {\n  nothing;\n}\n');
    expect(result).toMatchObject({ status: 'failed', diagnostics: [{ line: 5, column: 3, file: 'sketch.ino' }] });
  });

  it('joins tabs and finds headers beside the sketch', async () => {
    const files = [
      { name: 'sketch.ino', content: '#include "pitches.h"\nvoid setup() { play(NOTE_A4); }\nvoid loop() {}\n' },
      { name: 'music.ino', content: 'void play(int note) { tone(8, note); }\n' }, { name: 'pitches.h', content: '#define NOTE_A4 440\n' },
    ];
    compiled(await compiler.compile({ files, board: 'uno' }));
    const broken = files.map((file) => (file.name === 'music.ino' ? { ...file, content: '\nvoid play(int note) { tone(8, nota); }\n' } : file));
    expect(await compiler.compile({ files: broken, board: 'uno' })).toMatchObject({ status: 'failed', diagnostics: [{ file: 'music.ino', line: 2, code: 'misspelt-name' }] });
  });

  it('compiles C++ files beside the sketch on their own, and points into them', async () => {
    const files = [
      { name: 'sketch.ino', content: '#include "lamp.h"\nvoid setup() {\n  lamp::on(13);\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(analogRead(A0));\n  lamp::on(12);\n  delay(500);\n}\n' }, { name: 'lamp.h', content: '#pragma once\nnamespace lamp { void on(int pin); }\n' },
      { name: 'lamp.cpp', content: '#include <Arduino.h>\n#include "lamp.h"\nnamespace lamp { void on(int pin) { pinMode(pin, OUTPUT); digitalWrite(pin, HIGH); } }\n' },
    ];
    const { simHex } = compiled(await compiler.compile({ files, board: 'uno' }));
    expect(await compiler.lines({ files, board: 'uno' }, simHex)).toEqual(expect.arrayContaining([[expect.any(Number), 6]]));
    const without = await compiler.compile({ files: files.slice(0, 2), board: 'uno' });
    expect(without).toMatchObject({ status: 'failed' });
    const broken = (name: string, content: string) => compiler.compile({ files: files.map((file) => (file.name === name ? { name, content } : file)), board: 'uno' });
    expect(await broken('lamp.cpp', '#include <Arduino.h>\nint x\n')).toMatchObject({ status: 'failed', diagnostics: [{ file: 'lamp.cpp', line: 2 }] });
    expect(await broken('lamp.h', 'namespace lamp {\nvoid on(integer pin);\n}\n')).toMatchObject({ status: 'failed', diagnostics: expect.arrayContaining([expect.objectContaining({ file: 'lamp.h', line: 2 })]) });
  });

  it('links the libraries that come with the core', async () => {
    compiled(await compileText(compiler, '#include <Wire.h>\n#include <SPI.h>\n#include <EEPROM.h>\n#include <SoftwareSerial.h>\nSoftwareSerial other(2, 3);\n'
      + 'void setup() { Wire.begin(); SPI.begin(); EEPROM.update(0, 1); other.begin(9600); }\nvoid loop() {}\n'));
  });

  it('reads line ends of every system', async () => {
    compiled(await compileText(compiler, blink.replaceAll('\n', '\r\n')));
  });

  it('warns about a program that compiles', async () => {
    const result = compiled(await compileText(compiler, 'int a;\nvoid setup() {\n  if (a = 5) delay(5);\n}\nvoid loop() {}\n'));
    expect(result.diagnostics).toMatchObject([{ severity: 'warning', code: 'assignment-in-condition', line: 3 }]);
  });
});

describe('asking twice', () => {
  it('answers the second time from the cache', async () => {
    const first = await compileText(compiler, variant(1));
    const builds = compiler.buildCount();
    expect(await compileText(compiler, variant(1))).toEqual(first);
    expect(compiler.buildCount()).toBe(builds);
  });

  it('builds once for two who ask at the same time', async () => {
    const builds = compiler.buildCount();
    const [one, other] = await Promise.all([compileText(compiler, variant(2)), compileText(compiler, variant(2))]);
    expect(one).toEqual(other);
    expect(compiler.buildCount()).toBe(builds + 1);
  });

  it('finds results and cores of an earlier start', async () => {
    const first = await compileText(compiler, variant(3));
    const restarted = await readyCompiler({ cacheDir });
    expect(await compileText(restarted, variant(3))).toEqual(first);
    expect(restarted.buildCount()).toBe(0);
    expect(readdirSync(join(cacheDir, 'cores'))).toHaveLength(1);
  }, 20_000);

  it('builds again when the kept file is damaged', async () => {
    const first = compiled(await compileText(compiler, variant(4)));
    writeFileSync(join(cacheDir, 'results', `${first.key}.result`), 'rubbish');
    const restarted = await readyCompiler({ cacheDir });
    expect(await compileText(restarted, variant(4))).toEqual(first);
    expect(restarted.buildCount()).toBe(1);
  }, 20_000);

  it('builds a core again when its file is damaged', async () => {
    const own = freshFolder();
    try {
      const first = await readyCompiler({ cacheDir: own });
      writeFileSync(first.cores.sim, 'half a file');
      const restarted = await readyCompiler({ cacheDir: own });
      compiled(await compileText(restarted, blink));
    } finally {
      remove(own);
    }
  }, 30_000);
});

describe('a whole class at once', () => {
  it('serves twelve different sketches', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => compileText(compiler, variant(10 + n))));
    expect(results.map((result) => result.status)).toEqual(Array.from({ length: 12 }, () => 'compiled'));
    expect(new Set(results.map((result) => compiled(result).hex)).size).toBe(12);
  }, 60_000);

  it('tells places in the queue and refuses when it is full', async () => {
    const own = freshFolder();
    try {
      const narrow = await readyCompiler({ cacheDir: own, concurrency: 1, queueLength: 1 });
      const heard: number[] = [];
      const ask = (n: number): Promise<CompileResult> => narrow.compile({ files: [{ name: 'sketch.ino', content: variant(n) }], board: 'uno' }, { onPosition: (position) => heard.push(position) });
      const results = await Promise.all([ask(1), ask(2), ask(3)]);
      expect(results.map((result) => result.status).sort()).toEqual(['compiled', 'compiled', 'refused']);
      expect(results).toContainEqual({ status: 'refused', because: 'queue-full' });
      expect(heard.sort()).toEqual([0, 0, 1]);
    } finally {
      remove(own);
    }
  }, 30_000);
});

/** Opcode 0x9588 anywhere on an even address. */
function hasSleep(hex: string): boolean {
  const bytes = hex.split('\n').filter((line) => line.slice(7, 9) === '00').map((line) => line.slice(9, -2)).join('');
  return bytes.match(/.{4}/g)?.includes('8895') === true;
}
