import { invariant } from '@kindling/kernel';
import type { SketchFile } from '../compile-result.ts';
import { limits } from '../limits.ts';

export const mainFile = 'sketch.ino';
const fileName = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,40}\.(ino|h|cpp)$/;

/** @throws Error when names are not ours to accept: callers choose names, pupils only contents. */
export function checkNames(files: readonly SketchFile[]): void {
  const names = files.map((file) => file.name);
  invariant(names.every((name) => fileName.test(name)), 'a sketch consists of .ino, .h and .cpp files with plain names');
  invariant(new Set(names).size === names.length && names.includes(mainFile), `a sketch has one ${mainFile} and no name twice`);
}

export const tooBig = (files: readonly SketchFile[]): boolean =>
  files.length > limits.files || files.reduce((sum, file) => sum + file.content.length, 0) > limits.files * limits.fileBytes
  || files.some((file) => Buffer.byteLength(file.content) > limits.fileBytes);

/** Pupils' editors write line ends in three ways; NUL would end the compiler's line early. */
const normalised = (content: string): string => content.replace(/\r\n?/g, '\n').replaceAll('\0', ' ');

/** The main tab first, then the others by name, as the Arduino IDE joins them; the others stay files. */
export function inOrder(files: readonly SketchFile[]): readonly SketchFile[] {
  const rank = (file: SketchFile): string => (file.name === mainFile ? '' : file.name);
  return files.map((file) => ({ name: file.name, content: normalised(file.content) })).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export const tabsOf = (files: readonly SketchFile[]): readonly SketchFile[] => files.filter((file) => file.name.endsWith('.ino'));
/** Headers and C++ files, which stand beside the joined tabs. */
export const besideOf = (files: readonly SketchFile[]): readonly SketchFile[] => files.filter((file) => !file.name.endsWith('.ino'));
export const unitsOf = (files: readonly SketchFile[]): readonly string[] => files.filter((file) => file.name.endsWith('.cpp')).map((file) => file.name);
