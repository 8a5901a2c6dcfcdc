import { Inject, Injectable } from '@nestjs/common';
import type { PythonRun } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { Conditions, CONFIG, LOGGER, type Config, type Logger } from '@kindling/platform-api';
import { createPython, type PythonReady, type PythonState } from '@kindling/python';
import { benchOf, presented, type Files, type PythonBench, type PythonRefusal } from './python-bench.ts';

/** CPython in its box, once for each process, begun by the first who needs it. */
@Injectable()
export class PythonService implements PythonBench {
  private made: Promise<PythonState> | null = null;
  private state: PythonState | null = null;
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(LOGGER) private readonly log: Logger, @Inject(Conditions) conditions: Conditions) {
    conditions.report('python', () => (this.state ? (this.state.state === 'off' ? `off: ${this.state.because}` : 'ready') : this.made ? 'starting' : 'not-started'));
  }

  async run(code: string, stdin: string, files: Files): Promise<Result<PythonRun, PythonRefusal>> {
    const python = await this.python();
    return python.ok ? presented(await python.value.run({ code, stdin, files, purpose: 'run' })) : python;
  }

  async check(...asked: Parameters<PythonBench['check']>): ReturnType<PythonBench['check']> {
    const python = await this.python();
    return python.ok ? benchOf(python.value).check(...asked) : python;
  }

  async facts(code: string): ReturnType<PythonBench['facts']> {
    const python = await this.python();
    return python.ok ? benchOf(python.value).facts(code) : python;
  }

  private async python(): Promise<Result<PythonReady, 'python.off'>> {
    this.made ??= this.start().catch((failure: unknown) => { this.made = null; throw failure; });
    const state = await this.made;
    return state.state === 'off' ? refuse('python.off', { because: state.because }) : ok(state);
  }

  private async start(): Promise<PythonState> {
    const { CACHE_DIR, COMPILE_CONCURRENCY } = this.config;
    this.state = await createPython({ cacheDir: CACHE_DIR, ...(COMPILE_CONCURRENCY ? { concurrency: COMPILE_CONCURRENCY } : {}) });
    if (this.state.state === 'off') this.log.warn({ because: this.state.because, message: this.state.message }, 'Python is off');
    else this.log.info({ version: this.state.version }, 'Python ready');
    return this.state;
  }
}
