import { maySpeak, microphoneAfter, type Microphone, type MicrophoneEvent } from './microphone.ts';
import { packChunk, unpackChunk } from './recorded-chunk.ts';
import { SpeakerAllowance } from './speaker-allowance.ts';

const after = (start: Microphone, ...events: MicrophoneEvent[]): Microphone => events.reduce(microphoneAfter, start);

describe('who may speak', () => {
  it('is whoever teaches, and a pupil with the floor', () => {
    expect([maySpeak({ role: 'staff', hasFloor: false }), maySpeak({ role: 'pupil', hasFloor: true }), maySpeak({ role: 'pupil', hasFloor: false })]).toEqual([true, true, false]);
  });
});

describe('a microphone', () => {
  it('opens only by hand, also when the floor has just been given', () => {
    expect(after('no-floor', 'floor-given')).toBe('muted');
    expect(after('no-floor', 'floor-given', 'press')).toBe('talking');
  });
  it('does nothing without the floor', () => {
    for (const event of ['press', 'release', 'rejoin', 'line-lost', 'floor-taken'] as const) expect(after('no-floor', event)).toBe('no-floor');
  });
  it('comes back muted, whatever it was before', () => {
    for (const before of ['muted', 'talking'] as const) for (const event of ['rejoin', 'line-lost'] as const) expect(after(before, event)).toBe('muted');
    expect(after('talking', 'line-lost', 'rejoin')).toBe('muted');
  });
  it('closes at once when the floor is taken or the class ends', () => {
    expect(after('talking', 'floor-taken')).toBe('no-floor');
    expect(after('talking', 'class-over')).toBe('no-floor');
    expect(after('talking', 'floor-taken', 'press')).toBe('no-floor');
  });
});

describe('what one socket may send', () => {
  it('is enough for speech without end', () => {
    const allowance = new SpeakerAllowance(0);
    for (let frame = 1; frame < 5000; frame++) expect(allowance.take(200, frame * 60)).toBe(true);
    const old = new SpeakerAllowance(0);
    for (let frame = 1; frame < 5000; frame++) expect(old.take(62, frame * 20)).toBe(true);
  });
  it('is enough for what a stalled line held back', () => {
    const allowance = new SpeakerAllowance(0);
    for (let frame = 0; frame < 120; frame++) expect(allowance.take(150, 0)).toBe(true);
  });
  it('ends a flood of frames and a flood of bytes', () => {
    const [frames, bytes] = [new SpeakerAllowance(0), new SpeakerAllowance(0)];
    const lasted = (allowance: SpeakerAllowance, size: number): number => { let sent = 0; while (sent < 1000 && allowance.take(size, sent)) sent++; return sent; };
    expect(lasted(frames, 13)).toBeLessThan(200);
    expect(lasted(bytes, 400)).toBeLessThan(100);
  });
});

describe('recorded speech', () => {
  const frames = [{ atMs: 0, bytes: Uint8Array.of(1, 2) }, { atMs: 3_600_000, bytes: new Uint8Array() }, { atMs: 3_600_060, bytes: new Uint8Array(412).fill(7) }];
  it('comes out as it went in', () => { expect(unpackChunk(packChunk(frames))).toEqual(frames); });
  it('loses only what was cut off', () => {
    const packed = packChunk(frames);
    expect(unpackChunk(packed.subarray(0, packed.length - 1))).toEqual(frames.slice(0, 2));
    expect(unpackChunk(packed.subarray(0, 3))).toEqual([]);
  });
});
