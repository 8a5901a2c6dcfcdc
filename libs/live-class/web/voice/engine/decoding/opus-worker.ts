import { OpusDecoder } from 'opus-decoder';

export type OpusCommand = { readonly is: 'decode'; readonly id: number; readonly packet: Uint8Array } | { readonly is: 'close'; readonly id: number };
/** In the order of the packets. `samples` null: the packet was broken, and its decoder is closed. */
export interface OpusAnswer { readonly id: number; readonly samples: Float32Array | null }

const MONO = { channels: 1, streamCount: 1, coupledStreamCount: 0, channelMappingTable: [0], preSkip: 0 };
const decoders = new Map<number, OpusDecoder>();

async function decode(id: number, packet: Uint8Array): Promise<OpusAnswer> {
  const decoder = decoders.get(id) ?? new OpusDecoder(MONO);
  decoders.set(id, decoder);
  await decoder.ready;
  const { channelData: [samples], errors } = decoder.decodeFrame(packet);
  if (errors.length === 0 && samples && samples.length > 0) return { id, samples };
  close(id);
  return { id, samples: null };
}

function close(id: number): void {
  decoders.get(id)?.free();
  decoders.delete(id);
}

/** One after the other, because the first waits until the decoder is translated. */
let turn: Promise<void> = Promise.resolve();
async function obey(command: OpusCommand): Promise<void> {
  if (command.is === 'close') { close(command.id); return; }
  const answer = await decode(command.id, command.packet);
  self.postMessage(answer, { transfer: answer.samples ? [answer.samples.buffer] : [] });
}
self.onmessage = ({ data }: MessageEvent<OpusCommand>) => { turn = turn.then(() => obey(data)); };
