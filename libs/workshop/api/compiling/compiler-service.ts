import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { generateSketch } from '@kindling/blocks';
import { createCompiler, type CompileResult, type CompilerState, type LineTable, type OffBecause, type SketchFile } from '@kindling/compiler';
import { mainTab, type Compilation, type ErrorCode, type SketchSource } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { Conditions, CONFIG, LOGGER, type Config, type Logger } from '@kindling/platform-api';

export interface Built { readonly compilation: Compilation; readonly simHex: string | null; readonly files: readonly SketchFile[] }
/** What compiling is like now; `not-started` until somebody asked for it. */
export type CompilerCondition = { readonly state: 'not-started' | 'starting' } | { readonly state: 'ready'; readonly toolchain: string; readonly waiting: number } | { readonly state: 'off'; readonly because: OffBecause };
type BuildRefusal = Extract<ErrorCode, 'compiler.off' | 'compiler.busy' | 'compiler.refused' | 'blocks.rejected'>;

/** The C++ always comes from the blocks on this side; what the browser says it is does not count. */
@Injectable()
export class CompilerService implements OnApplicationShutdown, OnApplicationBootstrap {
  private made: Promise<CompilerState> | null = null;
  private state: CompilerState | null = null;
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(LOGGER) private readonly log: Logger, @Inject(Conditions) conditions: Conditions) {
    conditions.report('compiler', () => { const now = this.condition(); return now.state === 'off' ? `off: ${now.because}` : now.state; });
  }

  /** Begins to build the core in the background, so that the first pupil does not wait for it. Most tests never compile. */
  onApplicationBootstrap(): void { if (this.config.NODE_ENV !== 'test') this.compiler().catch((failure: unknown) => this.log.error({ err: failure }, 'the compiler did not start')); }

  condition(): CompilerCondition {
    if (!this.state) return { state: this.made ? 'starting' : 'not-started' };
    return this.state.state === 'off' ? { state: 'off', because: this.state.because } : { state: 'ready', toolchain: this.state.toolchain, waiting: this.state.queueLength() };
  }

  async build(source: SketchSource): Promise<Result<Built, BuildRefusal>> {
    const sketch = this.sketchOf(source);
    if (!sketch.ok) return sketch;
    const files = filesOf(source, sketch.value.code);
    const compiler = await this.compiler();
    if (compiler.state === 'off') return refuse('compiler.off', { because: compiler.because });
    const result = await compiler.compile({ files, board: 'uno' });
    if (result.status === 'refused') return result.because === 'queue-full' ? refuse('compiler.busy', { retryAfterSeconds: 5 }) : refuse('compiler.refused', { because: result.because });
    return ok({ compilation: present(result, sketch.value), simHex: result.status === 'compiled' ? result.simHex : null, files });
  }

  /** For a failed check: which line of the C++ each address of its program belongs to. */
  async lines(files: readonly SketchFile[], simHex: string): Promise<LineTable | null> {
    const compiler = await this.compiler();
    return compiler.state === 'off' ? null : compiler.lines({ files, board: 'uno' }, simHex);
  }

  onApplicationShutdown(): void { if (this.state?.state === 'ready') this.state.close(); }

  private sketchOf(source: SketchSource): Result<{ code: string; lineOfBlock: Record<string, { from: number; to: number }> }, 'blocks.rejected'> {
    if (source.mode === 'text') return ok({ code: source.code, lineOfBlock: {} });
    const sketch = generateSketch(source.blocks);
    return sketch.ok ? ok({ code: sketch.value.code, lineOfBlock: { ...sketch.value.lineOfBlock } }) : refuse('blocks.rejected', { reason: sketch.code });
  }

  /** Once for each process; a start that broke down is tried again by the next who asks. */
  private compiler(): Promise<CompilerState> {
    this.made ??= this.start().catch((failure: unknown) => { this.made = null; throw failure; });
    return this.made;
  }

  private async start(): Promise<CompilerState> {
    const { CACHE_DIR, COMPILE_CONCURRENCY } = this.config;
    this.state = await createCompiler({ cacheDir: CACHE_DIR, boxAhead: true, ...(COMPILE_CONCURRENCY ? { concurrency: COMPILE_CONCURRENCY } : {}) });
    if (this.state.state === 'off') this.log.warn({ because: this.state.because, message: this.state.message }, 'compiling is off');
    else this.log.info({ toolchain: this.state.toolchain }, 'compiler ready');
    return this.state;
  }
}

const filesOf = (source: SketchSource, main: string): SketchFile[] => [
  { name: mainTab, content: main }, ...(source.mode === 'text' ? source.files ?? [] : []).map(({ name, code }) => ({ name, content: code })),
];

function present(result: Exclude<CompileResult, { status: 'refused' }>, sketch: { code: string; lineOfBlock: Record<string, { from: number; to: number }> }): Compilation {
  const shared = { key: result.key, code: sketch.code, lineOfBlock: sketch.lineOfBlock, diagnostics: result.diagnostics.map((each) => ({ ...each })) };
  if (result.status === 'failed') return { status: 'failed', ...shared };
  return { status: 'compiled', ...shared, hex: result.hex, flashBytes: result.flashBytes, ramBytes: result.ramBytes };
}
