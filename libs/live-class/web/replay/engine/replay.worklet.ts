import { SAMPLES_PER_MS } from '../../voice/engine/playback-mixer.ts';
import { HOP, TimeStretch } from './time-stretch.ts';
import { VoiceTape } from './voice-tape.ts';

declare class AudioWorkletProcessor { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void;

/** From the page: a decoded piece, where and how fast to play, a stop, or an empty tape. */
export type TapeOrder =
  | { readonly is: 'piece'; readonly atMs: number; readonly sound: Float32Array }
  | { readonly is: 'play'; readonly atMs: number; readonly speed: number }
  | { readonly is: 'hold' }
  | { readonly is: 'clear' };
/** Where the needle is, and whether somebody speaks there. */
export interface TapeReport { readonly atMs: number; readonly sounding: boolean }

const REPORT_HOPS = 8;

/** Plays the tape on the sound thread. */
class Tape extends AudioWorkletProcessor {
  private readonly tape = new VoiceTape();
  private readonly stretch = new TimeStretch((from, length) => this.tape.read(from, length));
  private speed = 0;
  private hop: Float32Array = new Float32Array(HOP);
  private played = HOP;
  private hops = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<TapeOrder>) => this.obey(data);
  }

  private obey(order: TapeOrder): void {
    switch (order.is) {
      case 'piece': this.tape.lay(order.atMs, order.sound); return;
      case 'clear': this.tape.clear(); return;
      case 'hold': this.speed = 0; this.played = HOP; return;
      case 'play': this.speed = order.speed; this.stretch.seek(order.atMs * SAMPLES_PER_MS); this.played = HOP; return;
    }
  }

  process(_: Float32Array[][], [output]: Float32Array[][]): boolean {
    const out = output?.[0];
    for (let at = 0; out && this.speed > 0 && at < out.length;) {
      if (this.played === HOP) this.nextHop();
      const part = this.hop.subarray(this.played, this.played + out.length - at);
      out.set(part, at);
      this.played += part.length;
      at += part.length;
    }
    return true;
  }

  private nextHop(): void {
    this.hop = this.stretch.next(this.speed);
    this.played = 0;
    if (++this.hops % REPORT_HOPS > 0) return;
    const at = Math.round(this.stretch.position);
    this.tape.forgetBefore(at);
    this.port.postMessage({ atMs: at / SAMPLES_PER_MS, sounding: this.tape.sounding(at, HOP) } satisfies TapeReport);
  }
}
registerProcessor('kindling-replay', Tape);
