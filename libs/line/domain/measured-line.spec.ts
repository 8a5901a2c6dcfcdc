import { adviceFor, lineOf } from './measured-line.ts';

describe('the measured line of a class', () => {
  it.each([[null, 'unknown'], [40, 'signs'], [64, 'voice'], [499, 'voice'], [500, 'film']] as const)('%p kbit/s is good for: %p', (kbit, advice) => { expect(adviceFor(kbit)).toBe(advice); });
  it('tells the computer in the middle and the slowest', () => {
    expect(lineOf({ kbits: [900, 80, 300, 120], roundTrips: [30, 700, 90] })).toEqual({ computers: 4, kbitPerSecond: 120, slowestKbitPerSecond: 80, roundTripMs: 90 });
  });
  it('knows nothing of a class that nobody measured', () => { expect(lineOf({ kbits: [], roundTrips: [] })).toBeNull(); });
  it('may know the answer time alone', () => { expect(lineOf({ kbits: [], roundTrips: [50] })).toMatchObject({ computers: 1, kbitPerSecond: null, roundTripMs: 50 }); });
});
