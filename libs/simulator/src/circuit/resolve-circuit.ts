import type { Diagram, Finding } from '@kindling/contracts';
import { kindOf, ohmsOf, type PartKind } from './part-kinds.ts';
import { unknownPart, unknownPin } from './circuit-sentences.ts';
import { UnionFind } from './union-find.ts';

/** A light: an LED, or one of the lights inside an RGB LED or a digit. `part` is the part it sits in. */
export interface Led { readonly id: string; readonly part: string; readonly anode: number; readonly cathode: number; readonly colour: string }
export interface Resistor { readonly id: string; readonly a: number; readonly b: number; readonly ohms: number }
export interface Button { readonly id: string; readonly a: number; readonly b: number }
/** A part with its pins turned into nets. */
export interface PlacedPart { readonly id: string; readonly type: string; readonly kind: PartKind; readonly attrs: Readonly<Record<string, string>>; readonly net: Readonly<Record<string, number>> }

/** Wires turned into nets. A net is a number; everything that touches the same copper has the same one. */
export interface Circuit {
  readonly nets: number;
  /** Net of each board pin that exists, wired or not. */
  readonly pinNet: Readonly<Record<string, number>>;
  readonly parts: readonly PlacedPart[];
  readonly leds: readonly Led[];
  readonly resistors: readonly Resistor[];
  readonly buttons: readonly Button[];
  /** How many parts touch each net (breadboards do not count); 1 means a loose end. */
  readonly degree: readonly number[];
  readonly unknown: readonly Finding[];
  readonly boards: number;
}

/** Among a wire's route hints: the copper inside is torn, though it looks whole. For exercises that hide a fault. */
export const brokenWire = 'broken';

export function resolveCircuit(diagram: Diagram): Circuit {
  const index = new Map<string, number>();
  const unknown: Finding[] = [];
  for (const part of diagram.parts) {
    const kind = kindOf(part);
    if (!kind) unknown.push(unknownPart(part.id, part.type));
    else for (const pin of kind.pins) index.set(`${part.id}:${pin}`, index.size);
  }
  const sets = new UnionFind(index.size);
  for (const part of diagram.parts) for (const group of kindOf(part)?.joined ?? []) joinAll(sets, group.map((pin) => index.get(`${part.id}:${pin}`)));
  joinSymbols(diagram, index, sets);
  for (const [from, to, , hints] of diagram.connections) {
    if (hints.includes(brokenWire)) continue;
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined) { if (isOurs(diagram, a === undefined ? from : to)) unknown.push(unknownPin(a === undefined ? from : to)); } else sets.join(a, b);
  }
  return collect(diagram, index, sets, unknown);
}

/** Supply symbols are wires without a wire: every GND sign is the board's ground. */
function joinSymbols(diagram: Diagram, index: ReadonlyMap<string, number>, sets: UnionFind): void {
  const board = diagram.parts.find((part) => kindOf(part)?.kind === 'mcu');
  if (!board) return;
  for (const part of diagram.parts) {
    const kind = kindOf(part)?.kind;
    if (kind === 'supply') joinAll(sets, [index.get(`${board.id}:5V`), index.get(`${part.id}:VCC`)]);
    if (kind === 'ground') joinAll(sets, [index.get(`${board.id}:GND.1`), index.get(`${part.id}:GND`)]);
  }
}

/** A pin of a part that is unknown altogether is already reported with its part. */
const isOurs = (diagram: Diagram, end: string): boolean => {
  const part = diagram.parts.find((each) => each.id === end.split(':')[0]);
  return !part || kindOf(part) !== undefined;
};

function joinAll(sets: UnionFind, members: readonly (number | undefined)[]): void {
  const known = members.filter((member) => member !== undefined);
  for (const member of known.slice(1)) if (known[0] !== undefined) sets.join(known[0], member);
}

function collect(diagram: Diagram, index: ReadonlyMap<string, number>, sets: UnionFind, unknown: Finding[]): Circuit {
  const names = new Map<number, number>();
  const net = (end: string): number => {
    const root = sets.find(index.get(end) ?? 0);
    const known = names.get(root) ?? names.size;
    names.set(root, known);
    return known;
  };
  const parts = diagram.parts.flatMap((part): PlacedPart[] => {
    const kind = kindOf(part);
    return kind ? [{ id: part.id, type: part.type, kind, attrs: part.attrs ?? {}, net: Object.fromEntries(kind.pins.map((pin) => [pin, net(`${part.id}:${pin}`)])) }] : [];
  });
  const boards = parts.filter((part) => part.kind.kind === 'mcu');
  const of = (kind: PartKind['kind']): PlacedPart[] => parts.filter((part) => part.kind.kind === kind);
  /** A dead part is there, with its pins, and does nothing. */
  const whole = (kind: PartKind['kind']): PlacedPart[] => of(kind).filter((part) => part.attrs['broken'] !== 'open');
  return {
    nets: names.size, parts, pinNet: boards[0]?.net ?? {}, unknown, boards: boards.length, degree: degrees(parts, names.size),
    leds: [...whole('led').map(ledOf), ...of('rgb-led').flatMap(rgbLeds), ...of('segments').flatMap(segmentLeds)],
    resistors: whole('resistor').map(({ id, net: at, attrs }) => ({ id, a: at['1'] ?? 0, b: at['2'] ?? 0, ohms: ohmsOf(attrs['value']) ?? 1000 })),
    buttons: of('button').map(({ id, net: at }) => ({ id, a: at['1.l'] ?? 0, b: at['2.l'] ?? 0 })),
  };
}

function degrees(parts: readonly PlacedPart[], nets: number): number[] {
  const degree = Array.from({ length: nets }, () => 0);
  for (const part of parts) {
    if (part.kind.kind === 'breadboard') continue;
    for (const net of new Set(Object.values(part.net))) degree[net] = (degree[net] ?? 0) + 1;
  }
  return degree;
}

const ledOf = ({ id, net, attrs }: PlacedPart): Led => ({ id, part: id, anode: net['A'] ?? 0, cathode: net['C'] ?? 0, colour: attrs['color'] ?? 'red' });
const rgbNames = { R: 'red', G: 'green', B: 'blue' } as const;
const rgbLeds = (part: PlacedPart): Led[] => Object.entries(rgbNames).map(([pin, colour]) => inside(part, pin, 'COM', colour));
const segmentLeds = (part: PlacedPart): Led[] => ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'DP'].map((pin) => inside(part, pin, 'COM.1', part.attrs['color'] ?? 'red'));
/** Common cathode unless the part says anode. */
function inside({ id, net, attrs }: PlacedPart, pin: string, common: string, colour: string): Led {
  const [own, shared] = [net[pin] ?? 0, net[common] ?? 0];
  const anodes = attrs['common'] === 'anode';
  return { id: `${id}.${pin}`, part: id, anode: anodes ? shared : own, cathode: anodes ? own : shared, colour };
}
