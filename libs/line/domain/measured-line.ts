import { lineCarries, type MeasuredLine } from '@kindling/contracts';

/** What computers measured in one stretch of time; the lists are of the same length where both could be told. */
export interface Readings { readonly kbits: readonly number[]; readonly roundTrips: readonly number[] }
/** What the line of a class is good for. */
export type LineAdvice = 'unknown' | 'film' | 'voice' | 'signs';

export function adviceFor(kbitPerSecond: number | null): LineAdvice {
  if (kbitPerSecond === null) return 'unknown';
  if (kbitPerSecond >= lineCarries.film) return 'film';
  return kbitPerSecond >= lineCarries.voice ? 'voice' : 'signs';
}

/** One computer in a good place says little about a room: the middle one and the slowest are told. */
export function lineOf({ kbits, roundTrips }: Readings): MeasuredLine | null {
  const computers = Math.max(kbits.length, roundTrips.length);
  if (computers === 0) return null;
  return { computers, kbitPerSecond: middle(kbits), slowestKbitPerSecond: kbits.length > 0 ? Math.min(...kbits) : null, roundTripMs: middle(roundTrips) };
}
const middle = (values: readonly number[]): number | null => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
