import { FRAME_MS } from '@kindling/voice';

declare class AudioWorkletProcessor { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void;

const FRAME_SAMPLES = FRAME_MS * 48;

/** Cuts the microphone into frames. Runs on the sound thread, so a busy page loses nothing. */
class Capture extends AudioWorkletProcessor {
  private frame = new Float32Array(FRAME_SAMPLES);
  private filled = 0;

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    for (let from = 0; samples && from < samples.length;) {
      const part = samples.subarray(from, from + FRAME_SAMPLES - this.filled);
      this.frame.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === FRAME_SAMPLES) this.handOver();
    }
    return true;
  }

  private handOver(): void {
    this.port.postMessage(this.frame, [this.frame.buffer]);
    this.frame = new Float32Array(FRAME_SAMPLES);
    this.filled = 0;
  }
}
registerProcessor('kindling-capture', Capture);
