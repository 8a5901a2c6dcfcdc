import { BLOCK_MS, type BufferMode } from '@kindling/voice';
import { BLOCK_SAMPLES, PlaybackMixer } from './playback-mixer.ts';

declare class AudioWorkletProcessor { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void;
declare const currentFrame: number;
declare const sampleRate: number;

/** From the page: a decoded frame, the marker of a pause (`sound` null), or another mode. */
export type PlaybackOrder =
  | { readonly is: 'frame'; readonly stream: number; readonly sequence: number; readonly captureMs: number; readonly sound: Float32Array | null }
  | { readonly is: 'mode'; readonly mode: BufferMode };

const REPORT_BLOCKS = 25;

/** Turns frames into sound on the sound thread. Its clock is the sound card's: what arrives is late or early by that. */
class Playback extends AudioWorkletProcessor {
  private readonly mixer = new PlaybackMixer();
  private block: Float32Array = new Float32Array(BLOCK_SAMPLES);
  private played = BLOCK_SAMPLES;
  private blocks = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<PlaybackOrder>) => {
      if (data.is === 'mode') this.mixer.use(data.mode);
      else this.mixer.arrive(data.stream, { sequence: data.sequence, captureMs: data.captureMs, sound: data.sound, durationMs: data.sound ? data.sound.length / 48 : 0 }, nowMs());
    };
  }

  process(_: Float32Array[][], [output]: Float32Array[][]): boolean {
    const out = output?.[0];
    for (let at = 0; out && at < out.length;) {
      if (this.played === BLOCK_SAMPLES) this.nextBlock();
      const part = this.block.subarray(this.played, this.played + out.length - at);
      out.set(part, at);
      this.played += part.length;
      at += part.length;
    }
    return true;
  }

  private nextBlock(): void {
    this.block = this.mixer.block(nowMs());
    this.played = 0;
    if (++this.blocks % REPORT_BLOCKS === 0) this.port.postMessage({ atMs: nowMs() + BLOCK_MS, ...this.mixer.report() });
  }
}
const nowMs = (): number => (currentFrame * 1000) / sampleRate;
registerProcessor('kindling-playback', Playback);
