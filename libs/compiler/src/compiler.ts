import { createHash } from 'node:crypto';
import type { JobQueue, ResultCache } from '@kindling/box';
import { buildSketch, type Built, type Workbench } from './build/build-sketch.ts';
import type { CompileRequest, CompileResult, Judged } from './compile-result.ts';
import { explain } from './diagnostics/explain.ts';
import { findLines } from './lines/find-lines.ts';
import type { LineTable } from './lines/line-table.ts';
import { checkNames, inOrder, tooBig } from './source/sketch-source.ts';

export interface CompileOptions {
  /** Hears the place in the queue: 1 is next, 0 is running. Not called for cached results. */
  readonly onPosition?: (position: number) => void;
}

export class Compiler {
  private readonly bench: Workbench;
  private readonly fingerprint: string;
  private readonly cache: ResultCache<Judged>;
  private readonly queue: JobQueue;
  private readonly inFlight = new Map<string, Promise<CompileResult>>();
  /** Builds really started, for figures and tests. */
  builds = 0;

  constructor(parts: { bench: Workbench; fingerprint: string; cache: ResultCache<Judged>; queue: JobQueue }) {
    this.bench = parts.bench;
    this.fingerprint = parts.fingerprint;
    this.cache = parts.cache;
    this.queue = parts.queue;
  }

  get queueLength(): number { return this.queue.queueLength; }

  /** Same program, same key; callers with the same key share one build. @throws Error when the box breaks down. */
  compile(request: CompileRequest, options: CompileOptions = {}): Promise<CompileResult> {
    checkNames(request.files);
    if (tooBig(request.files)) return Promise.resolve({ status: 'refused', because: 'source-too-big' });
    const files = inOrder(request.files);
    const key = createHash('sha256').update(JSON.stringify([this.fingerprint, this.bench.cores.hash, request.board, files])).digest('hex');
    const running = this.inFlight.get(key);
    if (running) return running;
    const result = this.findOrBuild(key, { ...request, files }, options).finally(() => this.inFlight.delete(key));
    this.inFlight.set(key, result);
    return result;
  }

  /** Which line of the sketch each address belongs to; null when that cannot be told. Waits in the same queue. */
  async lines(request: CompileRequest, simHex: string): Promise<LineTable | null> {
    const files = inOrder(request.files);
    return (await this.queue.add(() => findLines(this.bench, request.board, files, simHex))) ?? null;
  }

  private async findOrBuild(key: string, request: CompileRequest, options: CompileOptions): Promise<CompileResult> {
    const known = await this.cache.find(key);
    if (known) return known;
    const built = this.queue.add(() => this.build(request), options.onPosition);
    if (!built) return { status: 'refused', because: 'queue-full' };
    const outcome = await built;
    if (outcome.outcome === 'stopped') return { status: 'refused', because: outcome.because };
    const result = judged(key, outcome, request);
    await this.cache.keep(result);
    return result;
  }

  private build(request: CompileRequest): Promise<Built> {
    this.builds += 1;
    return buildSketch(this.bench, request.board, request.files);
  }
}

function judged(key: string, built: Exclude<Built, { outcome: 'stopped' }>, request: CompileRequest): Judged {
  if (built.outcome === 'wrong') return { status: 'failed', key, diagnostics: explain(built.said, request.files, 'failed') };
  const { hex, simHex, flashBytes, ramBytes } = built;
  return { status: 'compiled', key, hex, simHex, flashBytes, ramBytes, diagnostics: explain(built.said, request.files, 'compiled') };
}
