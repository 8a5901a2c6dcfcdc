/** What becomes of one captured frame. The marker goes out with the first gated frame, or the listener counts the pause as a stall. */
export type GateDecision = 'speech' | 'silence-starts' | 'silence';

export interface GateSettings {
  /** How far above the noise of the room a voice must be. */
  readonly aboveNoiseDb: number;
  readonly quietestVoiceDb: number;
  /** Noise is never believed to be louder than this, so that a steady tone stays audible. */
  readonly loudestNoiseDb: number;
  /** The gate stays open this long after the last voice, so that the ends of words survive. */
  readonly hangoverMs: number;
}
export const usualGate: GateSettings = { aboveNoiseDb: 9, quietestVoiceDb: -52, loudestNoiseDb: -38, hangoverMs: 300 };

/** Noise is learned at once when it gets quieter and slowly when it gets louder: a voice is louder for seconds only. */
const NOISE_RISES_DB_PER_S = 3;
const NO_SOUND_DB = -96;

/**
 * Decides which frames are worth sending. Chromium's own `usedtx` drops packets without counting the gap in its
 * timestamps (measured), so pauses are cut out here.
 */
export class SilenceGate {
  private noiseDb = -60;
  private openForMs = 0;
  private readonly settings: GateSettings;

  constructor(settings: GateSettings = usualGate) { this.settings = settings; }

  decide(levelDb: number, frameMs: number): GateDecision {
    const { aboveNoiseDb, quietestVoiceDb, hangoverMs } = this.settings;
    const voice = levelDb > Math.max(this.noiseDb + aboveNoiseDb, quietestVoiceDb);
    this.learnNoise(levelDb, frameMs);
    if (voice) { this.openForMs = hangoverMs; return 'speech'; }
    if (this.openForMs <= 0) return 'silence';
    this.openForMs -= frameMs;
    return this.openForMs > 0 ? 'speech' : 'silence-starts';
  }

  /** The microphone was closed: the next frame starts anew. */
  close(): void { this.openForMs = 0; }

  private learnNoise(levelDb: number, frameMs: number): void {
    const risen = this.noiseDb + (NOISE_RISES_DB_PER_S * frameMs) / 1000;
    this.noiseDb = Math.min(levelDb < risen ? levelDb : risen, this.settings.loudestNoiseDb);
  }
}

/** Energy of samples between -1 and 1, in decibels below full scale. */
export function levelDb(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 || sum === 0 ? NO_SOUND_DB : Math.max(NO_SOUND_DB, 10 * Math.log10(sum / samples.length));
}
