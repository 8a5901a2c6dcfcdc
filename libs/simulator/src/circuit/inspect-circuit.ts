import type { Finding } from '@kindling/contracts';
import { buttonNotConnected, ledNotConnected, ledReversed, ledWithoutResistor, resistorTooLarge, resistorTooSmall, shortCircuit } from './circuit-sentences.ts';
import { drivablePins } from './part-kinds.ts';
import { groundNets, netsOf, resistanceTo, supplyNets } from './paths.ts';
import type { Circuit, Led } from './resolve-circuit.ts';

/** A path of less than this burns an ordinary LED on 5 V within a lesson. */
const leastOhms = 100;
const mostOhms = 4700;

/** Rules that need no program: what is wrong with the wiring, worst first. */
export function inspectCircuit(circuit: Circuit): Finding[] {
  const ground = groundNets(circuit);
  const supply = supplyNets(circuit);
  const shorted = supply.some((net) => ground.includes(net)) ? [shortCircuit('5V')] : [];
  const drivers = [...new Set([...supply, ...netsOf(circuit, drivablePins)])].filter((net) => !ground.includes(net));
  const shortedPins = drivablePins.filter((pin) => ground.includes(circuit.pinNet[pin] ?? -1)).map((pin) => shortCircuit(pin));
  const fromDriver = resistanceTo(circuit, drivers, buttonEdges(circuit));
  const toGround = resistanceTo(circuit, ground, buttonEdges(circuit));
  return [
    ...circuit.unknown, ...shorted, ...shortedPins,
    ...circuit.leds.flatMap((led) => inspectLed(led, circuit, fromDriver, toGround)),
    ...circuit.buttons.flatMap((button) => (circuit.degree[button.a] && circuit.degree[button.b] && button.a !== button.b ? [] : [buttonNotConnected(button.id)])),
  ];
}

const buttonEdges = (circuit: Circuit): (readonly [number, number])[] => circuit.buttons.map(({ a, b }) => [a, b] as const);

function inspectLed(led: Led, circuit: Circuit, fromDriver: Float64Array, toGround: Float64Array): Finding[] {
  const at = (distances: Float64Array, net: number): number => distances[net] ?? Infinity;
  const forward = Math.min(at(fromDriver, led.anode) + Math.min(at(toGround, led.cathode), at(fromDriver, led.cathode)));
  const backward = at(fromDriver, led.cathode) + at(toGround, led.anode);
  // A pin may also sink current, so between two board pins either way round is possible; only ground decides.
  const groundedForward = at(fromDriver, led.anode) + at(toGround, led.cathode);
  if (!Number.isFinite(groundedForward) && Number.isFinite(backward)) return [ledReversed(led.id)];
  if (!Number.isFinite(forward)) return [ledNotConnected(led.id)];
  const ohms = Number.isFinite(groundedForward) ? groundedForward : forward;
  if (ohms < 1) return [ledWithoutResistor(led.id)];
  if (ohms < leastOhms) return [resistorTooSmall(led.id, Math.round(ohms))];
  return ohms > mostOhms && circuit.nets > 0 ? [resistorTooLarge(led.id, Math.round(ohms))] : [];
}
