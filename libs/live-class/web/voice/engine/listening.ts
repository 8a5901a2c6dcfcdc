import type { BufferMode, MediaFrame } from '@kindling/voice';
import type { PlaybackOrder } from './playback.worklet.ts';
import type { MixerReport } from './playback-mixer.ts';
import playbackFile from './playback.worklet.ts?worker&url';

const SPEECH: AudioDecoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 };
/** `at`: the frame's place while the decoder works on it; a pause must not overtake the words before it. */
interface Due { readonly sequence: number; readonly captureMs: number; readonly silence: boolean }
interface Decoding { decoder: AudioDecoder; readonly due: Due[] }

export const mayListen = (): boolean => typeof AudioDecoder === 'function' && typeof AudioWorkletNode === 'function';

/** From frames to the loudspeaker. */
export class Listening {
  private readonly decodings = new Map<number, Decoding>();
  private readonly node: AudioWorkletNode;
  private readonly gain: GainNode;

  private constructor(context: AudioContext, heard: (report: MixerReport) => void) {
    this.node = new AudioWorkletNode(context, 'kindling-playback', { numberOfInputs: 0, numberOfOutputs: 1, outputChannelCount: [1] });
    this.node.port.onmessage = ({ data }: MessageEvent<MixerReport>) => heard(data);
    this.gain = context.createGain();
    this.node.connect(this.gain).connect(context.destination);
  }

  static async start(context: AudioContext, heard: (report: MixerReport) => void): Promise<Listening> {
    await context.audioWorklet.addModule(playbackFile);
    return new Listening(context, heard);
  }

  use(mode: BufferMode): void { this.order({ is: 'mode', mode }); }

  /** Fades within a few milliseconds. */
  loud(loud: boolean): void { this.gain.gain.setTargetAtTime(loud ? 1 : 0, this.gain.context.currentTime, 0.01); }

  frame({ stream, sequence, captureMs, flags, payload }: MediaFrame): void {
    const decoding = this.decodingOf(stream);
    decoding.due.push({ sequence, captureMs, silence: flags.silence });
    if (flags.silence) this.passPauses(stream, decoding);
    else decoding.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: captureMs * 1000, data: payload as Uint8Array<ArrayBuffer> }));
  }

  stop(): void {
    for (const { decoder } of this.decodings.values()) if (decoder.state !== 'closed') decoder.close();
    this.decodings.clear();
    this.node.port.onmessage = null;
    this.node.disconnect();
    this.gain.disconnect();
  }

  private decodingOf(stream: number): Decoding {
    const known = this.decodings.get(stream);
    if (known) return known;
    const due: Due[] = [];
    const decoder = new AudioDecoder({
      output: (sound) => this.decoded(stream, sound),
      // One broken frame must not silence the class: the next one starts anew.
      error: () => { this.decodings.delete(stream); },
    });
    decoder.configure(SPEECH);
    const decoding: Decoding = { decoder, due };
    this.decodings.set(stream, decoding);
    return decoding;
  }

  private decoded(stream: number, sound: AudioData): void {
    const samples = new Float32Array(sound.numberOfFrames);
    sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    sound.close();
    const decoding = this.decodings.get(stream);
    const place = decoding?.due.shift();
    if (!decoding || !place) return;
    this.order({ is: 'frame', stream, sequence: place.sequence, captureMs: place.captureMs, sound: samples });
    this.passPauses(stream, decoding);
  }

  private passPauses(stream: number, { due }: Decoding): void {
    while (due[0]?.silence) {
      const { sequence, captureMs } = due.shift() as Due;
      this.order({ is: 'frame', stream, sequence, captureMs, sound: null });
    }
  }

  private order(order: PlaybackOrder): void { this.node.port.postMessage(order); }
}
