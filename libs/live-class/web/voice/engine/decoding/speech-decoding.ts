import type { MediaFrame } from '@kindling/voice';
import { openDecoder, type SampleDecoder } from './sample-decoder.ts';

/** `at`: the frame's place while the decoder works on it; a pause must not overtake the words before it. */
interface Due<P> { readonly place: P; readonly silence: boolean }
interface Decoding<P> { decoder: SampleDecoder; readonly due: Due<P>[] }
export type Decoded<P> = (stream: number, place: P, sound: Float32Array | null) => void;

/** From frames to samples, one decoder for each speaker, in order; live and in a replay. `null` is the marker of a pause. */
export class SpeechDecoding<P> {
  private readonly decodings = new Map<number, Decoding<P>>();
  private readonly decoded: Decoded<P>;

  constructor(decoded: Decoded<P>) { this.decoded = decoded; }

  frame({ stream, captureMs, flags, payload }: MediaFrame, place: P): void {
    const decoding = this.decodingOf(stream);
    decoding.due.push({ place, silence: flags.silence });
    if (flags.silence) this.passPauses(stream, decoding);
    else decoding.decoder.decode(payload, captureMs);
  }

  /** Forgets what is under way. */
  stop(): void {
    for (const { decoder } of this.decodings.values()) decoder.close();
    this.decodings.clear();
  }

  private decodingOf(stream: number): Decoding<P> {
    const known = this.decodings.get(stream);
    if (known) return known;
    const decoding: Decoding<P> = {
      due: [],
      // One broken frame must not silence the class: the next one starts anew.
      decoder: openDecoder({ samples: (samples) => this.output(stream, decoding, samples), broken: () => this.forget(stream, decoding) }),
    };
    this.decodings.set(stream, decoding);
    return decoding;
  }

  private forget(stream: number, decoding: Decoding<P>): void {
    decoding.decoder.close();
    if (this.decodings.get(stream) === decoding) this.decodings.delete(stream);
  }

  private output(stream: number, decoding: Decoding<P>, samples: Float32Array): void {
    const next = decoding.due.shift();
    if (this.decodings.get(stream) !== decoding || !next) return;
    this.decoded(stream, next.place, samples);
    this.passPauses(stream, decoding);
  }

  private passPauses(stream: number, { due }: Decoding<P>): void {
    while (due[0]?.silence) this.decoded(stream, (due.shift() as Due<P>).place, null);
  }
}
