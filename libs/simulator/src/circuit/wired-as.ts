import { groundNets, resistanceTo } from './paths.ts';
import type { Circuit } from './resolve-circuit.ts';

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
