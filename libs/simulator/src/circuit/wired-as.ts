import { groundNets, resistanceTo } from './paths.ts';
import type { Circuit, PlacedPart } from './resolve-circuit.ts';

/** LEDs wired from this pin through a resistor to GND, the right way round, in either order of resistor and LED. */
export function ledsOnPin(circuit: Circuit, pin: string): readonly string[] {
  const net = circuit.pinNet[pin];
  if (net === undefined) return [];
  const fromPin = resistanceTo(circuit, [net], []);
  const toGround = resistanceTo(circuit, groundNets(circuit), []);
  return circuit.leds.filter((led) => {
    const ohms = (fromPin[led.anode] ?? Infinity) + (toGround[led.cathode] ?? Infinity);
    return Number.isFinite(ohms) && ohms >= 1;
  }).map((led) => led.id);
}

/** Buttons that join this pin to GND when pressed, and do not when open. */
export function buttonsOnPin(circuit: Circuit, pin: string): readonly string[] {
  const net = circuit.pinNet[pin];
  const ground = groundNets(circuit);
  if (net === undefined || ground.includes(net)) return [];
  return circuit.buttons.filter(({ a, b }) => (a === net && ground.includes(b)) || (b === net && ground.includes(a))).map((button) => button.id);
}

/** An id, or `kind:servo` for the first part of a kind. */
export function partNamed(circuit: Circuit, name: string): PlacedPart | undefined {
  const wanted = name.startsWith('kind:') ? name.slice(5) : null;
  return circuit.parts.find((part) => (wanted === null ? part.id === name : part.kind.kind === wanted));
}

export type Wiring = 'right' | 'no-such-part' | 'other-pin' | 'no-supply';
/** Whether a part's own pin touches the board pin and the part has its 5 V and GND. */
export function wiredTo(circuit: Circuit, name: string, partPin: string, pin: string): Wiring {
  const part = partNamed(circuit, name);
  if (!part) return 'no-such-part';
  if (part.net[partPin] === undefined || part.net[partPin] !== circuit.pinNet[pin]) return 'other-pin';
  return isPowered(circuit, part) ? 'right' : 'no-supply';
}

export function isPowered(circuit: Circuit, { kind, net }: PlacedPart): boolean {
  if (!kind.supply) return true;
  const [plus, minus] = [net[kind.supply.plus], net[kind.supply.minus]];
  return plus !== undefined && minus !== undefined && (plus === circuit.pinNet['5V'] || plus === circuit.pinNet['3.3V'] || plus === circuit.pinNet['VIN']) && groundNets(circuit).includes(minus);
}
