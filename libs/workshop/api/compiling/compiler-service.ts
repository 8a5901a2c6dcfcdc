import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { generateSketch } from '@kindling/blocks';
import { createCompiler, type CompilerState, type CompileResult } from '@kindling/compiler';
import type { Compilation, ErrorCode, ProgramSource } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { CONFIG, LOGGER, type Config, type Logger } from '@kindling/platform-api';

export interface Built { readonly compilation: Compilation; readonly simHex: string | null; readonly code: string }
type BuildRefusal = Extract<ErrorCode, 'compiler.off' | 'compiler.busy' | 'compiler.refused' | 'blocks.rejected'>;

/** The C++ always comes from the blocks on this side; what the browser says it is does not count. */
@Injectable()
export class CompilerService implements OnApplicationBootstrap {
  private state: Promise<CompilerState> | null = null;
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(LOGGER) private readonly log: Logger) {}

  /** Begins to build the core in the background, so that the first pupil does not wait for it. */
  onApplicationBootstrap(): void { if (this.config.NODE_ENV === 'production') void this.compiler(); }

  async build(source: ProgramSource): Promise<Result<Built, BuildRefusal>> {
    const sketch = this.sketchOf(source);
    if (!sketch.ok) return sketch;
    const compiler = await this.compiler();
    if (compiler.state === 'off') return refuse('compiler.off', { because: compiler.because });
    const result = await compiler.compile({ files: [{ name: 'sketch.ino', content: sketch.value.code }], board: 'uno' });
    if (result.status === 'refused') return result.because === 'queue-full' ? refuse('compiler.busy', { retryAfterSeconds: 5 }) : refuse('compiler.refused', { because: result.because });
    return ok({ compilation: present(result, sketch.value), simHex: result.status === 'compiled' ? result.simHex : null, code: sketch.value.code });
  }

  private sketchOf(source: ProgramSource): Result<{ code: string; lineOfBlock: Record<string, { from: number; to: number }> }, 'blocks.rejected'> {
    if (source.mode === 'text') return ok({ code: source.code, lineOfBlock: {} });
    const sketch = generateSketch(source.blocks);
    return sketch.ok ? ok({ code: sketch.value.code, lineOfBlock: { ...sketch.value.lineOfBlock } }) : refuse('blocks.rejected', { reason: sketch.code });
  }

  private compiler(): Promise<CompilerState> {
    this.state ??= createCompiler({ cacheDir: this.config.CACHE_DIR, ...(this.config.COMPILE_CONCURRENCY ? { concurrency: this.config.COMPILE_CONCURRENCY } : {}) }).then((state) => {
      if (state.state === 'off') this.log.warn({ because: state.because, message: state.message }, 'compiling is off');
      else this.log.info({ toolchain: state.toolchain }, 'compiler ready');
      return state;
    });
    return this.state;
  }
}

function present(result: Exclude<CompileResult, { status: 'refused' }>, sketch: { code: string; lineOfBlock: Record<string, { from: number; to: number }> }): Compilation {
  const shared = { key: result.key, code: sketch.code, lineOfBlock: sketch.lineOfBlock, diagnostics: result.diagnostics.map((each) => ({ ...each })) };
  if (result.status === 'failed') return { status: 'failed', ...shared };
  return { status: 'compiled', ...shared, hex: result.hex, flashBytes: result.flashBytes, ramBytes: result.ramBytes };
}
