import type { Finding } from '@kindling/contracts';
import { ledNotConnected, ledReversed, ledWithoutResistor, resistorTooLarge, resistorTooSmall } from './circuit-sentences.ts';
import { drivablePins } from './part-kinds.ts';
import { groundNets, netsOf, resistanceTo, supplyNets, type Bridge } from './paths.ts';
import type { Circuit, Led } from './resolve-circuit.ts';

/** A path of less than this burns an ordinary LED on 5 V within a lesson. */
const leastOhms = 100;
const mostOhms = 4700;

/** Each light must lie on a way from a source through a resistor to ground, the right way round. */
export function inspectLights(circuit: Circuit, contacts: readonly Bridge[]): Finding[] {
  const ground = groundNets(circuit);
  const outputs = circuit.parts.flatMap((part) => (part.kind.kind === 'motor-driver' ? [part.net['MA'] ?? -1, part.net['MB'] ?? -1] : []));
  const drivers = [...new Set([...supplyNets(circuit), ...netsOf(circuit, drivablePins), ...outputs])].filter((net) => !ground.includes(net));
  const fromDriver = resistanceTo(circuit, drivers, contacts);
  const toGround = resistanceTo(circuit, ground, contacts);
  const byPart = new Map<string, Finding[]>();
  for (const led of circuit.leds) byPart.set(led.part, [...(byPart.get(led.part) ?? []), ...inspectLight(led, fromDriver, toGround)]);
  return [...byPart].flatMap(([part, findings]) => worstOf(findings, circuit.leds.filter((led) => led.part === part).length));
}

/** A digit says one thing, not eight; lights of it that are not used are nobody's fault. */
function worstOf(findings: readonly Finding[], lights: number): Finding[] {
  if (lights === 1) return [...findings];
  const unused = findings.filter((finding) => finding.code === 'led-not-connected');
  const real = findings.filter((finding) => finding.code !== 'led-not-connected');
  return unused.length === lights ? unused.slice(0, 1) : real.slice(0, 1);
}

function inspectLight(led: Led, fromDriver: Float64Array, toGround: Float64Array): Finding[] {
  const at = (distances: Float64Array, net: number): number => distances[net] ?? Infinity;
  const forward = at(fromDriver, led.anode) + Math.min(at(toGround, led.cathode), at(fromDriver, led.cathode));
  const backward = at(fromDriver, led.cathode) + at(toGround, led.anode);
  // A pin may also sink current, so between two board pins either way round is possible; only ground decides.
  const groundedForward = at(fromDriver, led.anode) + at(toGround, led.cathode);
  if (!Number.isFinite(groundedForward) && Number.isFinite(backward)) return [ledReversed(led.part)];
  if (!Number.isFinite(forward)) return [ledNotConnected(led.part)];
  const ohms = Number.isFinite(groundedForward) ? groundedForward : forward;
  if (ohms < 1) return [ledWithoutResistor(led.part)];
  if (ohms < leastOhms) return [resistorTooSmall(led.part, Math.round(ohms))];
  return ohms > mostOhms ? [resistorTooLarge(led.part, Math.round(ohms))] : [];
}
