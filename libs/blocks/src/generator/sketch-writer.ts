import type { BlocksProblem, ReadBlock } from './read-blocks.ts';
import { Names } from './names.ts';

export class UnknownBlock extends Error { readonly problem: BlocksProblem = 'block-unknown'; readonly type: string; constructor(type: string) { super(type); this.type = type; } }
export type StatementWriter = (block: ReadBlock, writer: SketchWriter) => void;
export type ValueWriter = (block: ReadBlock, writer: SketchWriter) => string;
/** How each block is written, by its type. */
export interface Writers { readonly statements: Readonly<Record<string, StatementWriter>>; readonly values: Readonly<Record<string, ValueWriter>> }
export interface WrittenLine { readonly text: string; readonly block: string | null }

/** Collects the parts of a sketch while blocks are walked. */
export class SketchWriter {
  private lines: WrittenLine[] = [];
  private depth = 1;
  private current: string | null = null;
  private counters = 0;
  private readonly variables: ReadonlyMap<string, string>;
  private readonly writers: Writers;
  readonly names = new Names();
  readonly used = new Map<string, 'INPUT' | 'OUTPUT'>();
  readonly constants = new Map<string, WrittenLine>();
  readonly variablesUsed = new Set<string>();
  readonly includes = new Set<string>();
  readonly globals = new Map<string, WrittenLine>();
  readonly begins = new Set<string>();
  readonly helpers = new Map<string, readonly string[]>();
  /** Kinds of variables that are not plain `int`. */
  private readonly kinds = new Map<string, { readonly kind: string; readonly start: string }>();
  private locals: readonly string[] = [];

  constructor(variables: ReadonlyMap<string, string>, writers: Writers) {
    this.variables = variables;
    this.writers = writers;
  }

  /** Lines of something that is written by itself, such as a function. */
  apart(write: () => void): WrittenLine[] {
    this.lines = [];
    this.depth = 1;
    write();
    return this.lines;
  }
  /** The statements of one hat, as lines. */
  section(first: ReadBlock | null): WrittenLine[] {
    this.lines = [];
    this.depth = 1;
    this.stack(first);
    return this.lines;
  }
  line(text: string, outwards = 0): void { this.lines.push({ text: '  '.repeat(this.depth + outwards) + text, block: this.current }); }
  include(header: string): void { this.includes.add(header); }
  /** An object of the whole sketch; the first definition of a name stays. */
  global(name: string, text: string): void { if (!this.globals.has(name)) this.globals.set(name, { text, block: this.current }); }
  /** A line at the start of setup, once. */
  begin(text: string): void { this.begins.add(text); }
  /** A function of ours that the sketch shows like the pupil's own. */
  helper(name: string, lines: readonly string[]): void { this.helpers.set(name, lines); }
  declare(name: string, kind: string, start: string): void { this.variablesUsed.add(name); this.kinds.set(name, { kind, start: kind === 'String' && !start.startsWith('"') ? `String(${start})` : start }); }
  /** Times and fractions do not fit an int; the first value that says so decides. */
  suits(name: string, value: string): void {
    if (this.kinds.has(name)) return;
    if (/\b(millis|micros)\(\)/.test(value)) this.kinds.set(name, { kind: 'unsigned long', start: '0' });
    else if (/\d\.\d|\.read(Temperature|Humidity)\(\)/.test(value)) this.kinds.set(name, { kind: 'float', start: '0' });
  }
  declarations(): string[] {
    return [...this.variablesUsed].map((name) => { const known = this.kinds.get(name); return `${known?.kind ?? 'int'} ${name} = ${known?.start ?? '0'};`; });
  }
  /** Writes for one block with names that are its own. */
  within(block: ReadBlock, locals: readonly string[], write: () => void): void {
    const outer = [this.current, this.locals] as const;
    [this.current, this.locals] = [block.id, locals];
    write();
    [this.current, this.locals] = outer;
  }
  bodyHere(block: ReadBlock, input: string): void { this.stack(block.inputs.get(input) ?? null); }
  body(block: ReadBlock, input: string): void {
    this.depth += 1;
    this.stack(block.inputs.get(input) ?? null);
    this.depth -= 1;
  }
  value(block: ReadBlock, input: string, empty: string): string {
    const inner = block.inputs.get(input);
    if (!inner) return empty;
    const write = Object.hasOwn(this.writers.values, inner.type) ? this.writers.values[inner.type] : undefined;
    if (!write) throw new UnknownBlock(inner.type);
    return write(inner, this);
  }
  usePin(pin: string, as: 'INPUT' | 'OUTPUT'): void { if (!this.used.has(pin)) this.used.set(pin, as); }
  constant(name: string): string { return this.names.of(name || 'PIN'); }
  variable(id: string): string {
    const name = this.names.of(this.variables.get(id) ?? id);
    if (!this.locals.includes(name)) this.variablesUsed.add(name);
    return name;
  }
  counter(): string { this.counters += 1; return `times${this.counters}`; }
  defineConstant(block: ReadBlock): void {
    const name = this.constant(block.fields.get('NAME') ?? '');
    this.constants.set(name, { text: `const int ${name} = ${this.value(block, 'VALUE', '0')};`, block: block.id });
  }

  private stack(first: ReadBlock | null): void {
    for (let block = first; block; block = block.next) {
      const write = Object.hasOwn(this.writers.statements, block.type) ? this.writers.statements[block.type] : undefined;
      if (!write) throw new UnknownBlock(block.type);
      const outer = this.current;
      this.current = block.id;
      write(block, this);
      this.current = outer;
    }
  }
}
