import type { Circuit } from './resolve-circuit.ts';
import { groundNets, netsOf, resistanceTo, type Bridge } from './paths.ts';

/** How a board pin, or a part's output, meets the circuit at this moment. */
export type PinDrive = 'low' | 'high' | 'pull-up' | 'open';
/** What the parts do at this moment: contacts and sliders as bridges, outputs as drives on nets. */
export interface PartInfluence { readonly bridges: readonly Bridge[]; readonly drives: readonly (readonly [net: number, drive: PinDrive])[] }
export const noInfluence: PartInfluence = { bridges: [], drives: [] };
export interface ElectricState {
  /** Volts of each net; null where nothing decides (it floats). */
  readonly netVolts: readonly (number | null)[];
  /** What a meter against GND shows: as `netVolts`, with the two volts that a light takes. */
  readonly meterVolts: readonly (number | null)[];
  /** What an input pin reads: 0, 1, or null where nothing decides (it floats). */
  readonly reads: Readonly<Record<string, 0 | 1 | null>>;
  /** Volts at each board pin, for the ADC; null floats. */
  readonly volts: Readonly<Record<string, number | null>>;
  /** 0 to 1 by light, from the current that would flow. */
  readonly glow: Readonly<Record<string, number>>;
  /** Nets that are driven high and low at once, without anything between. */
  readonly fights: readonly number[];
}

const pullUpOhms = 35_000;
const modulePullUpOhms = 10_000;
const ledVolts = 2;
/** Full brightness near 14 mA (220 Ω on 5 V); below 0.3 mA nobody sees light in a classroom. */
const fullAmps = 0.0137;
const leastAmps = 0.0003;

/** Solves the circuit for given pin drives and part states. No SPICE: nearest strong source up and down. */
export function electricState(circuit: Circuit, drives: Readonly<Record<string, PinDrive>>, parts: PartInfluence = noInfluence): ElectricState {
  const pinsWith = (drive: PinDrive): number[] => netsOf(circuit, Object.keys(drives).filter((pin) => drives[pin] === drive));
  const partsWith = (drive: PinDrive): number[] => parts.drives.filter(([, how]) => how === drive).map(([net]) => net);
  const strongLow = [...groundNets(circuit), ...pinsWith('low'), ...partsWith('low')];
  const strongHigh = [...netsOf(circuit, ['5V']), ...pinsWith('high'), ...partsWith('high')];
  const low = resistanceTo(circuit, strongLow, parts.bridges);
  const high = resistanceTo(circuit, [...strongHigh, ...netsOf(circuit, ['3.3V'])], parts.bridges);
  const pulled = resistanceTo(circuit, pinsWith('pull-up'), parts.bridges);
  const modules = resistanceTo(circuit, partsWith('pull-up'), parts.bridges);
  const up = (net: number): number => Math.min(high[net] ?? Infinity, (pulled[net] ?? Infinity) + pullUpOhms, (modules[net] ?? Infinity) + modulePullUpOhms);
  const netVolts = Array.from({ length: circuit.nets }, (_, net): number | null => voltsBetween(low[net] ?? Infinity, up(net)));
  const reads: Record<string, 0 | 1 | null> = {};
  const volts: Record<string, number | null> = {};
  for (const pin of Object.keys(drives)) {
    const value = netVolts[circuit.pinNet[pin] ?? -1] ?? null;
    volts[pin] = value;
    reads[pin] = value === null ? null : value >= 2.5 ? 1 : 0;
  }
  const glow: Record<string, number> = {};
  for (const led of circuit.leds) glow[led.id] = glowOf(up(led.anode), low[led.anode] ?? Infinity, low[led.cathode] ?? Infinity);
  const meterVolts = withLightDrops(circuit, netVolts, up, (net) => low[net] ?? Infinity);
  return { netVolts, meterVolts, reads, volts, glow, fights: strongHigh.filter((net) => low[net] === 0) };
}

function voltsBetween(down: number, above: number): number | null {
  if (down === Infinity && above === Infinity) return null;
  if (down === 0 && above === 0) return 0;
  return above === Infinity ? 0 : down === Infinity ? 5 : (5 * down) / (down + above);
}

/** A light that conducts holds its two ends two volts apart, whatever resistors stand above and below it. */
function withLightDrops(circuit: Circuit, netVolts: readonly (number | null)[], up: (net: number) => number, down: (net: number) => number): (number | null)[] {
  const volts = [...netVolts];
  for (const { anode, cathode } of circuit.leds) {
    const [above, below] = [up(anode), down(cathode)];
    if (!Number.isFinite(above + below) || down(anode) === 0) continue;
    const amps = (5 - ledVolts) / Math.max(above + below, 1);
    if (amps < leastAmps) continue;
    if (above > 0) volts[anode] = ledVolts + amps * below;
    if (below > 0) volts[cathode] = amps * below;
  }
  return volts;
}

function glowOf(above: number, anodeDown: number, below: number): number {
  // An anode that sits on ground itself cannot be above its cathode.
  if (!Number.isFinite(above) || !Number.isFinite(below) || anodeDown === 0) return 0;
  const amps = (5 - ledVolts) / Math.max(above + below, 20);
  return amps < leastAmps ? 0 : Math.min(1, amps / fullAmps);
}
