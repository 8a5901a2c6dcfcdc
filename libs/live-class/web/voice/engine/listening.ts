import type { BufferMode, MediaFrame } from '@kindling/voice';
import { mayDecode } from './decoding/sample-decoder.ts';
import { SpeechDecoding } from './decoding/speech-decoding.ts';
import type { PlaybackOrder, PlaybackReport } from './playback-blocks.ts';
import playbackFile from './playback.worklet.ts?worker&url';
import { startSound, type SoundOut, type SoundPart } from './sound-out.ts';

interface Place { readonly sequence: number; readonly captureMs: number }
const playback: SoundPart<PlaybackOrder, PlaybackReport> = { name: 'kindling-playback', worklet: playbackFile, blocks: () => import('./playback-blocks.ts') };

export const mayListen = (): boolean => typeof AudioContext === 'function' && mayDecode();

/** From frames to the loudspeaker. */
export class Listening {
  private readonly decoding = new SpeechDecoding<Place>((stream, { sequence, captureMs }, sound) => this.sound.order({ is: 'frame', stream, sequence, captureMs, sound }));
  private readonly sound: SoundOut<PlaybackOrder>;
  private readonly gain: GainNode;

  private constructor(sound: SoundOut<PlaybackOrder>, gain: GainNode) {
    this.sound = sound;
    this.gain = gain;
  }

  static async start(context: AudioContext, heard: (report: PlaybackReport) => void): Promise<Listening> {
    const gain = context.createGain();
    gain.connect(context.destination);
    return new Listening(await startSound(context, gain, playback, heard), gain);
  }

  use(mode: BufferMode): void { this.sound.order({ is: 'mode', mode }); }

  /** Fades within a few milliseconds. */
  loud(loud: boolean): void { this.gain.gain.setTargetAtTime(loud ? 1 : 0, this.gain.context.currentTime, 0.01); }

  frame(frame: MediaFrame): void { this.decoding.frame(frame, { sequence: frame.sequence, captureMs: frame.captureMs }); }

  stop(): void {
    this.decoding.stop();
    this.sound.stop();
    this.gain.disconnect();
  }
}
