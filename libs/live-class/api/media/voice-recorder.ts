import type { Logger } from '@kindling/platform-api';
import { packChunk, type RecordedFrame } from '@kindling/voice';
import type { SoundChunk } from './voice.repository.ts';

/** Ten minutes of two speakers; a database that is away for longer costs the oldest sound, not the memory. */
const MOST_FRAMES = 20_000;
interface Spoken extends RecordedFrame { readonly personId: string; readonly stream: number }

/** Keeps what was said in one class until it is written, about one row for five seconds of a speaker. */
export class VoiceRecorder {
  private spoken: Spoken[] = [];
  private writing: Promise<void> = Promise.resolve();
  private readonly liveId: string;
  private readonly store: (chunk: SoundChunk) => Promise<void>;
  private readonly log: Logger;

  constructor(liveId: string, store: (chunk: SoundChunk) => Promise<void>, log: Logger) {
    this.liveId = liveId;
    this.store = store;
    this.log = log;
  }

  note(frame: Spoken): void {
    this.spoken.push(frame);
    if (this.spoken.length > MOST_FRAMES) this.spoken.splice(0, this.spoken.length - MOST_FRAMES);
  }

  /** Resolves when everything said so far is written or has been put back for the next time. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.writeAll());
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    const said = this.spoken.splice(0);
    for (const stream of new Set(said.map((frame) => frame.stream))) {
      const frames = said.filter((frame) => frame.stream === stream);
      await this.store(this.chunkOf(frames)).catch((failure: unknown) => {
        this.log.warn({ err: failure, liveId: this.liveId }, 'could not keep what was said yet');
        this.spoken.unshift(...frames);
      });
    }
  }

  private chunkOf(frames: readonly Spoken[]): SoundChunk {
    const [first, last] = [frames[0], frames.at(-1)];
    return { liveId: this.liveId, personId: first?.personId ?? '', stream: first?.stream ?? 0, fromMs: first?.atMs ?? 0, toMs: last?.atMs ?? 0, frames: frames.length, sound: packChunk(frames) };
  }
}
