import type { Circuit } from './resolve-circuit.ts';
import { resistanceTo, type Bridge } from './paths.ts';

/** What a meter in ohms says between two ends of a circuit without power. `diode` conducts this way round only. */
export type OhmReading = { readonly reads: 'ohms'; readonly ohms: number } | { readonly reads: 'diode' } | { readonly reads: 'open' };

/** Net of an end such as `r1:1`; −1 for an end that does not exist. */
export function netOfEnd(circuit: Circuit, end: string): number {
  const [id = '', pin = ''] = end.split(':');
  return circuit.parts.find((part) => part.id === id)?.net[pin] ?? -1;
}

/** The board is off: its pins lead nowhere, buttons are open unless they are stuck. */
export function measureOhms(circuit: Circuit, plus: string, minus: string): OhmReading {
  const [from, to] = [netOfEnd(circuit, plus), netOfEnd(circuit, minus)];
  if (from < 0 || to < 0) return { reads: 'open' };
  const stuck = circuit.buttons.filter(({ id }) => circuit.parts.some((part) => part.id === id && part.attrs['broken'] === 'stuck')).map(({ a, b }): Bridge => [a, b, 0]);
  const ohms = resistanceTo(circuit, [to], stuck)[from] ?? Infinity;
  if (Number.isFinite(ohms)) return { reads: 'ohms', ohms };
  const downstream = resistanceTo(circuit, [to], stuck);
  const upstream = resistanceTo(circuit, [from], stuck);
  const conducts = circuit.leds.some(({ anode, cathode }) => Number.isFinite(upstream[anode] ?? Infinity) && Number.isFinite(downstream[cathode] ?? Infinity));
  return conducts ? { reads: 'diode' } : { reads: 'open' };
}
