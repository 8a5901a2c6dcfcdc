import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compilerParts } from '../box/toolchain-files.ts';
import { inBoxPath, ownLibraryFiles } from './own-files.ts';
import { coreCFlags, coreCppFlags, libraryFolders, linkFlags, memoryFlags, sketchFlags } from './flags.ts';

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder).filter((name) => pattern.test(name)).sort().map((name) => join(folder, name));

/** Everything that goes into a core archive. The linker takes from it only what a sketch uses. */
export function coreSources(arduino: string): readonly string[] {
  const debian = [join(arduino, 'cores/arduino'), ...libraryFolders.map((folder) => join(arduino, 'libraries', folder))]
    .flatMap((folder) => filesIn(folder, /\.(c|cpp|S)$/));
  return [...debian, ...ownLibraryFiles(/\.cpp$/).map(inBoxPath)];
}

/** Changes when the compiler, the Arduino core, our replacement of it or a flag does. */
export function toolchainFingerprint(arduino: string, versions: string, ownFiles: readonly string[]): string {
  const hash = createHash('sha256').update(versions);
  for (const path of compilerParts()) hash.update(`${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);
  const folders = ['cores/arduino', 'variants/standard', ...libraryFolders.map((folder) => `libraries/${folder}`)];
  for (const path of [...folders.flatMap((folder) => filesIn(join(arduino, folder), /\.(c|cpp|S|h)$/)), ...ownFiles, ...ownLibraryFiles(/\.(cpp|h|hpp)$/)]) hash.update(path).update(readFileSync(path));
  const flags = [coreCppFlags('uno', arduino), coreCFlags('uno', arduino), sketchFlags('uno', arduino), linkFlags('uno'), memoryFlags('uno')];
  return hash.update(JSON.stringify(flags)).digest('hex');
}
