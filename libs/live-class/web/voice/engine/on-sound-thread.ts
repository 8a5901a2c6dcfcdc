import type { BlockMaker, MakeBlocks } from './block-maker.ts';

declare class AudioWorkletProcessor { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void;
declare const currentFrame: number;
declare const sampleRate: number;

/** Its clock is the sound card's: what arrives is late or early by that. */
const nowMs = (): number => (currentFrame * 1000) / sampleRate;

/** Lets the sound thread of this worklet play what `make` makes; orders and reports go by the port. */
export function registerBlocks<Order, Report>(name: string, make: MakeBlocks<Order, Report>): void {
  class Blocks extends AudioWorkletProcessor {
    private readonly maker: BlockMaker<Order> = make((report) => this.port.postMessage(report));
    private block: Float32Array = new Float32Array();
    private played = 0;

    constructor() {
      super();
      this.port.onmessage = ({ data }: MessageEvent<Order>) => { if (this.maker.obey(data, nowMs())) this.played = this.block.length; };
    }

    process(_: Float32Array[][], [output]: Float32Array[][]): boolean {
      const out = output?.[0];
      for (let at = 0; out && at < out.length;) {
        if (this.played === this.block.length && !this.nextBlock()) return true;
        const part = this.block.subarray(this.played, this.played + out.length - at);
        out.set(part, at);
        this.played += part.length;
        at += part.length;
      }
      return true;
    }

    private nextBlock(): boolean {
      const next = this.maker.next(nowMs());
      this.played = 0;
      this.block = next ?? new Float32Array();
      return next !== null;
    }
  }
  registerProcessor(name, Blocks);
}
