import type { BlockMaker } from '../../voice/engine/block-maker.ts';
import { SAMPLES_PER_MS } from '../../voice/engine/playback-mixer.ts';
import { HOP, TimeStretch } from './time-stretch.ts';
import { VoiceTape } from './voice-tape.ts';

/** From the page: a decoded piece, where and how fast to play, a stop, or an empty tape. */
export type TapeOrder =
  | { readonly is: 'piece'; readonly atMs: number; readonly sound: Float32Array }
  | { readonly is: 'play'; readonly atMs: number; readonly speed: number }
  | { readonly is: 'hold' }
  | { readonly is: 'clear' };
/** Where the needle is, and whether somebody speaks there. */
export interface TapeReport { readonly atMs: number; readonly sounding: boolean }

const REPORT_HOPS = 8;

class TapePlayer implements BlockMaker<TapeOrder> {
  private readonly tape = new VoiceTape();
  private readonly stretch = new TimeStretch((from, length) => this.tape.read(from, length));
  private speed = 0;
  private hops = 0;
  private readonly report: (report: TapeReport) => void;

  constructor(report: (report: TapeReport) => void) { this.report = report; }

  obey(order: TapeOrder): boolean {
    switch (order.is) {
      case 'piece': this.tape.lay(order.atMs, order.sound); return false;
      case 'clear': this.tape.clear(); return true;
      case 'hold': this.speed = 0; return true;
      case 'play': this.speed = order.speed; this.stretch.seek(order.atMs * SAMPLES_PER_MS); return true;
    }
  }

  next(): Float32Array | null {
    if (this.speed === 0) return null;
    const hop = this.stretch.next(this.speed);
    if (++this.hops % REPORT_HOPS === 0) {
      const at = Math.round(this.stretch.position);
      this.tape.forgetBefore(at);
      this.report({ atMs: at / SAMPLES_PER_MS, sounding: this.tape.sounding(at, HOP) });
    }
    return hop;
  }
}

/** Plays the tape. */
export const makeBlocks = (report: (report: TapeReport) => void): BlockMaker<TapeOrder> => new TapePlayer(report);
