import { LIVE_EDGE_MS, missedAfter, nextStretch, silentSince } from './away.ts';

describe('catching up', () => {
  it.each([5, 12, 40, 220, 1800, 7200])('with %s seconds reaches the class within that time, at twice its speed', (seconds) => {
    let [now, at, played] = [seconds * 1000, 0, 0];
    for (let stretch = nextStretch(at, now); stretch; stretch = nextStretch(at, now)) {
      const lasts = (stretch.toMs - stretch.fromMs) / 2;
      now += lasts;
      played += lasts;
      at = stretch.toMs;
      expect(played).toBeLessThanOrEqual(seconds * 1000);
    }
    expect(now - at).toBeLessThanOrEqual(LIVE_EDGE_MS);
  });
  it('asks in whole milliseconds, whatever half a round trip was', () => {
    const stretches = [nextStretch(1000.5, 60_000.25), missedAfter(null, 1000.5, 60_000.5)];
    expect(stretches.flatMap((stretch) => [stretch?.fromMs, stretch?.toMs]).filter((ms) => !Number.isInteger(ms))).toEqual([]);
  });
  it('does not ask for what is not stored yet', () => {
    const stretch = nextStretch(0, 60_000);
    expect(stretch && 60_000 - stretch.toMs).toBeGreaterThan(4000);
  });
});

describe('a silent line', () => {
  it('is silent since now when it says goodbye, since the last sign when it does not', () => {
    expect(silentSince('transport close', 100_000, 99_500, 92_000)).toBe(100_000);
    expect(silentSince('ping timeout', 100_000, 99_500, 76_000)).toBe(76_000);
  });
  it('of a tab in the background, which beats seldom, was heard until its last sign', () => {
    expect(silentSince('transport close', 100_000, 45_000, 97_000)).toBe(97_000);
  });
  it('never begins before the class, nor shrinks an earlier break', () => {
    expect(missedAfter(null, -3000, 9000)).toEqual({ fromMs: 0, toMs: 9000 });
    expect(missedAfter({ fromMs: 1000, toMs: 20_000 }, 21_000, 22_000)).toEqual({ fromMs: 1000, toMs: 22_000 });
    expect(missedAfter(null, 21_000, 22_000)).toBeNull();
  });
});
