import { seededRandom } from '@kindling/kernel';
import { BLOCK_MS, JitterBuffer, modes, type ArrivedFrame, type BufferMode } from './jitter-buffer.ts';

type Frame = ArrivedFrame<string>;
interface Arrival { readonly frame: Frame; readonly at: number }
interface Line { readonly seed: number; readonly oneWayMs: number; readonly spreadMs: number; readonly loss: number }

/** `words` spurts of speech of `framesEach` frames with half a second between them. */
function speech(words: number, framesEach: number): Frame[] {
  const frames: Frame[] = [];
  let captureMs = 0;
  for (let word = 0; word < words; word++) {
    for (let each = 0; each < framesEach; each++, captureMs += 60) frames.push({ sequence: frames.length, captureMs, durationMs: 60, sound: `${word}/${each}` });
    frames.push({ sequence: frames.length, captureMs, durationMs: 0, sound: null });
    captureMs += 500;
  }
  return frames;
}

/** A TCP line: what is lost is sent again a round trip later, and holds up everything behind it. */
function over(frames: readonly Frame[], { seed, oneWayMs, spreadMs, loss }: Line): Arrival[] {
  const random = seededRandom(seed);
  let last = 0;
  return frames.map((frame) => {
    let at = frame.captureMs + oneWayMs + random() * spreadMs;
    for (let wait = 2 * oneWayMs; random() < loss; wait *= 2) at += wait;
    last = Math.max(last, at);
    return { frame, at: last };
  });
}

/** Plays to the end; what was heard, in order, and how late each sound began behind its capture. */
function listen(arrivals: readonly Arrival[], mode: BufferMode, isQuiet: (sound: string) => boolean = () => false) {
  const buffer = new JitterBuffer<string>(mode);
  const heard: string[] = [];
  const latenesses: number[] = [];
  const capturedAt = new Map(arrivals.map(({ frame }) => [frame.sound, frame.captureMs]));
  const waiting = [...arrivals];
  const end = (arrivals.at(-1)?.at ?? 0) + 6000;
  for (let now = 0; now < end; now += BLOCK_MS) {
    while (waiting[0] && waiting[0].at <= now) buffer.arrive((waiting.shift() as Arrival).frame, now);
    const playout = buffer.next(now, isQuiet);
    if (playout.is !== 'sound' || heard.at(-1) === playout.sound) continue;
    heard.push(playout.sound);
    latenesses.push(now - (capturedAt.get(playout.sound) ?? 0));
  }
  const { playedMs, concealedMs, stalls, framesLost, framesSkipped } = buffer.figures;
  return { heard, latenesses, glitchShare: concealedMs / (playedMs + concealedMs), playedMs, stalls, framesLost, framesSkipped };
}
const soundsOf = (frames: readonly Frame[]): string[] => frames.flatMap(({ sound }) => sound ?? []);

describe('the jitter buffer', () => {
  const lines: [string, Line][] = [1, 2, 3, 4, 5].flatMap((seed): [string, Line][] => [
    [`RTT 150, 2 %, seed ${seed}`, { seed, oneWayMs: 75, spreadMs: 25, loss: 0.02 }],
    [`RTT 300, 5 %, seed ${seed}`, { seed, oneWayMs: 150, spreadMs: 50, loss: 0.05 }],
  ]);

  it.each(lines)('plays every word in order on a lossy line: %s', (_, line) => {
    const frames = speech(30, 40);
    const { heard, framesLost, framesSkipped, glitchShare } = listen(over(frames, line), 'steady');
    expect(heard).toEqual(soundsOf(frames));
    expect({ framesLost, framesSkipped }).toEqual({ framesLost: 0, framesSkipped: 0 });
    expect(glitchShare).toBeLessThan(0.06);
  });

  it.each(lines)('is behind by less when talking is quick: %s', (_, line) => {
    const arrivals = over(speech(30, 40), line);
    const mean = (mode: BufferMode): number => { const all = listen(arrivals, mode).latenesses; return all.reduce((sum, each) => sum + each, 0) / all.length; };
    expect(mean('quick')).toBeLessThan(mean('steady'));
  });

  it('does not interrupt anything on a smooth line, and stays close behind', () => {
    const { glitchShare, stalls, latenesses } = listen(over(speech(20, 40), { seed: 1, oneWayMs: 40, spreadMs: 15, loss: 0 }), 'steady');
    expect({ glitchShare, stalls }).toEqual({ glitchShare: 0, stalls: 0 });
    expect(Math.max(...latenesses)).toBeLessThan(40 + 15 + modes.steady.leastMs + 60);
  });

  it('does not count a pause as a stall', () => {
    const frames = speech(2, 5);
    const arrivals = frames.map((frame) => ({ frame, at: frame.captureMs + 50 }));
    expect(listen(arrivals, 'quick')).toMatchObject({ stalls: 0, glitchShare: 0 });
  });

  it('conceals a stall, then plays the late words', () => {
    const frames = speech(1, 40);
    const arrivals = frames.map((frame) => ({ frame, at: Math.max(frame.captureMs + 50, frame.captureMs >= 1200 ? 2100 : 0) }));
    const { heard, stalls, framesSkipped } = listen(arrivals, 'steady');
    expect(heard).toEqual(soundsOf(frames));
    expect({ stalls, framesSkipped }).toEqual({ stalls: 1, framesSkipped: 0 });
  });

  it('skips to live when a stall was longer than anybody wants to wait', () => {
    const frames = speech(1, 200);
    const arrivals = frames.map((frame) => ({ frame, at: Math.max(frame.captureMs + 50, frame.captureMs >= 1200 ? 8200 : 0) }));
    const { latenesses, framesSkipped, heard } = listen(arrivals, 'steady');
    expect(framesSkipped).toBeGreaterThan(30);
    expect(heard.at(-1)).toBe('0/199');
    expect(latenesses.at(-1)).toBeLessThan(600);
  });

  it('loses no word of a lesson to a packet that was lost three times, and is near again after some pauses', () => {
    const frames = speech(12, 40);
    const arrivals = frames.map((frame) => ({ frame, at: Math.max(frame.captureMs + 150, frame.captureMs >= 3000 ? 6500 : 0) }));
    const { heard, framesSkipped, latenesses } = listen(arrivals, 'steady');
    expect(heard).toEqual(soundsOf(frames));
    expect(framesSkipped).toBe(0);
    expect(Math.max(...latenesses)).toBeGreaterThan(3000);
    expect(latenesses.at(-1)).toBeLessThan(modes.steady.mostMs);
    expect(listen(arrivals, 'quick').framesSkipped).toBeGreaterThan(0);
  });

  it('counts what the server left out and goes on', () => {
    const frames = speech(1, 40);
    const arrivals = frames.filter(({ sequence }) => sequence < 10 || sequence >= 17).map((frame) => ({ frame, at: frame.captureMs + 50 }));
    const { heard, framesLost } = listen(arrivals, 'quick');
    expect(framesLost).toBe(7);
    expect(heard).toEqual(soundsOf(arrivals.map(({ frame }) => frame)));
  });

  it('comes closer to live again in quiet places', () => {
    const frames = speech(1, 900);
    const arrivals = frames.map((frame) => ({ frame, at: Math.max(frame.captureMs + 50, frame.captureMs >= 1200 ? 2600 : 0) }));
    const everyTenth = (sound: string): boolean => Number(sound.split('/')[1]) % 10 === 0;
    const loud = listen(arrivals, 'quick');
    const withPauses = listen(arrivals, 'quick', everyTenth);
    expect(withPauses.heard).toEqual(soundsOf(frames));
    expect(withPauses.latenesses.at(-1) ?? Infinity).toBeLessThan((loud.latenesses.at(-1) ?? 0) - 300);
  });

  it('ignores a frame that comes twice', () => {
    const frames = speech(1, 10);
    const arrivals = frames.flatMap((frame) => [{ frame, at: frame.captureMs + 50 }, { frame, at: frame.captureMs + 50 }]);
    expect(listen(arrivals, 'quick').playedMs).toBe(600);
  });

  it('calls a dead line silence in the end', () => {
    const frames = speech(1, 10).filter(({ sound }) => sound !== null);
    const buffer = new JitterBuffer<string>('quick');
    frames.forEach((frame) => buffer.arrive(frame, frame.captureMs));
    let last = '';
    for (let now = 600; now < 12_000; now += BLOCK_MS) last = buffer.next(now, () => false).is;
    expect(last).toBe('silence');
    expect(buffer.figures.concealedMs).toBeLessThan(4100);
  });
});
