import { SAMPLES_PER_MS } from '../../voice/engine/playback-mixer.ts';

interface Piece { readonly from: number; readonly sound: Float32Array }
/** Behind the needle only what a stretched piece may still reach back to. */
const KEPT_SAMPLES = 500 * SAMPLES_PER_MS;

/** All that was said, by all, laid on the class's time. */
export class VoiceTape {
  private pieces: Piece[] = [];

  lay(atMs: number, sound: Float32Array): void { this.pieces.push({ from: Math.round(atMs * SAMPLES_PER_MS), sound }); }
  clear(): void { this.pieces = []; }
  forgetBefore(sample: number): void { this.pieces = this.pieces.filter((piece) => piece.from + piece.sound.length > sample - KEPT_SAMPLES); }

  read(from: number, length: number): Float32Array {
    const out = new Float32Array(length);
    for (const piece of this.pieces) {
      const first = Math.max(from, piece.from);
      const last = Math.min(from + length, piece.from + piece.sound.length);
      for (let at = first; at < last; at++) out[at - from] = (out[at - from] ?? 0) + (piece.sound[at - piece.from] ?? 0);
    }
    return out;
  }

  sounding(from: number, length: number): boolean { return this.pieces.some((piece) => piece.from < from + length && piece.from + piece.sound.length > from); }
}
