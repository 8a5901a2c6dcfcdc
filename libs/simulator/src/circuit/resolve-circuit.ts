import type { Diagram, Finding } from '@kindling/contracts';
import { ohmsOf, partKinds } from './part-kinds.ts';
import { unknownPart, unknownPin } from './circuit-sentences.ts';
import { UnionFind } from './union-find.ts';

export interface Led { readonly id: string; readonly anode: number; readonly cathode: number; readonly colour: string }
export interface Resistor { readonly id: string; readonly a: number; readonly b: number; readonly ohms: number }
export interface Button { readonly id: string; readonly a: number; readonly b: number }

/** Wires turned into nets. A net is a number; everything that touches the same copper has the same one. */
export interface Circuit {
  readonly nets: number;
  /** Net of each board pin that exists, wired or not. */
  readonly pinNet: Readonly<Record<string, number>>;
  readonly leds: readonly Led[];
  readonly resistors: readonly Resistor[];
  readonly buttons: readonly Button[];
  /** How many part pins touch each net; 1 means a loose end. */
  readonly degree: readonly number[];
  readonly unknown: readonly Finding[];
  readonly boards: number;
}

export function resolveCircuit(diagram: Diagram): Circuit {
  const index = new Map<string, number>();
  const unknown: Finding[] = [];
  for (const part of diagram.parts) {
    const kind = partKinds[part.type];
    if (!kind) unknown.push(unknownPart(part.id, part.type));
    else for (const pin of kind.pins) index.set(`${part.id}:${pin}`, index.size);
  }
  const sets = new UnionFind(index.size);
  for (const part of diagram.parts) {
    const kind = partKinds[part.type];
    if (kind && 'joined' in kind) for (const group of kind.joined) joinAll(sets, group.map((pin) => index.get(`${part.id}:${pin}`)));
  }
  for (const [from, to] of diagram.connections) {
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined) { if (isOurs(diagram, a === undefined ? from : to)) unknown.push(unknownPin(a === undefined ? from : to)); } else sets.join(a, b);
  }
  return collect(diagram, index, sets, unknown);
}

/** A pin of a part that is unknown altogether is already reported with its part. */
const isOurs = (diagram: Diagram, end: string): boolean => {
  const part = diagram.parts.find((each) => each.id === end.split(':')[0]);
  return !part || part.type in partKinds;
};

function joinAll(sets: UnionFind, members: readonly (number | undefined)[]): void {
  const known = members.filter((member) => member !== undefined);
  for (const member of known.slice(1)) if (known[0] !== undefined) sets.join(known[0], member);
}

function collect(diagram: Diagram, index: ReadonlyMap<string, number>, sets: UnionFind, unknown: Finding[]): Circuit {
  const names = new Map<number, number>();
  const degree: number[] = [];
  const net = (end: string): number => {
    const root = sets.find(index.get(end) ?? 0);
    const known = names.get(root) ?? names.size;
    names.set(root, known);
    return known;
  };
  const touching = new Map<number, Set<string>>();
  for (const [from, to] of diagram.connections) for (const end of [from, to]) if (index.has(end)) touching.set(net(end), (touching.get(net(end)) ?? new Set()).add(end.split(':')[0] ?? ''));
  const pinNet: Record<string, number> = {};
  const [leds, resistors, buttons]: [Led[], Resistor[], Button[]] = [[], [], []];
  let boards = 0;
  for (const { id, type, attrs } of diagram.parts) {
    const kind = partKinds[type];
    if (kind?.kind === 'mcu') { boards += 1; if (boards === 1) for (const pin of kind.pins) pinNet[pin] = net(`${id}:${pin}`); }
    if (kind?.kind === 'led') leds.push({ id, anode: net(`${id}:A`), cathode: net(`${id}:C`), colour: attrs?.['color'] ?? 'red' });
    if (kind?.kind === 'resistor') resistors.push({ id, a: net(`${id}:1`), b: net(`${id}:2`), ohms: ohmsOf(attrs?.['value']) ?? 1000 });
    if (kind?.kind === 'button') buttons.push({ id, a: net(`${id}:1.l`), b: net(`${id}:2.l`) });
  }
  for (let at = 0; at < names.size; at += 1) degree.push(touching.get(at)?.size ?? 0);
  return { nets: names.size, pinNet, leds, resistors, buttons, degree, unknown, boards };
}
