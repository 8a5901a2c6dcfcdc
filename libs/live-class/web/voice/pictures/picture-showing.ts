import { endFrame, LEAST_PAUSE_MS, PictureSender } from '@kindling/voice';
import type { PictureSource } from './picture-source.ts';

/** What a showing needs of the line. */
export interface PictureLine {
  /** @returns false while the line is away. */
  beside(bytes: Uint8Array): boolean;
  /** Bytes that wait in the browser: nothing of a picture is put behind them. */
  readonly waitingBeside: number;
}
const BUSY_BYTES = 2000;

/** Stills of one source to the class, each as big as the line takes within a second; words go first. */
export class PictureShowing {
  private sender = new PictureSender();
  private sequence: number;
  private last: Uint8Array = new Uint8Array();
  private readonly timer: ReturnType<typeof setInterval>;
  private drawing = false;
  private readonly source: Pick<PictureSource, 'still' | 'stop'>;
  private readonly line: () => PictureLine | null;

  /** `after`: the last number that this tab used; a line takes no number twice. */
  constructor(source: Pick<PictureSource, 'still' | 'stop'>, line: () => PictureLine | null, after = 0) {
    this.sequence = after;
    this.source = source;
    this.line = line;
    this.timer = setInterval(() => void this.turn(), LEAST_PAUSE_MS);
  }

  acknowledge(sequence: number, part: number): void {
    this.sender.acknowledge(sequence, part, performance.now());
    this.pump();
  }

  /** The line is another one: what was under way will not be answered. */
  lineIsNew(): void {
    this.sender = new PictureSender();
    this.last = new Uint8Array();
  }

  /** @returns the last number that was used. */
  stop(): number {
    clearInterval(this.timer);
    this.source.stop();
    this.line()?.beside(endFrame(++this.sequence));
    return this.sequence;
  }

  private async turn(): Promise<void> {
    if (this.drawing || this.sender.isBusy || !this.line()) { this.pump(); return; }
    this.drawing = true;
    const bytes = await this.source.still(this.sender.bytesPerS).finally(() => { this.drawing = false; });
    // A slide that stands still costs nothing.
    if (!bytes || isSame(bytes, this.last)) { this.pump(); return; }
    if (!this.sender.offer({ sequence: ++this.sequence, bytes }, 0, performance.now())) return;
    this.last = bytes;
    this.pump();
  }

  private pump(): void {
    const line = this.line();
    while (line && line.waitingBeside < BUSY_BYTES) {
      const part = this.sender.take(performance.now());
      if (!part || !line.beside(part)) return;
    }
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
