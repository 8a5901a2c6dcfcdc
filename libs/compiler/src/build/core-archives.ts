import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inShell, runInBox, type BoxInput, type BoxMaker } from '@kindling/box';
import { limits } from '../limits.ts';
import { coreCFlags, coreCppFlags } from './flags.ts';
import { coreSources } from './core-sources.ts';
import { arduinoFolder } from './own-files.ts';
import { shellWords } from './shell-words.ts';

/** Paths of the two archives and the hash of both. */
export interface CoreArchives { readonly stock: string; readonly sim: string; readonly hash: string }

const delayInBox = '/sim/delay.cpp';
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const simDelayFile = (): string => join(arduinoFolder(), 'sim/delay.cpp');

/**
 * Builds both cores, or finds them in `cacheDir` from an earlier start.
 * @throws Error with the compiler's words when a core does not build.
 */
export async function coreArchives(box: BoxMaker, arduino: string, cacheDir: string, fingerprint: string): Promise<CoreArchives> {
  const folder = join(cacheDir, 'cores', fingerprint);
  const ready = foundArchives(folder);
  if (ready) return ready;
  const delay: BoxInput = { path: delayInBox, text: readFileSync(simDelayFile(), 'utf8') };
  const [stock, sim] = await Promise.all([
    buildArchive(box, stockScript(arduino), []), buildArchive(box, simScript(arduino), [delay]),
  ]);
  const fresh = `${folder}.${randomUUID()}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'core.a'), stock);
  writeFileSync(join(fresh, 'core-sim.a'), sim);
  writeFileSync(join(fresh, 'hash'), hashOf(stock, sim));
  return publish(fresh, folder);
}

const hashOf = (stock: Buffer, sim: Buffer): string => sha256(Buffer.from(sha256(stock) + sha256(sim)));

/** Another process may have been quicker: then its archives are used. */
function publish(fresh: string, folder: string): CoreArchives {
  if (!foundArchives(folder)) {
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(fresh, folder);
    } catch (failure) {
      if (!foundArchives(folder)) throw failure;
    }
  }
  rmSync(fresh, { recursive: true, force: true });
  const archives = foundArchives(folder);
  if (!archives) throw new Error(`the cores in ${folder} cannot be read back`);
  return archives;
}

/** A half-written or damaged folder counts as not there. */
function foundArchives(folder: string): CoreArchives | null {
  const stock = join(folder, 'core.a'), sim = join(folder, 'core-sim.a');
  try {
    const hash = readFileSync(join(folder, 'hash'), 'utf8');
    return hashOf(readFileSync(stock), readFileSync(sim)) === hash ? { stock, sim, hash } : null;
  } catch {
    return null;
  }
}

async function buildArchive(box: BoxMaker, script: string, inputs: readonly BoxInput[]): Promise<Buffer> {
  const run = await runInBox(box, { command: inShell(script), inputs, resultBytes: limits.archiveBytes, milliseconds: limits.coreMilliseconds });
  const good = run.ended === 'exited' && run.exitCode === 0 && run.output.subarray(0, 8).toString('latin1') === '!<arch>\n';
  if (!good) throw new Error(`the Arduino core does not build (${run.ended}, exit ${run.exitCode}): ${run.errors.slice(0, 2000)}`);
  return run.output;
}

const stockScript = (arduino: string): string => script(arduino, () => [], []);

/** The stock `delay()` stays under another name and is thrown away by the linker. */
const simScript = (arduino: string): string =>
  script(arduino, (source) => (source.endsWith('/wiring.c') ? ['-Ddelay=__stock_delay'] : []), [delayInBox]);

function script(arduino: string, extraFlags: (source: string) => readonly string[], more: readonly string[]): string {
  const compile = [...coreSources(arduino), ...more].map((source, index) => {
    const words = source.endsWith('.cpp') ? ['avr-g++', ...coreCppFlags('uno', arduino)] : ['avr-gcc', ...coreCFlags('uno', arduino)];
    return shellWords([...words, ...extraFlags(source), source, '-o', objectName(source, index)]);
  });
  return ['set -e', ...compile, 'avr-gcc-ar rcs core.a *.o', 'cat core.a'].join('\n');
}

/** Numbered: two sources may share a name, and an archive keeps only names. */
const objectName = (source: string, index: number): string =>
  `${String(index).padStart(2, '0')}-${source.slice(source.lastIndexOf('/') + 1)}.o`;
