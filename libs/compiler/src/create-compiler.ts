import { availableParallelism } from 'node:os';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inShell, JobQueue, ReadyBoxes, ResultCache, runInBox, type BoxMaker } from '@kindling/box';
import { openCompilerBox } from './box/compiler-box.ts';
import { debianPaths, missingPart, type ToolchainPaths } from './box/toolchain-files.ts';
import type { Workbench } from './build/build-sketch.ts';
import { coreArchives, simDelayFile, type CoreArchives } from './build/core-archives.ts';
import { toolchainFingerprint } from './build/core-sources.ts';
import type { CompilerOff, CompileRequest, CompileResult, Judged } from './compile-result.ts';
import { Compiler, type CompileOptions } from './compiler.ts';
import { limits } from './limits.ts';
import { catalogueVersion } from './diagnostics/catalogue/catalogue.ts';
import type { LineTable } from './lines/line-table.ts';

export interface CompilerOptions {
  /** Cores and results are kept here; may be shared by several processes. */
  readonly cacheDir: string;
  /** Builds at once; the number of cores when absent. */
  readonly concurrency?: number;
  /** How many may wait; 200 when absent. */
  readonly queueLength?: number;
  /** Makes the next build's box while nobody waits; for a server, which lives long. */
  readonly boxAhead?: boolean;
  /** Parts in other places than Debian's. */
  readonly paths?: Partial<ToolchainPaths>;
}

export interface CompilerReady {
  readonly state: 'ready';
  /** For people: versions of the compiler and the Arduino core. */
  readonly toolchain: string;
  compile(request: CompileRequest, options?: CompileOptions): Promise<CompileResult>;
  /** For a failed check: which line ran where. */
  lines(request: CompileRequest, simHex: string): Promise<LineTable | null>;
  /** How many wait right now. */
  queueLength(): number;
  /** Builds really run since the start, without cached and shared ones. */
  buildCount(): number;
  /** Ends the box made ahead. Builds that run go on. */
  close(): void;
  /** For the benchmark, which links the same core without a box. */
  readonly cores: CoreArchives;
}
export type CompilerState = CompilerReady | CompilerOff;

/** Never rejects for a missing or refused part: the product runs without a compiler and says so. */
export async function createCompiler(options: CompilerOptions): Promise<CompilerState> {
  const paths: ToolchainPaths = { ...debianPaths, ...options.paths };
  const missing = missingPart(paths);
  if (missing) return missing;
  const box = await openCompilerBox(paths);
  if (typeof box === 'string') return { state: 'off', because: 'box-refused', message: `bubblewrap cannot make the compiler's box: ${box}` };
  try {
    return await ready(box, paths, options);
  } catch (failure) {
    return { state: 'off', because: 'core-failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
}

async function ready(box: BoxMaker, paths: ToolchainPaths, options: CompilerOptions): Promise<CompilerReady> {
  const { arduino } = paths;
  const cacheDir = resolve(options.cacheDir);
  mkdirSync(cacheDir, { recursive: true });
  const toolchain = await versions(box, arduino);
  const fingerprint = toolchainFingerprint(arduino, toolchain, [simDelayFile()]);
  const cores = await coreArchives(box, arduino, cacheDir, fingerprint);
  const cache = new ResultCache<Judged>(join(cacheDir, 'results'), limits.remembered, limits.cacheBytes);
  await cache.sweep();
  const queue = new JobQueue(options.concurrency ?? availableParallelism(), options.queueLength ?? limits.queueLength);
  const { run, close } = builderOf(box, options);
  const compiler = new Compiler({ bench: { box, run, cores, arduino }, fingerprint: fingerprint + catalogueVersion, cache, queue });
  return {
    state: 'ready', toolchain, cores, close, compile: (request, how) => compiler.compile(request, how), lines: (request, simHex) => compiler.lines(request, simHex),
    queueLength: () => compiler.queueLength, buildCount: () => compiler.builds,
  };
}

function builderOf(box: BoxMaker, { boxAhead = false }: CompilerOptions): { run: Workbench['run']; close: () => void } {
  if (!boxAhead) return { run: (job) => runInBox(box, job), close: () => undefined };
  const boxes = new ReadyBoxes(box);
  return { run: (job) => boxes.run(job), close: () => { boxes.close(); } };
}

/** Asked in the box like everything else. */
async function versions(box: BoxMaker, arduino: string): Promise<string> {
  const script = `set -e; avr-g++ -dumpversion; while read -r line; do case "$line" in version=*) echo "$line";; esac; done < '${arduino}/platform.txt'`;
  const run = await runInBox(box, { command: inShell(script), inputs: [], resultBytes: 1024, milliseconds: 5000 });
  const [gcc = '?', core = 'version=?'] = run.output.toString().split('\n');
  if (run.exitCode !== 0) throw new Error(`the compiler does not start in its box: ${run.errors.slice(0, 1000)}`);
  return `avr-gcc ${gcc}, Arduino AVR core ${core.replace('version=', '')}`;
}
