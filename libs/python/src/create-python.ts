import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { JobQueue, openBox, ResultCache, runInBox, type BoxMaker } from '@kindling/box';
import { debianPaths, missingPart, pythonFiles, type PythonPaths } from './box/python-files.ts';
import { pythonEnvironment, pythonWords } from './box/run-python.ts';
import { inBox, runnerSource } from './box/runner.ts';
import { catalogue } from './explain/explain.ts';
import { boxLimits, limits } from './limits.ts';
import type { PythonOff, PythonRequest, PythonResult, SourceFacts } from './python-result.ts';
import { Python, type Kept } from './python.ts';

export interface PythonOptions {
  /** Results of checks are kept here; may be shared by several processes. */
  readonly cacheDir: string;
  /** Programs at once; the number of cores when absent. */
  readonly concurrency?: number;
  readonly queueLength?: number;
  readonly paths?: Partial<PythonPaths>;
}

export interface PythonReady {
  readonly state: 'ready';
  /** For people. */
  readonly version: string;
  run(request: PythonRequest): Promise<PythonResult>;
  facts(code: string): Promise<SourceFacts | null>;
  queueLength(): number;
  /** Programs really started, without results that were kept. */
  startCount(): number;
}
export type PythonState = PythonReady | PythonOff;

/** Never rejects for a missing or refused part: the product runs without Python and says so. */
export async function createPython(options: PythonOptions): Promise<PythonState> {
  const paths: PythonPaths = { ...debianPaths, ...options.paths };
  const missing = missingPart(paths);
  if (missing) return missing;
  const plan = { bubblewrap: paths.bubblewrap, files: pythonFiles(paths), limits: boxLimits, environment: pythonEnvironment };
  const box = await openBox(plan, pythonCommand("print(open('/proof/text').read(), end='')"));
  if (typeof box === 'string') return { state: 'off', because: 'box-refused', message: `bubblewrap cannot make the box for Python: ${box}` };
  return ready(box, options);
}

async function ready(box: BoxMaker, options: PythonOptions): Promise<PythonReady> {
  const cacheDir = resolve(options.cacheDir, 'python');
  mkdirSync(cacheDir, { recursive: true });
  const version = await versionOf(box);
  const cache = new ResultCache<Kept>(join(cacheDir, 'results'), limits.remembered, limits.cacheBytes);
  await cache.sweep();
  const queue = new JobQueue(options.concurrency ?? availableParallelism(), options.queueLength ?? limits.queueLength);
  const fingerprint = createHash('sha256').update(JSON.stringify([version, runnerSource, pythonWords, boxLimits, limits, catalogue.map((entry) => [entry.code, entry.match.source, entry.message])])).digest('hex');
  const python = new Python({ box, fingerprint, cache, queue });
  return { state: 'ready', version, run: (request) => python.run(request), facts: (code) => python.facts(code), queueLength: () => python.queueLength, startCount: () => python.starts };
}

const pythonCommand = (words: string): readonly [string, ...string[]] => [inBox.python, ...pythonWords, '-c', words];

async function versionOf(box: BoxMaker): Promise<string> {
  const run = await runInBox(box, { command: pythonCommand('import sys; print(sys.version.split()[0])'), inputs: [], resultBytes: 1024, milliseconds: 5000 });
  return `CPython ${run.output.toString().trim()}`;
}
