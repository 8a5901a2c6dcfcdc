import { estimateLine, type Transfer } from './line-estimate.ts';

const transfer = (askedAt: number, firstByteAt: number, endedAt: number, bytes: number): Transfer => ({ askedAt, firstByteAt, endedAt, bytes });

describe('what a line carries, from what came anyway', () => {
  it('is bytes over the time in which something came', () => {
    expect(estimateLine([transfer(0, 300, 2300, 50_000), transfer(3000, 3300, 5300, 50_000)])).toEqual({ kbitPerSecond: 200, roundTripMs: 300 });
  });
  it('counts the time once when two come at once', () => {
    expect(estimateLine([transfer(0, 300, 4300, 50_000), transfer(0, 300, 4300, 50_000)]).kbitPerSecond).toBe(200);
  });
  it('is not told from short answers, which still tell the waiting', () => {
    expect(estimateLine([transfer(0, 80, 81, 900), transfer(10, 400, 401, 7000)])).toEqual({ kbitPerSecond: null, roundTripMs: 80 });
  });
  it('leaves answers out that the server took long for', () => {
    expect(estimateLine([100, 110, 105, 4000, 5000, 9000].map((wait) => transfer(0, wait, wait, 500))).roundTripMs).toBe(105);
  });
  it('knows nothing of nothing', () => { expect(estimateLine([])).toEqual({ kbitPerSecond: null, roundTripMs: null }); });
  it('never divides by nothing on a line without length', () => { expect(estimateLine([transfer(0, 1, 1, 60_000)]).kbitPerSecond).toBe(480_000); });
});
