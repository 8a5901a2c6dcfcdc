import { unpackChunk } from '@kindling/voice';
import { SpeechDecoding } from '../../voice/engine/speech-decoding.ts';
import type { TapeOrder, TapeReport } from './replay.worklet.ts';
import replayFile from './replay.worklet.ts?worker&url';
import type { SoundOut } from './replay-player.ts';
import { SpokenPlaces } from './spoken-places.ts';

/** The needle may be this far from the clock before it is set anew; less is not heard. */
const DRIFT_MS = 150;

/** From stored frames to the loudspeaker, by the decoder of the live class. */
export class ReplaySound implements SoundOut {
  private decoding: SpeechDecoding<number>;
  private places = new SpokenPlaces();
  private playing: { readonly atMs: number; readonly since: number; readonly speed: number } | null = null;
  private drift = 0;
  private readonly context: AudioContext;
  private readonly node: AudioWorkletNode;
  private readonly gain: GainNode;

  private constructor(context: AudioContext) {
    this.context = context;
    this.node = new AudioWorkletNode(context, 'kindling-replay', { numberOfInputs: 0, numberOfOutputs: 1, outputChannelCount: [1] });
    this.gain = context.createGain();
    this.node.connect(this.gain).connect(context.destination);
    this.node.port.onmessage = ({ data }: MessageEvent<TapeReport>) => { if (this.playing) this.drift = data.atMs - this.expected(this.playing); };
    this.decoding = this.newDecoding();
  }

  /** Call from a click: browsers let nothing sound before. */
  static async start(): Promise<ReplaySound> {
    const context = new AudioContext({ sampleRate: 48_000 });
    void context.resume();
    await context.audioWorklet.addModule(replayFile);
    return new ReplaySound(context);
  }

  loud(loud: boolean): void { this.gain.gain.setTargetAtTime(loud ? 1 : 0, this.context.currentTime, 0.01); }

  feed(packed: Uint8Array): void {
    for (const { atMs, frame } of this.places.place(unpackChunk(packed))) this.decoding.frame(frame, atMs);
  }

  play(atMs: number, speed: number): void {
    const now = this.playing;
    if (now && now.speed === speed && Math.abs(this.expected(now) - atMs) < DRIFT_MS && Math.abs(this.drift) < DRIFT_MS) return;
    this.playing = { atMs, since: performance.now(), speed };
    this.drift = 0;
    this.order({ is: 'play', atMs, speed });
  }

  hold(): void {
    if (!this.playing) return;
    this.playing = null;
    this.order({ is: 'hold' });
  }

  clear(): void {
    this.hold();
    this.decoding.stop();
    this.decoding = this.newDecoding();
    this.places = new SpokenPlaces();
    this.order({ is: 'clear' });
  }

  stop(): void {
    this.decoding.stop();
    this.node.port.onmessage = null;
    this.node.disconnect();
    void this.context.close();
  }

  private newDecoding(): SpeechDecoding<number> {
    return new SpeechDecoding<number>((_, atMs, sound) => { if (sound) this.order({ is: 'piece', atMs, sound }); });
  }
  private expected(playing: { atMs: number; since: number; speed: number }): number { return playing.atMs + (performance.now() - playing.since) * playing.speed; }
  private order(order: TapeOrder): void { this.node.port.postMessage(order); }
}
