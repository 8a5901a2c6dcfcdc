import type { MakeBlocks } from './block-maker.ts';
import { BlockPump, type PumpContext } from './block-pump.ts';

/** Something that turns orders into sound. */
export interface SoundOut<Order> { order(order: Order): void; stop(): void }
/** Where it runs: `worklet` on the sound thread, `blocks` in the page, fetched only by a browser that has no such thread. */
export interface SoundPart<Order, Report> { readonly name: string; readonly worklet: string; readonly blocks: () => Promise<{ readonly makeBlocks: MakeBlocks<Order, Report> }> }

export async function startSound<Order, Report>(context: AudioContext, to: AudioNode, part: SoundPart<Order, Report>, report: (report: Report) => void): Promise<SoundOut<Order>> {
  // Not there at all on a page without https.
  if (!(context.audioWorklet as AudioWorklet | undefined)) return new BlockPump<Order, Report>(pumpInto(context, to), (await part.blocks()).makeBlocks, report, () => document.hidden);
  await context.audioWorklet.addModule(part.worklet);
  const node = new AudioWorkletNode(context, part.name, { numberOfInputs: 0, numberOfOutputs: 1, outputChannelCount: [1] });
  node.port.onmessage = ({ data }: MessageEvent<Report>) => report(data);
  node.connect(to);
  return { order: (order) => node.port.postMessage(order), stop: () => { node.port.onmessage = null; node.disconnect(); } };
}

const pumpInto = (context: AudioContext, to: AudioNode): PumpContext => ({
  get currentTime() { return context.currentTime; },
  place(sound, rate, atSecond) {
    const buffer = context.createBuffer(1, sound.length, rate);
    buffer.getChannelData(0).set(sound);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(to);
    source.start(atSecond);
    return () => source.disconnect();
  },
});
