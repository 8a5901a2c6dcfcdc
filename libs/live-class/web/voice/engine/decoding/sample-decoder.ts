import { OpusByWorker } from './opus-by-worker.ts';
import { OpusByBrowser } from './opus-by-browser.ts';

/** One speaker's Opus packets into samples of 48 kHz, in order. */
export interface SampleDecoder {
  decode(packet: Uint8Array, captureMs: number): void;
  close(): void;
}
export interface DecoderEars {
  samples(samples: Float32Array): void;
  /** It is of no use any more. */
  broken(): void;
}

const browserDecodes = (): boolean => typeof AudioDecoder === 'function';
export const mayDecode = (): boolean => browserDecodes() || typeof WebAssembly === 'object';

/** The browser's own decoder is there only on https, and in Safari only since 26; a translated one is fetched where it is missing. */
export const openDecoder = (ears: DecoderEars): SampleDecoder => (browserDecodes() ? new OpusByBrowser(ears) : new OpusByWorker(ears));
