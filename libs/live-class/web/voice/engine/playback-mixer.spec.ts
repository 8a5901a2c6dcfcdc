import { BLOCK_MS } from '@kindling/voice';
import { PlaybackMixer, SAMPLES_PER_MS } from './playback-mixer.ts';

const FRAME = 60 * SAMPLES_PER_MS;
/** Frame `number` of an endless tone. */
const tone = (number: number, hertz = 1000): Float32Array => Float32Array.from({ length: FRAME }, (_, at) => 0.3 * Math.sin((2 * Math.PI * hertz * (number * FRAME + at)) / 48_000));
const frame = (sequence: number, sound: Float32Array | null) => ({ sequence, captureMs: sequence * 60, durationMs: sound ? 60 : 0, sound });

/** Everything the mixer plays up to then; `late` says when a frame of a stream arrives. */
function play(mixer: PlaybackMixer, untilMs: number, arrivals: readonly { at: number; stream: number; sequence: number; sound: Float32Array | null }[]): Float32Array {
  const out = new Float32Array((untilMs / BLOCK_MS) * BLOCK_MS * SAMPLES_PER_MS);
  for (let now = 0; now < untilMs; now += BLOCK_MS) {
    for (const each of arrivals) if (each.at >= now && each.at < now + BLOCK_MS) mixer.arrive(each.stream, frame(each.sequence, each.sound), now);
    out.set(mixer.block(now), now * SAMPLES_PER_MS);
  }
  return out;
}
const steadily = (count: number, stream: number, hertz?: number) => Array.from({ length: count }, (_, sequence) => ({ at: sequence * 60 + 40, stream, sequence, sound: tone(sequence, hertz) }));
const energy = (sound: Float32Array, hertz: number): number => {
  let [real, imaginary] = [0, 0];
  sound.forEach((sample, at) => { real += sample * Math.cos((2 * Math.PI * hertz * at) / 48_000); imaginary += sample * Math.sin((2 * Math.PI * hertz * at) / 48_000); });
  return Math.hypot(real, imaginary) / sound.length;
};
const steepest = (sound: Float32Array): number => sound.reduce((most, sample, at) => Math.max(most, at > 0 ? Math.abs(sample - (sound[at - 1] ?? 0)) : 0), 0);

describe('the mixer', () => {
  it('plays a tone as it was said', () => {
    const out = play(new PlaybackMixer(), 1500, steadily(25, 1));
    const middle = out.subarray(500 * SAMPLES_PER_MS, 1000 * SAMPLES_PER_MS);
    expect(energy(middle, 1000)).toBeCloseTo(0.15, 2);
    expect(energy(middle, 1700)).toBeLessThan(0.001);
    expect(steepest(out)).toBeLessThan(0.05);
  });

  it('plays two speakers at once', () => {
    const middle = play(new PlaybackMixer(), 1500, [...steadily(25, 1), ...steadily(25, 2, 1700)]).subarray(500 * SAMPLES_PER_MS, 1000 * SAMPLES_PER_MS);
    expect(energy(middle, 1000)).toBeCloseTo(0.15, 2);
    expect(energy(middle, 1700)).toBeCloseTo(0.15, 2);
  });

  it('fades into a stall and out of it without a click', () => {
    const mixer = new PlaybackMixer();
    const late = [...steadily(25, 1), { at: 1540, stream: 1, sequence: 25, sound: null }].map((each) => ({ ...each, at: each.sequence < 8 ? each.at : each.at + 400 }));
    const out = play(mixer, 2500, late);
    expect(mixer.report().voices).toMatchObject([{ stalls: 1, framesLost: 0 }]);
    expect(steepest(out)).toBeLessThan(0.08);
    expect(steepest(tone(0))).toBeLessThan(0.05);
  });

  it('says whether anybody is to be heard', () => {
    const mixer = new PlaybackMixer();
    play(mixer, 600, steadily(25, 1));
    expect(mixer.report().sounding).toBe(true);
    const paused = new PlaybackMixer();
    play(paused, 1500, [...steadily(5, 1), { at: 350, stream: 1, sequence: 5, sound: null }]);
    expect(paused.report()).toMatchObject({ sounding: false, heldMs: 0, voices: [{ stream: 1, stalls: 0 }] });
  });

  it('forgets a speaker who has been gone for a minute', () => {
    const mixer = new PlaybackMixer();
    play(mixer, 500, steadily(5, 1));
    mixer.block(100_000);
    expect(mixer.report().voices).toEqual([]);
  });
});
