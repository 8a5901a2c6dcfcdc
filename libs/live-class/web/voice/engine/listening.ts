import type { BufferMode, MediaFrame } from '@kindling/voice';
import type { PlaybackOrder } from './playback.worklet.ts';
import type { MixerReport } from './playback-mixer.ts';
import playbackFile from './playback.worklet.ts?worker&url';
import { SpeechDecoding } from './speech-decoding.ts';

interface Place { readonly sequence: number; readonly captureMs: number }

export const mayListen = (): boolean => typeof AudioDecoder === 'function' && typeof AudioWorkletNode === 'function';

/** From frames to the loudspeaker. */
export class Listening {
  private readonly decoding = new SpeechDecoding<Place>((stream, { sequence, captureMs }, sound) => this.order({ is: 'frame', stream, sequence, captureMs, sound }));
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

  frame(frame: MediaFrame): void { this.decoding.frame(frame, { sequence: frame.sequence, captureMs: frame.captureMs }); }

  stop(): void {
    this.decoding.stop();
    this.node.port.onmessage = null;
    this.node.disconnect();
    this.gain.disconnect();
  }

  private order(order: PlaybackOrder): void { this.node.port.postMessage(order); }
}
