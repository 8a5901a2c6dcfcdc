import type { Finding } from '@kindling/contracts';
import { buttonNotConnected, motorOnPin, noCommonGround, notPowered, pinConflict, shortCircuit, shortWhenPressed } from './circuit-sentences.ts';
import { inspectLights } from './inspect-lights.ts';
import { drivablePins } from './part-kinds.ts';
import { groundNets, resistanceTo, supplyNets, type Bridge } from './paths.ts';
import type { Circuit, PlacedPart } from './resolve-circuit.ts';
import { isPowered } from './wired-as.ts';

/** Rules that need no program: what is wrong with the wiring, worst first. */
export function inspectCircuit(circuit: Circuit): Finding[] {
  const ground = groundNets(circuit);
  const supply = supplyNets(circuit);
  const shorted = supply.some((net) => ground.includes(net)) ? [shortCircuit('5V')] : [];
  const shortedPins = drivablePins.filter((pin) => ground.includes(circuit.pinNet[pin] ?? -1)).map((pin) => shortCircuit(pin));
  return [
    ...circuit.unknown, ...shorted, ...shortedPins, ...(shorted.length > 0 ? [] : shortsByButton(circuit, ground, supply)),
    ...inspectLights(circuit, contactBridges(circuit)), ...circuit.parts.flatMap((part) => inspectPart(circuit, part)),
    ...circuit.buttons.flatMap((button) => (isLoose(circuit, button.a) || isLoose(circuit, button.b) || button.a === button.b ? [buttonNotConnected(button.id)] : [])),
    ...joinedPins(circuit),
  ];
}

const isLoose = (circuit: Circuit, net: number): boolean => (circuit.degree[net] ?? 0) < 2;

/** Every contact that may close: current may one day go there. */
function contactBridges(circuit: Circuit): Bridge[] {
  const between = (part: PlacedPart, a: string, b: string): Bridge => [part.net[a] ?? -1, part.net[b] ?? -1, 0];
  return [
    ...circuit.buttons.map(({ a, b }): Bridge => [a, b, 0]),
    ...circuit.parts.flatMap((part) => (part.kind.kind === 'relay' ? [between(part, 'COM', 'NO'), between(part, 'COM', 'NC')]
      : part.kind.kind === 'switch' ? [between(part, '2', '1'), between(part, '2', '3')] : [])),
  ];
}

function shortsByButton(circuit: Circuit, ground: readonly number[], supply: readonly number[]): Finding[] {
  return circuit.buttons.filter(({ a, b }) => {
    const reach = resistanceTo(circuit, supply, [[a, b, 0]]);
    return ground.some((net) => (reach[net] ?? Infinity) < 1);
  }).map(({ id }) => shortWhenPressed(id));
}

function inspectPart(circuit: Circuit, part: PlacedPart): Finding[] {
  const { kind, net, id } = part;
  if (kind.kind === 'motor') {
    const pin = drivablePins.find((each) => Object.values(net).includes(circuit.pinNet[each] ?? -1));
    return pin === undefined ? [] : [motorOnPin(id, pin)];
  }
  const wired = Object.values(net).some((each) => !isLoose(circuit, each));
  if (!kind.supply || !wired || isPowered(circuit, part)) return [];
  const { plus, minus } = kind.supply;
  return groundNets(circuit).includes(net[minus] ?? -1) ? [notPowered(id, plus)] : [noCommonGround(id, minus)];
}

/** Two pins of the board on one piece of copper. */
function joinedPins(circuit: Circuit): Finding[] {
  return drivablePins.flatMap((pin, index) => drivablePins.slice(index + 1)
    .filter((other) => circuit.pinNet[pin] !== undefined && circuit.pinNet[pin] === circuit.pinNet[other] && !groundNets(circuit).includes(circuit.pinNet[pin] ?? -1))
    .map((other) => pinConflict(pin, other)));
}
