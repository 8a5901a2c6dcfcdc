import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sharedLibraries } from '@kindling/box';
import { arduinoFolder, ownFolderInBox } from '../build/own-files.ts';
import type { CompilerOff, OffBecause } from '../compile-result.ts';

const bin = '/usr/bin';
/** Where Debian puts the parts; a test may point one elsewhere. */
export const debianPaths = {
  bubblewrap: `${bin}/bwrap`, gcc: `${bin}/avr-g++`, ctags: `${bin}/arduino-ctags`,
  arduino: '/usr/share/arduino/hardware/arduino/avr',
} as const;
export type ToolchainPaths = { readonly [part in keyof typeof debianPaths]: string };

const compilerFolder = '/usr/lib/gcc/avr';
const folders = [compilerFolder, '/usr/lib/avr'];
const shell = '/bin/sh';
const programs = ['avr-gcc', 'avr-gcc-ar', 'avr-ar', 'avr-objcopy', 'avr-objdump', 'avr-size', 'prlimit', 'cat'].map((name) => `${bin}/${name}`);
const compilerPrograms = ['cc1', 'cc1plus', 'collect2', 'lto1', 'lto-wrapper', 'liblto_plugin.so'];

const needed: readonly (readonly [keyof ToolchainPaths, string, OffBecause, string])[] = [
  ['bubblewrap', '', 'no-bubblewrap', 'bubblewrap'], ['gcc', '', 'no-avr-gcc', 'gcc-avr and avr-libc'],
  ['arduino', '/cores/arduino/Arduino.h', 'no-arduino-core', 'arduino-core-avr'], ['ctags', '', 'no-ctags', 'arduino-ctags'],
];

/** The first part that is not installed. */
export function missingPart(paths: ToolchainPaths): CompilerOff | null {
  for (const [part, proof, because, debianPackage] of needed) {
    const path = paths[part] + proof;
    if (!existsSync(path)) return { state: 'off', because, message: `${path} is not there; install ${debianPackage}` };
  }
  const avrLibc = '/usr/lib/avr/include/avr/io.h';
  return existsSync(avrLibc) ? null : { state: 'off', because: 'no-avr-gcc', message: `${avrLibc} is not there; install avr-libc` };
}

/** Host path and path in the box of everything that a build may read. Nothing else of the host is visible. */
export function toolchainFiles(paths: ToolchainPaths): readonly (readonly [from: string, to: string])[] {
  const programsHere = [...programs, paths.gcc, paths.ctags].filter((path) => existsSync(path));
  const libraries = sharedLibraries([...programsHere, ...compilerParts(), shell]);
  return [
    ...folders.filter((path) => existsSync(path)).map((path) => [path, path] as const),
    [paths.arduino, paths.arduino], [join(arduinoFolder(), 'libraries'), ownFolderInBox],
    [realpathSync(shell), shell],
    ...programsHere.map((path) => [realpathSync(path), path] as const),
    ...libraries.map((path) => [realpathSync(path), path] as const),
  ];
}

/** The programs that avr-gcc calls; the folder between is named after the version. */
export function compilerParts(): readonly string[] {
  return readdirSync(compilerFolder).flatMap((version) => compilerPrograms.map((name) => join(compilerFolder, version, name)))
    .filter((path) => existsSync(path));
}
