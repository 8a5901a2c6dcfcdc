import type { Circuit } from './resolve-circuit.ts';
import { groundNets, netsOf, resistanceTo } from './paths.ts';

/** How a board pin meets the circuit at this moment. */
export type PinDrive = 'low' | 'high' | 'pull-up' | 'open';
export interface ElectricState {
  /** What an input pin reads: 0, 1, or null where nothing decides (it floats). */
  readonly reads: Readonly<Record<string, 0 | 1 | null>>;
  /** Volts at each board pin, for the ADC; null floats. */
  readonly volts: Readonly<Record<string, number | null>>;
  /** 0 to 1 by LED id, from the current that would flow. */
  readonly glow: Readonly<Record<string, number>>;
}

const pullUpOhms = 35_000;
const ledVolts = 2;
/** Full brightness near 14 mA (220 Ω on 5 V); below 0.3 mA nobody sees light in a classroom. */
const fullAmps = 0.0137;
const leastAmps = 0.0003;

/** Solves the circuit for given pin drives and pressed buttons. No SPICE: nearest strong source up and down. */
export function electricState(circuit: Circuit, drives: Readonly<Record<string, PinDrive>>, pressed: ReadonlySet<string>): ElectricState {
  const closed = circuit.buttons.filter((button) => pressed.has(button.id)).map(({ a, b }) => [a, b] as const);
  const pinsWith = (drive: PinDrive): string[] => Object.keys(drives).filter((pin) => drives[pin] === drive);
  const low = resistanceTo(circuit, [...groundNets(circuit), ...netsOf(circuit, pinsWith('low'))], closed);
  const high = resistanceTo(circuit, [...netsOf(circuit, ['5V', 'IOREF']), ...netsOf(circuit, pinsWith('high'))], closed);
  const pulled = resistanceTo(circuit, netsOf(circuit, pinsWith('pull-up')), closed);
  const up = (net: number): number => Math.min(high[net] ?? Infinity, (pulled[net] ?? Infinity) + pullUpOhms);
  const voltsAt = (net: number): number | null => {
    const [down, above] = [low[net] ?? Infinity, up(net)];
    if (down === Infinity && above === Infinity) return null;
    if (down === 0 && above === 0) return 0;
    return above === Infinity ? 0 : down === Infinity ? 5 : (5 * down) / (down + above);
  };
  const reads: Record<string, 0 | 1 | null> = {};
  const volts: Record<string, number | null> = {};
  for (const pin of Object.keys(drives)) {
    const value = voltsAt(circuit.pinNet[pin] ?? -1);
    volts[pin] = value;
    reads[pin] = value === null ? null : value >= 2.5 ? 1 : 0;
  }
  const glow: Record<string, number> = {};
  for (const led of circuit.leds) glow[led.id] = glowOf(up(led.anode), low[led.anode] ?? Infinity, low[led.cathode] ?? Infinity);
  return { reads, volts, glow };
}

function glowOf(above: number, anodeDown: number, below: number): number {
  // An anode that sits on ground itself cannot be above its cathode.
  if (!Number.isFinite(above) || !Number.isFinite(below) || anodeDown === 0) return 0;
  const amps = (5 - ledVolts) / Math.max(above + below, 20);
  return amps < leastAmps ? 0 : Math.min(1, amps / fullAmps);
}
