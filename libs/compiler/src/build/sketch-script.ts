import type { Board } from '../compile-result.ts';
import { hexFlags, linkFlags, memoryFlags, sketchFlags } from './flags.ts';
import { shellWords } from './shell-words.ts';

export const inBox = { sketchFolder: '/sketch', sketch: '/sketch/sketch.ino', stockCore: '/core/core.a', simCore: '/core/core-sim.a' } as const;
/** Lines that part the output; each is alone on its line, which a tag list, a size table or a hex file never is. */
export const marks = { tagsEnd: '@@tags-end', hex: '@@hex', simHex: '@@sim-hex', end: '@@end' } as const;
/** Exit codes of the steps; anything else is a breakdown. */
export const stepFailed = { compile: 71, link: 72 } as const;

const tagCommand = ['arduino-ctags', '-u', '--language-force=c++', '-f', '-', '--c++-kinds=svpfcgtu', '--fields=KSTtzns', '--line-directives', inBox.sketch];

const object = (unit: string): string => `${unit}.o`;
/** `-` is the finished C++ of the tabs on standard input; the others are files of the pupil's, each its own unit. */
const compileUnit = (board: Board, arduino: string, unit: string, extra: readonly string[] = []): string =>
  shellWords(['avr-g++', ...sketchFlags(board, arduino), ...extra, `-I${inBox.sketchFolder}`, '-x', 'c++', unit === '-' ? '-' : `${inBox.sketchFolder}/${unit}`, '-o', unit === '-' ? 'sketch.o' : object(unit)]);

/** The same program for the simulator, once more with line numbers: hex first, to prove that it is the same, then the table. */
export function linesScript(board: Board, arduino: string, units: readonly string[]): string {
  const lines = '-gdwarf-2';
  return [
    `${shellWords(tagCommand)} 2>tags.err`, `echo ${marks.tagsEnd}`, 'set -e',
    ...['-', ...units].map((unit) => `${compileUnit(board, arduino, unit, [lines])} 2>compile.err 1>&2`),
    shellWords(['avr-gcc', ...linkFlags(board), lines, ...memoryFlags(board), '-o', 'sim.elf', 'sketch.o', ...units.map(object), inBox.simCore, '-lm']) + ' 1>&2',
    shellWords(['avr-objcopy', ...hexFlags, 'sim.elf', 'sim.hex']), `echo ${marks.simHex}`, 'cat sim.hex', `echo ${marks.hex}`,
    shellWords(['avr-objdump', '--dwarf=decodedline', 'sim.elf']),
  ].join('\n');
}

/**
 * One box does it all: list the functions, read the finished C++ from standard input, compile, link both hex files
 * side by side and print them. What compiler and linker say goes to standard error.
 */
export function sketchScript(board: Board, arduino: string, units: readonly string[]): string {
  const link = (elf: string, core: string): string =>
    shellWords(['avr-gcc', ...linkFlags(board), ...memoryFlags(board), '-o', elf, 'sketch.o', ...units.map(object), core, '-lm']);
  const toHex = (name: string): string => shellWords(['avr-objcopy', ...hexFlags, `${name}.elf`, `${name}.hex`]);
  return [
    // A sketch that the tag lister cannot read is compiled as it stands.
    `${shellWords(tagCommand)} 2>tags.err`, `echo ${marks.tagsEnd}`,
    ...['-', ...units].map((unit) => `${compileUnit(board, arduino, unit)} 1>&2 || exit ${stepFailed.compile}`),
    `{ ${link('sim.elf', inBox.simCore)} && ${toHex('sim')}; } >sim.err 2>&1 & sim=$!`,
    `${link('stock.elf', inBox.stockCore)} 1>&2 || exit ${stepFailed.link}`,
    `${toHex('stock')} & hex=$!`, 'avr-size -A stock.elf || exit 1', 'wait $hex || exit 1',
    `wait $sim || { cat sim.err >&2; exit ${stepFailed.link}; }`,
    `echo ${marks.hex}`, 'cat stock.hex || exit 1', `echo ${marks.simHex}`, 'cat sim.hex || exit 1', `echo ${marks.end}`,
  ].join('\n');
}
