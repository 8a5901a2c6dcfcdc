import { liveCommands, type LiveCommandKind } from '@kindling/contracts';
import { z } from 'zod';
import type { AnyKind, LiveCommand } from '../../../domain/index.ts';

/** Few, so that a command about somebody or something often finds it. */
export const idAt = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const IDS = 8;
const names = ['first-light', 'make', 'theory'];
const words = ['好', '第一句', 'light', '？', '🙂 亮了'];

interface Shape {
  readonly type?: string; readonly format?: string; readonly pattern?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Shape[]; readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[]; readonly items?: Shape; readonly prefixItems?: readonly Shape[];
  readonly minimum?: number; readonly maximum?: number; readonly minLength?: number; readonly maxLength?: number; readonly minItems?: number; readonly maxItems?: number;
}
/** Points of a stroke, packed; one that leads nowhere must do no harm either. */
const PACKED = '^[A-Za-z0-9_-]+$';
const packed = ['AA', 'AAgg', 'B3C-_9', 'zzzz'];
/** Parts of a circuit and their pins. */
const PART_ID = '^[A-Za-z][A-Za-z0-9_-]{0,31}$';
const PIN = '^[A-Za-z][A-Za-z0-9_-]{0,31}:[A-Za-z0-9_.+-]{1,16}$';
const CONTENT_ID = '^[a-z0-9-]{1,40}$';

/** Builds data from a command's own schema, so that a new command is tried without a word here. What it cannot build it refuses loudly. */
export class RandomCommands {
  private readonly random: () => number;
  constructor(random: () => number) { this.random = random; }

  below(count: number): number { return Math.floor(this.random() * count); }
  one<T>(of: readonly T[]): T { return of[this.below(of.length)] as T; }

  /** `seq`: the newest event, for commands that name one. */
  of(kind: LiveCommandKind, seq: number): LiveCommand {
    const data = this.build(shapeOf(kind), kind, seq);
    return { kind, data: liveCommands[kind].parse(data) } as LiveCommand;
  }
  anyOfClients(seq: number): LiveCommand { return this.of(this.one(clientKinds), seq); }

  private build(shape: Shape, at: string, seq: number): unknown {
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

  private object({ properties = {}, required = [] }: Shape, at: string, seq: number): object {
    const kept = Object.entries(properties).filter(([name]) => required.includes(name) || this.random() < 0.5);
    return Object.fromEntries(kept.map(([name, shape]) => [name, this.build(shape, `${at}.${name}`, seq)]));
  }
  private array({ items, prefixItems, minItems = 0, maxItems = minItems + 4 }: Shape, at: string, seq: number): unknown[] {
    if (prefixItems) return prefixItems.map((shape, index) => this.build(shape, `${at}.${index}`, seq));
    const count = minItems + this.below(Math.min(maxItems, minItems + 6) - minItems + 1);
    return Array.from({ length: count }, () => this.build(items ?? {}, `${at}[]`, seq));
  }
  private string({ format, pattern, minLength = 0, maxLength = 80 }: Shape, at: string): string {
    if (format === 'uuid') return idAt(this.below(IDS));
    if (pattern === CONTENT_ID) return this.one(names);
    if (pattern === PART_ID || pattern === PIN) return pattern === PIN ? 'uno:13' : 'uno';
    if (pattern === PACKED) return this.one(packed);
    if (pattern !== undefined || format !== undefined) throw new Error(`no generator for ${at}: ${format ?? ''} ${pattern ?? ''}`);
    return this.one(words).repeat(Math.max(1, minLength)).slice(0, Math.max(maxLength, minLength));
  }
  /** A number without bounds names an event. */
  private integer({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Shape, seq: number): number {
    if (maximum >= Number.MAX_SAFE_INTEGER) return Math.max(minimum, this.below(seq + 2));
    const lowest = Math.max(minimum, -1000);
    // The first of anything, such as the first page, is nearly always there.
    return lowest + this.below(Math.min(maximum - lowest, this.random() < 0.7 ? 0 : 40) + 1);
  }
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
  'class.open': { kind: 'class.open', data: { lessonId: 'first-light' } },
  'presence.join': { kind: 'presence.join', data: {} },
  'presence.leave': { kind: 'presence.leave', data: {} },
  'pupil.stuck': { kind: 'pupil.stuck', data: { reason: 'same-check-three-times' } },
  'pupil.unstuck': { kind: 'pupil.unstuck', data: {} },
};
