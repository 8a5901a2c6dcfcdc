import { unpackChunk } from '@kindling/voice';
import { SpeechDecoding } from '../../voice/engine/decoding/speech-decoding.ts';
import { startSound, type SoundOut as Loudspeaker, type SoundPart } from '../../voice/engine/sound-out.ts';
import type { TapeOrder, TapeReport } from './replay-blocks.ts';
import replayFile from './replay.worklet.ts?worker&url';
import type { SoundOut } from './replay-player.ts';
import { SpokenPlaces } from './spoken-places.ts';

/** The needle may be this far from the clock before it is set anew; less is not heard. */
const DRIFT_MS = 150;
const tape: SoundPart<TapeOrder, TapeReport> = { name: 'kindling-replay', worklet: replayFile, blocks: () => import('./replay-blocks.ts') };

/** From stored frames to the loudspeaker, by the decoder of the live class. */
export class ReplaySound implements SoundOut {
  private decoding: SpeechDecoding<number>;
  private places = new SpokenPlaces();
  private playing: { readonly atMs: number; readonly since: number; readonly speed: number } | null = null;
  private drift = 0;
  private loudspeaker: Loudspeaker<TapeOrder> | null = null;
  private readonly context: AudioContext;
  private readonly gain: GainNode;

  private constructor(context: AudioContext) {
    this.context = context;
    this.gain = context.createGain();
    this.gain.connect(context.destination);
    this.decoding = this.newDecoding();
  }

  /** Call from a click: browsers let nothing sound before. */
  static async start(): Promise<ReplaySound> {
    const context = new AudioContext({ sampleRate: 48_000 });
    void context.resume();
    const sound = new ReplaySound(context);
    sound.loudspeaker = await startSound(context, sound.gain, tape, ({ atMs }) => sound.needleIs(atMs));
    return sound;
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
    this.loudspeaker?.stop();
    void this.context.close();
  }

  private needleIs(atMs: number): void { if (this.playing) this.drift = atMs - this.expected(this.playing); }
  private newDecoding(): SpeechDecoding<number> {
    return new SpeechDecoding<number>((_, atMs, sound) => { if (sound) this.order({ is: 'piece', atMs, sound }); });
  }
  private expected(playing: { atMs: number; since: number; speed: number }): number { return playing.atMs + (performance.now() - playing.since) * playing.speed; }
  private order(order: TapeOrder): void { this.loudspeaker?.order(order); }
}
