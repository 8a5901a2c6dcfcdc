import { BLOCK_MS, JitterBuffer, levelDb, type ArrivedFrame, type BufferFigures, type BufferMode } from '@kindling/voice';

export const SAMPLES_PER_MS = 48;
export const BLOCK_SAMPLES = BLOCK_MS * SAMPLES_PER_MS;
const RAMP_SAMPLES = 144;
/** What a stall hides behind: the last sound, fading. Longer repeats sound like a machine. */
const CONCEALED_MS = 60;
const QUIET_DB = -45;
const FORGOTTEN_MS = 60_000;

interface Voice { readonly buffer: JitterBuffer<Float32Array>; last: Float32Array; lastSample: number; usedAt: number; sounding: boolean }
export interface MixerReport {
  /** Somebody is being heard, or should be. */
  readonly sounding: boolean;
  readonly heldMs: number;
  readonly voices: readonly (BufferFigures & { readonly stream: number })[];
}

/** All speakers of a class as one sound. Each has a buffer of their own, because each has a clock of their own. */
export class PlaybackMixer {
  private readonly voices = new Map<number, Voice>();
  private mode: BufferMode = 'steady';

  use(mode: BufferMode): void {
    this.mode = mode;
    for (const { buffer } of this.voices.values()) buffer.use(mode);
  }

  arrive(stream: number, frame: ArrivedFrame<Float32Array>, nowMs: number): void {
    const voice = this.voices.get(stream) ?? { buffer: new JitterBuffer<Float32Array>(this.mode), last: new Float32Array(BLOCK_SAMPLES), lastSample: 0, usedAt: nowMs, sounding: false };
    this.voices.set(stream, voice);
    voice.usedAt = nowMs;
    voice.buffer.arrive(frame, nowMs);
  }

  /** The next ten milliseconds. */
  block(nowMs: number): Float32Array {
    const mixed = new Float32Array(BLOCK_SAMPLES);
    for (const [stream, voice] of this.voices) {
      if (nowMs - voice.usedAt > FORGOTTEN_MS) { this.voices.delete(stream); continue; }
      const sound = soundOf(voice, nowMs);
      for (let at = 0; at < BLOCK_SAMPLES; at++) mixed[at] = (mixed[at] ?? 0) + (sound[at] ?? 0);
    }
    return mixed;
  }

  report(): MixerReport {
    const voices = [...this.voices].map(([stream, { buffer }]) => ({ stream, ...buffer.figures }));
    return {
      sounding: [...this.voices.values()].some((voice) => voice.sounding), voices,
      heldMs: Math.max(0, ...[...this.voices.values()].map(({ buffer }) => buffer.heldMs)),
    };
  }
}

const isQuiet = (sound: Float32Array, fromMs: number): boolean => levelDb(cut(sound, fromMs)) < QUIET_DB;
const cut = (sound: Float32Array, fromMs: number): Float32Array => sound.subarray(Math.round(fromMs * SAMPLES_PER_MS), Math.round(fromMs * SAMPLES_PER_MS) + BLOCK_SAMPLES);

function soundOf(voice: Voice, nowMs: number): Float32Array {
  const playout = voice.buffer.next(nowMs, isQuiet);
  voice.sounding = playout.is !== 'silence';
  const out = new Float32Array(BLOCK_SAMPLES);
  let broken = true;
  if (playout.is === 'sound') {
    out.set(cut(playout.sound, playout.fromMs));
    voice.last = out.slice();
    broken = playout.jumped;
  } else if (playout.is === 'conceal' && playout.waitedMs <= CONCEALED_MS) {
    const loudness = 1 - playout.waitedMs / CONCEALED_MS;
    voice.last.forEach((sample, at) => { out[at] = sample * loudness; });
  }
  if (broken) join(out, voice.lastSample);
  voice.lastSample = out[BLOCK_SAMPLES - 1] ?? 0;
  return out;
}

/** Three milliseconds from where the sound was to where it is: a jump would be a click. */
function join(out: Float32Array, from: number): void {
  for (let at = 0; at < RAMP_SAMPLES; at++) { const share = at / RAMP_SAMPLES; out[at] = (out[at] ?? 0) * share + from * (1 - share); }
}
