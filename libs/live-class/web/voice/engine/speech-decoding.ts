import type { MediaFrame } from '@kindling/voice';

const SPEECH: AudioDecoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 };
/** `at`: the frame's place while the decoder works on it; a pause must not overtake the words before it. */
interface Due<P> { readonly place: P; readonly silence: boolean }
interface Decoding<P> { decoder: AudioDecoder; readonly due: Due<P>[] }
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
    else decoding.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: captureMs * 1000, data: payload as Uint8Array<ArrayBuffer> }));
  }

  /** Forgets what is under way. */
  stop(): void {
    for (const { decoder } of this.decodings.values()) if (decoder.state !== 'closed') decoder.close();
    this.decodings.clear();
  }

  private decodingOf(stream: number): Decoding<P> {
    const known = this.decodings.get(stream);
    if (known) return known;
    const decoding: Decoding<P> = {
      due: [],
      decoder: new AudioDecoder({
        output: (sound) => this.output(stream, decoding, sound),
        // One broken frame must not silence the class: the next one starts anew.
        error: () => { this.decodings.delete(stream); },
      }),
    };
    decoding.decoder.configure(SPEECH);
    this.decodings.set(stream, decoding);
    return decoding;
  }

  private output(stream: number, decoding: Decoding<P>, sound: AudioData): void {
    const samples = new Float32Array(sound.numberOfFrames);
    sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    sound.close();
    const next = decoding.due.shift();
    if (this.decodings.get(stream) !== decoding || !next) return;
    this.decoded(stream, next.place, samples);
    this.passPauses(stream, decoding);
  }

  private passPauses(stream: number, { due }: Decoding<P>): void {
    while (due[0]?.silence) this.decoded(stream, (due.shift() as Due<P>).place, null);
  }
}
