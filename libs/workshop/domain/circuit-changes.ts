import type { Diagram } from '@kindling/contracts';

export interface CircuitChanges {
  readonly partsAdded: readonly { readonly id: string; readonly type: string }[];
  readonly partsRemoved: readonly { readonly id: string; readonly type: string }[];
  /** From pin to pin; direction and colour do not count. */
  readonly wiresAdded: readonly string[];
  readonly wiresRemoved: readonly string[];
  /** Something else about a part: where it lies, its colour, its value. */
  readonly moved: readonly string[];
}

const wires = (diagram: Diagram): Map<string, string> => new Map(diagram.connections.map(([from, to]) => [[from, to].sort().join(' '), `${from} — ${to}`]));

/** What is different in `after`. A part that changed its kind is another part. */
export function circuitChanges(before: Diagram, after: Diagram): CircuitChanges {
  const key = (part: { id: string; type: string }): string => `${part.id} ${part.type}`;
  const missingIn = (from: Diagram, other: Diagram) => { const there = new Set(other.parts.map(key)); return from.parts.filter((part) => !there.has(key(part))).map(({ id, type }) => ({ id, type })); };
  const [old, now] = [wires(before), wires(after)];
  return {
    partsAdded: missingIn(after, before), partsRemoved: missingIn(before, after),
    wiresAdded: [...now].filter(([ends]) => !old.has(ends)).map(([, shown]) => shown), wiresRemoved: [...old].filter(([ends]) => !now.has(ends)).map(([, shown]) => shown),
    moved: after.parts.filter((part) => before.parts.some((known) => key(known) === key(part) && stable(known) !== stable(part))).map((part) => part.id),
  };
}

/** The server keeps keys in its own order. */
const stable = ({ left, top, rotate = 0, attrs = {} }: Diagram['parts'][number]): string => JSON.stringify([left, top, rotate, Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1))]);

export const isUnchanged = (changes: CircuitChanges): boolean => Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
