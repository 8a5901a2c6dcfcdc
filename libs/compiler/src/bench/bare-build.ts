import { debianPaths } from '../box/toolchain-files.ts';
import { hexFlags, linkFlags, memoryFlags, sketchFlags } from '../build/flags.ts';
import type { Board } from '../compile-result.ts';

export interface BareBuild { readonly board: Board; readonly cppFile: string; readonly coreArchive: string; readonly outFolder: string }

/**
 * The commands of one build without a box, in order. Only for `tools/bench`, on sketches of our own: gcc outside the
 * box hands any readable file of the host to whoever wrote the sketch.
 */
export function bareBuildCommands(build: BareBuild): readonly (readonly [string, ...string[]])[] {
  const object = `${build.outFolder}/sketch.o`, elf = `${build.outFolder}/sketch.elf`;
  return [
    ['/usr/bin/avr-g++', ...sketchFlags(build.board, debianPaths.arduino), build.cppFile, '-o', object],
    ['/usr/bin/avr-gcc', ...linkFlags(build.board), ...memoryFlags(build.board), '-o', elf, object, build.coreArchive, '-lm'],
    ['/usr/bin/avr-objcopy', ...hexFlags, elf, `${build.outFolder}/sketch.hex`],
  ];
}
