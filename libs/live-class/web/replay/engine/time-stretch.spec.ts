import { SAMPLES_PER_MS } from '../../voice/engine/playback-mixer.ts';
import { HOP, TimeStretch } from './time-stretch.ts';
import { VoiceTape } from './voice-tape.ts';

const RATE = 48_000;
const tone = (hertz: number) => (from: number, length: number): Float32Array => Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * (from + at)) / RATE));
/** Plays for a while; the first pieces, where it fades in, are left out. */
function play(read: (from: number, length: number) => Float32Array, speed: number, hops = 40): { sound: Float32Array; moved: number } {
  const stretch = new TimeStretch(read);
  stretch.seek(RATE);
  const pieces = Array.from({ length: hops }, () => stretch.next(speed));
  const sound = new Float32Array(hops * HOP);
  pieces.forEach((piece, at) => sound.set(piece, at * HOP));
  return { sound: sound.subarray(2 * HOP), moved: stretch.position - RATE };
}
function amplitudeOf(sound: Float32Array, hertz: number): number {
  let [real, imaginary] = [0, 0];
  sound.forEach((sample, at) => { const angle = (2 * Math.PI * hertz * at) / RATE; real += sample * Math.cos(angle); imaginary += sample * Math.sin(angle); });
  return (2 * Math.hypot(real, imaginary)) / sound.length;
}
const crossings = (sound: Float32Array): number => sound.reduce((count, sample, at) => count + (at > 0 && sample >= 0 && (sound[at - 1] ?? 0) < 0 ? 1 : 0), 0);

describe('stretching time', () => {
  it.each([0.75, 1, 1.25, 1.5, 2])('moves %s times as fast at the same pitch', (speed) => {
    for (const hertz of [120, 1000]) {
      const { sound, moved } = play(tone(hertz), speed);
      expect(Math.abs(moved / (40 * HOP * speed) - 1)).toBeLessThan(0.02);
      expect(Math.abs(crossings(sound) / ((sound.length / RATE) * hertz) - 1)).toBeLessThan(0.03);
      expect(amplitudeOf(sound, hertz)).toBeGreaterThan(0.8);
    }
  });
  it('changes nothing at normal speed', () => {
    const speech = (from: number, length: number): Float32Array => Float32Array.from({ length }, (_, at) => Math.sin((from + at) ** 1.2 / 50) * Math.cos((from + at) / 977));
    const { sound } = play(speech, 1);
    const told = speech(RATE + 2 * HOP, sound.length);
    expect(Math.max(...sound.map((sample, at) => Math.abs(sample - (told[at] ?? 0))))).toBeLessThan(1e-5);
  });
  it('keeps silence silent, and starts anew after a jump', () => {
    const stretch = new TimeStretch((_, length) => new Float32Array(length));
    stretch.seek(0);
    expect(Math.max(...Array.from({ length: 9 }, () => Math.max(...stretch.next(2))))).toBe(0);
    stretch.seek(5000);
    expect(stretch.position).toBe(5000);
  });
});

describe('a tape', () => {
  it('lays two voices over each other and is silent between', () => {
    const tape = new VoiceTape();
    tape.lay(10, new Float32Array(SAMPLES_PER_MS).fill(0.25));
    tape.lay(10, new Float32Array(2 * SAMPLES_PER_MS).fill(0.5));
    const heard = tape.read(9 * SAMPLES_PER_MS, 4 * SAMPLES_PER_MS);
    expect([heard[0], heard[SAMPLES_PER_MS], heard[2 * SAMPLES_PER_MS], heard[3 * SAMPLES_PER_MS]]).toEqual([0, 0.75, 0.5, 0]);
    expect([tape.sounding(0, SAMPLES_PER_MS), tape.sounding(10 * SAMPLES_PER_MS, 1)]).toEqual([false, true]);
  });
  it('forgets what is long played', () => {
    const tape = new VoiceTape();
    tape.lay(0, new Float32Array(480).fill(1));
    tape.forgetBefore(2000 * SAMPLES_PER_MS);
    expect(tape.read(0, 1)[0]).toBe(0);
  });
});
