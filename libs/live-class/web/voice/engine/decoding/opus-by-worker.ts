import type { OpusAnswer, OpusCommand } from './opus-worker.ts';
import type { DecoderEars, SampleDecoder } from './sample-decoder.ts';

/** A worker that could not be fetched is not asked for again with every packet. */
const AGAIN_MS = 5000;

interface Desk { readonly worker: Worker; readonly open: Map<number, DecoderEars> }
let desk: Desk | null = null;
let failedAt = -Infinity;
let lastId = 0;

/** One worker for all voices of this page: the decoder is fetched and translated once. */
function deskNow(): Desk | null {
  if (desk) return desk;
  if (performance.now() - failedAt < AGAIN_MS) return null;
  const mine: Desk = { worker: new Worker(new URL('./opus-worker.ts', import.meta.url), { type: 'module' }), open: new Map() };
  mine.worker.onmessage = ({ data }: MessageEvent<OpusAnswer>) => {
    const ears = mine.open.get(data.id);
    if (data.samples) ears?.samples(data.samples); else ears?.broken();
  };
  mine.worker.onerror = () => { if (desk === mine) giveUp(mine); };
  desk = mine;
  return mine;
}

function giveUp(failed: Desk): void {
  desk = null;
  failedAt = performance.now();
  failed.worker.terminate();
  for (const ears of [...failed.open.values()]) ears.broken();
}

/** Opus in WebAssembly, for browsers without a decoder of their own. */
export class OpusByWorker implements SampleDecoder {
  private readonly id = ++lastId;
  private readonly desk = deskNow();
  private readonly ears: DecoderEars;

  constructor(ears: DecoderEars) {
    this.ears = ears;
    this.desk?.open.set(this.id, ears);
  }

  decode(packet: Uint8Array): void {
    if (!this.desk) { this.ears.broken(); return; }
    this.say({ is: 'decode', id: this.id, packet: packet.slice() });
  }

  close(): void {
    this.desk?.open.delete(this.id);
    this.say({ is: 'close', id: this.id });
  }

  private say(command: OpusCommand): void { this.desk?.worker.postMessage(command); }
}
