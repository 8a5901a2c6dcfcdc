import type { Circuit, Resistor } from './resolve-circuit.ts';

/** Two nets joined for now: a closed contact is 0 Ω. */
export type Bridge = readonly [a: number, b: number, ohms: number];

/** Smallest resistance from each net to the nearest of `sources`, through resistors and `bridges` only. Ohms; Infinity where there is no way. */
export function resistanceTo(circuit: Circuit, sources: readonly number[], bridges: readonly Bridge[]): Float64Array {
  const distance = new Float64Array(circuit.nets).fill(Infinity);
  for (const source of sources) distance[source] = 0;
  const edges: readonly Pick<Resistor, 'a' | 'b' | 'ohms'>[] = [...circuit.resistors, ...bridges.map(([a, b, ohms]) => ({ a, b, ohms }))];
  // Bellman-Ford: circuits here have a few dozen edges, and it needs no heap.
  for (let round = 0; round < circuit.nets; round += 1) {
    let changed = false;
    for (const { a, b, ohms } of edges) {
      const [da, db] = [distance[a] ?? Infinity, distance[b] ?? Infinity];
      if (da + ohms < db) { distance[b] = da + ohms; changed = true; } else if (db + ohms < da) { distance[a] = db + ohms; changed = true; }
    }
    if (!changed) break;
  }
  return distance;
}

export const groundNets = (circuit: Circuit): number[] => netsOf(circuit, ['GND.1']);
export const supplyNets = (circuit: Circuit): number[] => netsOf(circuit, ['5V', '3.3V']);
export const netsOf = (circuit: Circuit, pins: readonly string[]): number[] =>
  [...new Set(pins.flatMap((pin) => circuit.pinNet[pin] ?? []))];
