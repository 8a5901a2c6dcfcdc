import { SAMPLES_PER_MS } from '../../voice/engine/playback-mixer.ts';

/** Fifteen milliseconds: longer than one swing of a low voice, shorter than a syllable. */
export const HOP = 15 * SAMPLES_PER_MS;
/** How far a piece may be moved to fit the one before. */
const SEARCH = 8 * SAMPLES_PER_MS;
const COARSE = 12;
const THIN = 4;
const fadeIn = Float32Array.from({ length: HOP }, (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / HOP));

/** Reads `length` samples from a place on the tape; silence where nothing was said. */
export type ReadTape = (fromSample: number, length: number) => Float32Array;

/**
 * Faster or slower at the same pitch: overlapping pieces are laid where they fit best (waveform-similarity overlap-add,
 * Verhelst and Roelands 1993). At normal speed the sound passes unchanged.
 */
export class TimeStretch {
  private place = 0;
  private natural: number | null = null;
  private tail = new Float32Array(HOP);
  private readonly read: ReadTape;

  constructor(read: ReadTape) { this.read = read; }

  seek(sample: number): void {
    this.place = sample;
    this.natural = null;
    this.tail = new Float32Array(HOP);
  }

  get position(): number { return this.place; }

  next(speed: number): Float32Array<ArrayBuffer> {
    const start = this.startOf(speed);
    const piece = this.read(start, 2 * HOP);
    const out = new Float32Array(HOP);
    const tail = new Float32Array(HOP);
    for (let at = 0; at < HOP; at++) {
      const rising = fadeIn[at] ?? 0;
      out[at] = (this.tail[at] ?? 0) + rising * (piece[at] ?? 0);
      tail[at] = (1 - rising) * (piece[HOP + at] ?? 0);
    }
    this.tail = tail;
    this.natural = start + HOP;
    this.place = (speed === 1 ? start : this.place) + HOP * speed;
    return out;
  }

  private startOf(speed: number): number {
    const ideal = Math.round(this.place);
    if (this.natural === null) return ideal;
    if (speed === 1 && Math.abs(this.natural - ideal) <= SEARCH) return this.natural;
    return this.bestNear(ideal, this.read(this.natural, HOP));
  }

  private bestNear(ideal: number, wanted: Float32Array): number {
    const around = this.read(ideal - SEARCH, HOP + 2 * SEARCH);
    let best = bestOffset(around, wanted, 0, 2 * SEARCH, COARSE);
    best = bestOffset(around, wanted, Math.max(0, best - COARSE), Math.min(2 * SEARCH, best + COARSE), 1);
    return ideal - SEARCH + best;
  }
}

function bestOffset(around: Float32Array, wanted: Float32Array, from: number, to: number, step: number): number {
  let [best, likeness] = [SEARCH, -Infinity];
  for (let offset = from; offset <= to; offset += step) {
    let [product, energy] = [0, 1e-9];
    for (let at = 0; at < wanted.length; at += THIN) {
      const sample = around[offset + at] ?? 0;
      product += sample * (wanted[at] ?? 0);
      energy += sample * sample;
    }
    const fits = product / Math.sqrt(energy);
    // In silence every place fits; the nearest is right.
    if (fits > likeness + 1e-9 || (Math.abs(fits - likeness) <= 1e-9 && Math.abs(offset - SEARCH) < Math.abs(best - SEARCH))) { best = offset; likeness = fits; }
  }
  return best;
}
