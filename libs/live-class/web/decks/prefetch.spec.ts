import { aheadOf, fetchAhead } from './prefetch.ts';

/** A line on which every picture takes that long. */
function line(tookMs: number, stopAfter = Number.POSITIVE_INFINITY) {
  const seen = { now: 0, rested: [] as number[], fetched: [] as string[] };
  const pace = {
    fetch: (address: string): Promise<unknown> => { seen.fetched.push(address); seen.now += tookMs; return address === 'broken' ? Promise.reject(new Error('404')) : Promise.resolve(); },
    now: () => seen.now,
    rest: (ms: number): Promise<void> => { seen.rested.push(ms); seen.now += ms; return Promise.resolve(); },
    stopped: () => seen.fetched.length >= stopAfter,
  };
  return { seen, pace };
}

describe('looking ahead', () => {
  it('leaves three quarters of a slow line free', async () => {
    const { seen, pace } = line(2000);
    await fetchAhead(['a', 'b', 'c'], pace);
    expect(seen.rested).toEqual([6000, 6000, 6000]);
  });
  it('rests a little on a fast line and not for ever on a dead one', async () => {
    const [fast, dead] = [line(10), line(60_000)];
    await fetchAhead(['a'], fast.pace);
    await fetchAhead(['a'], dead.pace);
    expect([fast.seen.rested, dead.seen.rested]).toEqual([[500], [20_000]]);
  });
  it('goes on after a picture that does not come, and stops when told', async () => {
    const { seen, pace } = line(10, 2);
    await fetchAhead(['broken', 'b', 'c'], pace);
    expect(seen.fetched).toEqual(['broken', 'b']);
  });
  it('takes the pages that come next first', () => {
    expect(aheadOf(2, 5)).toEqual([3, 4, 1, 0]);
    expect(aheadOf(0, 1)).toEqual([]);
  });
});
