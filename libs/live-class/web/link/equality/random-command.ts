import { liveCommands, type LiveCommandKind } from '@kindling/contracts';
import { z } from 'zod';
import type { AnyKind, LiveCommand, LiveState } from '../../../domain/index.ts';

/** Few, so that a command about somebody or something often finds it. */
export const idAt = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const IDS = 8;
/** One of these must fit every pattern that a command asks for; a new pattern may need a new one here. */
const samples = ['first-light', 'make', 'theory', 'led1', 'uno', 'uno:13', 'led1:A', 'AAAA', 'oAHIAQ', 'yAGQA9ABUA'];
export const words = ['好', '第一句', 'light', '？', '🙂 亮了'];

interface Shape {
  readonly type?: string; readonly format?: string; readonly pattern?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Shape[]; readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>; readonly additionalProperties?: Shape | boolean; readonly required?: readonly string[]; readonly items?: Shape; readonly prefixItems?: readonly Shape[];
  readonly minimum?: number; readonly maximum?: number; readonly minLength?: number; readonly maxLength?: number; readonly minItems?: number; readonly maxItems?: number;
}

/** Builds data from a command's own schema, so that a new command is tried without a word here. What it cannot build it refuses loudly. */
export class RandomCommands {
  private readonly random: () => number;
  private known = new Map<string, unknown[]>();
  constructor(random: () => number) { this.random = random; }

  below(count: number): number { return Math.floor(this.random() * count); }
  one<T>(of: readonly T[]): T { return of[this.below(of.length)] as T; }

  /** What the state has under a name is often said again under that name: the number of a line, the version of a text. */
  of(kind: LiveCommandKind, state: LiveState): LiveCommand {
    this.known = new Map();
    this.note('', state);
    const data = this.build(shapeOf(kind), kind, state.seq);
    return { kind, data: liveCommands[kind].parse(data) } as LiveCommand;
  }
  anyOfClients(state: LiveState): LiveCommand { return this.of(this.one(clientKinds), state); }

  private note(name: string, value: unknown): void {
    if (typeof value === 'object' && value !== null) for (const [inner, each] of Object.entries(value)) this.note(Array.isArray(value) ? name : inner, each);
    else this.known.set(name, [...(this.known.get(name) ?? []), value]);
  }

  private build(shape: Shape, at: string, seq: number): unknown {
    const name = at.slice(at.lastIndexOf('.') + 1);
    const said = shape.format === 'uuid' ? [...(this.known.get(name) ?? []), ...(this.known.get('id') ?? [])] : this.known.get(name) ?? [];
    const fitting = said.filter((value) => fits(shape, value));
    return fitting.length > 0 && this.random() < 0.6 ? this.one(fitting) : this.invent(shape, at, seq);
  }

  private invent(shape: Shape, at: string, seq: number): unknown {
    if (shape.const !== undefined) return shape.const;
    if (shape.enum) return this.one(shape.enum);
    const either = shape.anyOf ?? shape.oneOf;
    if (either) return this.build(this.one(either), at, seq);
    const builders: Readonly<Record<string, () => unknown>> = {
      object: () => this.object(shape, at, seq), array: () => this.array(shape, at, seq), string: () => this.string(shape, at),
      integer: () => this.integer(shape, seq), number: () => this.integer(shape, seq), boolean: () => this.random() < 0.5, null: () => null,
    };
    const build = builders[shape.type ?? ''];
    if (!build) throw new Error(`no generator for ${at}: ${JSON.stringify(shape)}`);
    return build();
  }

  private object({ properties = {}, required = [], additionalProperties }: Shape, at: string, seq: number): object {
    if (typeof additionalProperties === 'object') return Object.fromEntries(words.slice(0, this.below(3)).map((name) => [name, this.build(additionalProperties, `${at}.*`, seq)]));
    const kept = Object.entries(properties).filter(([name]) => required.includes(name) || this.random() < 0.5);
    return Object.fromEntries(kept.map(([name, shape]) => [name, this.build(shape, `${at}.${name}`, seq)]));
  }
  private array({ items, prefixItems, minItems = 0, maxItems = minItems + 2 }: Shape, at: string, seq: number): unknown[] {
    if (prefixItems) return prefixItems.map((shape, index) => this.build(shape, `${at}.${index}`, seq));
    const count = minItems + this.below(Math.min(maxItems, minItems + 2) - minItems + 1);
    return Array.from({ length: count }, () => this.build(items ?? {}, `${at}[]`, seq));
  }
  private string({ format, pattern, minLength = 0, maxLength = 80 }: Shape, at: string): string {
    if (format === 'uuid') return idAt(this.below(IDS));
    const fitting = pattern === undefined || format !== undefined ? [] : samples.filter((sample) => new RegExp(pattern).test(sample));
    if (fitting.length > 0) return this.one(fitting);
    if (pattern !== undefined || format !== undefined) throw new Error(`no generator for ${at}: ${format ?? ''} ${pattern ?? ''}`);
    return this.one(words).repeat(Math.max(1, minLength)).slice(0, Math.max(maxLength, minLength));
  }
  /** Small ones often, because they are places and versions; one without an upper bound may name an event. */
  private integer({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Shape, seq: number): number {
    const least = Math.max(minimum, -1000);
    const most = maximum >= Number.MAX_SAFE_INTEGER ? seq + 1 : maximum;
    return least + this.below(Math.max(1, Math.min(most - least + 1, this.random() < 0.5 ? 3 : 40 + seq)));
  }
}

function fits({ type, format, minimum = -Infinity, maximum = Infinity }: Shape, value: unknown): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum;
  return type === 'string' && format === 'uuid' && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
}

const clientKinds = Object.keys(liveCommands) as LiveCommandKind[];
const shapes = new Map<LiveCommandKind, Shape>();
function shapeOf(kind: LiveCommandKind): Shape {
  const shape = shapes.get(kind) ?? (z.toJSONSchema(liveCommands[kind], { io: 'input' }) as Shape);
  shapes.set(kind, shape);
  return shape;
}

/** What the server says for somebody: a new kind does not compile until it stands here. */
export const serverCommands: { readonly [K in Exclude<AnyKind, LiveCommandKind>]: Extract<LiveCommand, { kind: K }> } = {
  'class.open': { kind: 'class.open', data: { lessonId: 'first-light', records: true } },
  'presence.join': { kind: 'presence.join', data: {} },
  'presence.leave': { kind: 'presence.leave', data: {} },
  'pupil.stuck': { kind: 'pupil.stuck', data: { reason: 'same-check-three-times' } },
  'pupil.unstuck': { kind: 'pupil.unstuck', data: {} },
};
