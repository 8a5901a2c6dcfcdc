import { ok, refuse, type Result } from '@kindling/kernel';
import type { ImportProblem } from './archive.ts';

/** What stands in a place of a Scratch block. */
export type Plug =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'number' | 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };
export interface ScratchBlock {
  readonly opcode: string;
  readonly next: string | null;
  readonly plugs: ReadonlyMap<string, Plug>;
  readonly fields: ReadonlyMap<string, string>;
  readonly isTop: boolean;
  /** A menu or a default that belongs to the block it sits in. */
  readonly isShadow: boolean;
}
/** All blocks of one sprite, the stage or the board. */
export type ScratchTarget = ReadonlyMap<string, ScratchBlock>;

const mostBlocks = 20_000;
const mostTargets = 200;
type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: Loose, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '');

/** Reads a hostile project.json: own keys, strings where strings belong, bounded number. Format: en.scratch-wiki.info/wiki/Scratch_File_Format. */
export function readScratchProject(json: unknown): Result<readonly ScratchTarget[], ImportProblem> {
  const targets = isObject(json) ? own(json, 'targets') : undefined;
  if (!Array.isArray(targets) || targets.length > mostTargets) return refuse('import-broken', {});
  const read: ScratchTarget[] = [];
  let count = 0;
  for (const target of targets as unknown[]) {
    const blocks = isObject(target) ? own(target, 'blocks') : undefined;
    if (!isObject(blocks)) continue;
    const entries = Object.entries(blocks);
    count += entries.length;
    if (count > mostBlocks) return refuse('import-too-many-blocks', { count });
    read.push(new Map(entries.flatMap(([id, value]) => { const block = readBlock(value); return block ? [[id, block] as const] : []; })));
  }
  return ok(read);
}

/** A bare variable that lies about is written as a list, not as a block; it does nothing. */
function readBlock(value: unknown): ScratchBlock | null {
  if (!isObject(value)) return null;
  const opcode = own(value, 'opcode');
  if (typeof opcode !== 'string' || opcode === '') return null;
  const [next, inputs, fields] = [own(value, 'next'), own(value, 'inputs'), own(value, 'fields')];
  const entries = (of: unknown): [string, unknown][] => (isObject(of) ? Object.entries(of).slice(0, 40) : []);
  return {
    opcode: opcode.slice(0, 80), next: typeof next === 'string' ? next : null, isTop: own(value, 'topLevel') === true, isShadow: own(value, 'shadow') === true,
    plugs: new Map(entries(inputs).flatMap(([name, input]) => { const plug = readPlug(input); return plug ? [[name, plug] as const] : []; })),
    fields: new Map(entries(fields).map(([name, field]) => [name, word(Array.isArray(field) ? (field as unknown[])[0] : field)])),
  };
}

/** `[1 | 2 | 3, what is seen, what is under it]`; what is seen is a block's id or a primitive `[kind, value, …]`. */
function readPlug(input: unknown): Plug | null {
  const seen: unknown = Array.isArray(input) ? (input as unknown[])[1] : undefined;
  if (typeof seen === 'string') return { kind: 'block', id: seen };
  if (!Array.isArray(seen)) return null;
  const [kind, value] = seen as unknown[];
  if (typeof kind !== 'number') return null;
  if (kind >= 4 && kind <= 8) return { kind: 'number', text: word(value) };
  if (kind === 10) return { kind: 'text', text: word(value) };
  return kind === 12 ? { kind: 'variable', name: word(value) } : null;
}
