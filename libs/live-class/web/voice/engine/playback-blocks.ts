import { BLOCK_MS, type BufferMode } from '@kindling/voice';
import type { BlockMaker } from './block-maker.ts';
import { PlaybackMixer, SAMPLES_PER_MS, type MixerReport } from './playback-mixer.ts';

/** From the page: a decoded frame, the marker of a pause (`sound` null), or another mode. */
export type PlaybackOrder =
  | { readonly is: 'frame'; readonly stream: number; readonly sequence: number; readonly captureMs: number; readonly sound: Float32Array | null }
  | { readonly is: 'mode'; readonly mode: BufferMode };
/** `atMs`: until then the figures count. */
export type PlaybackReport = MixerReport & { readonly atMs: number };

const REPORT_BLOCKS = 25;

/** Turns the frames of a class into sound. */
export function makeBlocks(report: (report: PlaybackReport) => void): BlockMaker<PlaybackOrder> {
  const mixer = new PlaybackMixer();
  let blocks = 0;
  return {
    obey(order, nowMs) {
      if (order.is === 'mode') { mixer.use(order.mode); return false; }
      const { stream, sequence, captureMs, sound } = order;
      mixer.arrive(stream, { sequence, captureMs, sound, durationMs: sound ? sound.length / SAMPLES_PER_MS : 0 }, nowMs);
      return false;
    },
    next(nowMs) {
      const block = mixer.block(nowMs);
      if (++blocks % REPORT_BLOCKS === 0) report({ atMs: nowMs + BLOCK_MS, ...mixer.report() });
      return block;
    },
  };
}
