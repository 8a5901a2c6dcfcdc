import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, remove } from './compiler-for-tests.ts';
import { createCompiler } from './create-compiler.ts';

let cacheDir: string;
beforeEach(() => { cacheDir = freshFolder(); });
afterEach(() => remove(cacheDir));

describe('a machine that lacks something', () => {
  it.each([
    ['bubblewrap', 'no-bubblewrap'], ['gcc', 'no-avr-gcc'], ['arduino', 'no-arduino-core'], ['ctags', 'no-ctags'],
  ] as const)('turns compiling off without %s and says why', async (part, because) => {
    const state = await createCompiler({ cacheDir, paths: { [part]: '/nowhere' } });
    expect(state).toMatchObject({ state: 'off', because, message: expect.stringContaining('/nowhere') });
  });

  it('turns compiling off when the box is refused, and never compiles without one', async () => {
    const refusing = join(cacheDir, 'bwrap');
    writeFileSync(refusing, '#!/bin/sh\necho "No permissions to create a new namespace" >&2\nexit 1\n');
    chmodSync(refusing, 0o755);
    chmodSync(cacheDir, 0o755);
    expect(await createCompiler({ cacheDir, paths: { bubblewrap: refusing } }))
      .toMatchObject({ state: 'off', because: 'box-refused', message: expect.stringContaining('new namespace') });
  });

  it('does not believe a program that only pretends to be a box', async () => {
    expect(await createCompiler({ cacheDir, paths: { bubblewrap: '/bin/true' } })).toMatchObject({ state: 'off', because: 'box-refused' });
  });

  it('turns compiling off loudly when the core does not build', async () => {
    const arduino = join(cacheDir, 'arduino');
    for (const folder of ['cores/arduino', 'variants/standard', 'libraries/EEPROM/src', 'libraries/SPI/src', 'libraries/SoftwareSerial/src', 'libraries/Wire/src/utility']) mkdirSync(join(arduino, folder), { recursive: true });
    writeFileSync(join(arduino, 'cores/arduino/Arduino.h'), '');
    writeFileSync(join(arduino, 'cores/arduino/main.cpp'), 'this is not a core');
    writeFileSync(join(arduino, 'platform.txt'), 'version=0\n');
    chmodSync(cacheDir, 0o755);
    expect(await createCompiler({ cacheDir: join(cacheDir, 'cache'), paths: { arduino } }))
      .toMatchObject({ state: 'off', because: 'core-failed', message: expect.stringContaining('main.cpp') });
  }, 20_000);
});
