import { createHash } from 'node:crypto';
import type { BoxMaker, JobQueue, ResultCache } from '@kindling/box';
import { readOutcome } from './box/read-report.ts';
import { runProgram } from './box/run-python.ts';
import { limits } from './limits.ts';
import type { PythonOutcome, PythonRequest, PythonResult, SourceFacts } from './python-result.ts';

export interface Kept { readonly key: string; readonly outcome: PythonOutcome }
const fileName = /^[a-z0-9_-]{1,32}\.(txt|csv|json)$/;
const bytes = (text: string): number => Buffer.byteLength(text);

export class Python {
  private readonly box: BoxMaker;
  private readonly fingerprint: string;
  private readonly cache: ResultCache<Kept>;
  private readonly queue: JobQueue;
  private readonly inFlight = new Map<string, Promise<PythonResult>>();
  /** Programs really started, for figures and tests. */
  starts = 0;

  constructor(parts: { box: BoxMaker; fingerprint: string; cache: ResultCache<Kept>; queue: JobQueue }) {
    this.box = parts.box;
    this.fingerprint = parts.fingerprint;
    this.cache = parts.cache;
    this.queue = parts.queue;
  }

  get queueLength(): number { return this.queue.queueLength; }

  /** @throws Error for a file name that no author may give, and when the box breaks down. */
  run(request: PythonRequest): Promise<PythonResult> {
    if (request.files.length > limits.files || request.files.some((file) => !fileName.test(file.name))) throw new Error('these files cannot be given to a program');
    if (bytes(request.code) > limits.codeBytes) return Promise.resolve({ status: 'refused', because: 'program-too-big' });
    if (bytes(request.stdin) > limits.stdinBytes || request.files.some((file) => bytes(file.text) > limits.fileBytes)) return Promise.resolve({ status: 'refused', because: 'input-too-big' });
    return request.purpose === 'run' ? this.start(request) : this.findOrStart(request);
  }

  /** Reads the program without running it; null when it is not Python, or when nobody has time. */
  async facts(code: string): Promise<SourceFacts | null> {
    if (bytes(code) > limits.codeBytes) return null;
    const done = await this.queue.add(() => runProgram(this.box, 'facts', code));
    return done?.run.ended === 'exited' && done.run.exitCode === 0 && done.run.output.length > 0 ? JSON.parse(done.run.output.toString('utf8')) as SourceFacts : null;
  }

  /** Chance and hash order are fixed in a check, so the same program and input give the same result. */
  private findOrStart(request: PythonRequest): Promise<PythonResult> {
    const key = createHash('sha256').update(JSON.stringify([this.fingerprint, request.code, request.stdin, request.files])).digest('hex');
    const running = this.inFlight.get(key);
    if (running) return running;
    const result = this.cache.find(key).then((kept) => kept?.outcome ?? this.startAndKeep(key, request)).finally(() => this.inFlight.delete(key));
    this.inFlight.set(key, result);
    return result;
  }

  /** What ran out of time may only have met a busy machine, so it is tried again next time. */
  private async startAndKeep(key: string, request: PythonRequest): Promise<PythonResult> {
    const outcome = await this.start(request);
    if (outcome.status !== 'refused' && !(outcome.status === 'stopped' && outcome.because !== 'output')) await this.cache.keep({ key, outcome });
    return outcome;
  }

  private async start({ purpose, code, stdin, files }: PythonRequest): Promise<PythonResult> {
    const done = this.queue.add(() => { this.starts += 1; return runProgram(this.box, purpose, code, stdin, files); });
    return done ? readOutcome(code, await done) : { status: 'refused', because: 'queue-full' };
  }
}
