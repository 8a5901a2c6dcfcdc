import type { Hint } from '@kindling/contracts';
import { RecentHints } from './recent-hints.ts';

const hint = (topic: Hint['topic'], personId: string | null = null): Hint => ({ topic, classId: 'c', personId });

describe('what was told before somebody listened', () => {
  let now = 1_000_000;
  let recent: RecentHints;
  beforeEach(() => { now = 1_000_000; recent = new RecentHints(() => now); now += 100_000; });
  const told = (ms: number): string[] | null => recent.since(ms)?.map(({ topic }) => topic) ?? null;

  it('is told once, of the time that is asked for', () => {
    recent.note(hint('live'));
    now += 5000;
    recent.note(hint('progress', 'p'));
    recent.note(hint('progress', 'p'));
    expect([told(4000), told(6000), told(0)]).toEqual([['progress'], ['live', 'progress'], ['progress']]);
  });
  it('is not made up where it was forgotten', () => {
    recent.note(hint('live'));
    now += 70_000;
    recent.note(hint('photos'));
    expect([told(65_000), told(75_000)]).toEqual([['photos'], null]);
  });
  it('is not known from before the process was there, nor over a gap', () => {
    expect([told(99_000), told(101_000)]).toEqual([[], null]);
    recent.forget();
    now += 10;
    expect([told(5), told(50), told(0)]).toEqual([[], null, []]);
  });
  it('is bounded', () => {
    for (let at = 0; at < 2500; at += 1) { now += 1; recent.note(hint('live', String(at))); }
    expect([told(1000)?.length, told(2200)]).toEqual([1001, null]);
  });
});
