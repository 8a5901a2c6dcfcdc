import { numberLiteral } from '../generator/names.ts';
import type { BlockJson, Parts, Source, Value, ValueKind } from './pieces.ts';
import { ReportWriter } from './report.ts';
import type { Plug, ScratchBlock, ScratchTarget } from './scratch-project.ts';
import { arduinoStatements, arduinoValues } from './twins-of-arduino.ts';
import { scratchStatements, scratchValues } from './twins-of-scratch.ts';

const statements = new Map(Object.entries({ ...scratchStatements, ...arduinoStatements }));
const values = new Map(Object.entries({ ...scratchValues, ...arduinoValues }));
/** Below what the generator reads, so that an import can always be compiled or said to be too long. */
const mostBlocks = 900;
const mostDeep = 40;
const mostVariables = 200;
const fits = (has: ValueKind, needs: ValueKind): boolean => has === needs || has === 'any' || needs === 'any';

/** Walks one file's blocks. Each block is converted once, however the file is knotted; what has no twin becomes a grey block. */
export class Converter {
  readonly report = new ReportWriter();
  readonly variables = new Map<string, string>();
  private made = 0;
  private readonly seen = new Set<ScratchBlock>();
  private target: ScratchTarget = new Map();

  enter(target: ScratchTarget): void { this.target = target; }

  /** The blocks of a stack in order, each one once. */
  chain(first: string | null): ScratchBlock[] {
    const found: ScratchBlock[] = [];
    for (let id = first; id !== null;) {
      const block = this.target.get(id);
      if (!block || this.seen.has(block)) break;
      this.seen.add(block);
      found.push(block);
      id = block.next;
    }
    return found;
  }
  /** Our stack for theirs; null when there is nothing. */
  stack(blocks: readonly ScratchBlock[], depth: number): BlockJson | null {
    const pieces = blocks.flatMap((block) => this.statement(block, depth) ?? []);
    return pieces.reduceRight<BlockJson | null>((next, piece) => (next ? { ...piece, next: { block: next } } : piece), null);
  }
  make(type: string, parts: Parts = {}): BlockJson {
    this.made += 1;
    return { type, id: `i${this.made}`, ...parts };
  }
  /** Told in the report only: the block and all that hangs in it. */
  leaveOut(block: ScratchBlock, depth: number, isStatement: boolean): void {
    const waiting: { block: ScratchBlock; depth: number; isStatement: boolean }[] = [{ block, depth, isStatement }];
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      const { block: one, depth: deep } = each;
      if (!one.isShadow) { this.report.count(one.opcode, false); if (each.isStatement) this.report.line(Math.min(deep, mostDeep), one.opcode); }
      for (const [name, plug] of [...one.plugs].reverse()) if (plug.kind === 'block') waiting.push(...this.chain(plug.id).reverse().map((inner) => ({ block: inner, depth: deep + 1, isStatement: name.startsWith('SUBSTACK') })));
    }
  }

  private statement(block: ScratchBlock, depth: number): BlockJson | null {
    if (this.isFull(depth)) { this.leaveOut(block, depth, true); return null; }
    const line = this.report.line(depth, block.opcode);
    const made = statements.get(block.opcode)?.(this.source(block, depth)) ?? null;
    this.report.count(block.opcode, made !== null);
    if (made) { this.report.became(line, made.type); return made; }
    this.leaveInner(block, depth);
    return this.make('imported_unknown', { fields: { NAME: block.opcode } });
  }

  private value(plug: Plug, needs: ValueKind, depth: number): BlockJson | null {
    switch (plug.kind) {
      case 'number': return this.make('math_number', { fields: { NUM: Number(numberLiteral(plug.text)?.replace('L', '') ?? 0) } });
      case 'text': return this.literalText(plug.text, needs);
      case 'variable': { const VAR = this.variable(plug.name); return this.make('variables_get', { fields: { VAR } }); }
      case 'block': return this.valueBlock(plug.id, needs, depth);
    }
  }
  /** Scratch keeps numbers as texts wherever a text could stand. */
  private literalText(text: string, needs: ValueKind): BlockJson {
    const number = numberLiteral(text);
    if (number !== null && needs !== 'String') return this.make('math_number', { fields: { NUM: Number(number.replace('L', '')) } });
    if (needs !== 'Number') return this.make('text', { fields: { TEXT: text } });
    // An empty place counts as nought there; a word where a number belongs cannot be said here.
    if (text.trim() === '') return this.make('math_number', { fields: { NUM: 0 } });
    this.report.count(`"${text.slice(0, 40)}"`, false);
    return this.make('imported_unknown_value', { fields: { NAME: text.slice(0, 60) } });
  }
  private valueBlock(id: string, needs: ValueKind, depth: number): BlockJson | null {
    const [block] = this.chain(id);
    if (!block) return null;
    if (this.isFull(depth)) { this.leaveOut(block, depth, false); return null; }
    const value = this.converted(block, needs, depth);
    if (!block.isShadow) this.report.count(block.opcode, value !== null);
    if (value) return value.json;
    this.leaveInner(block, depth);
    return this.make('imported_unknown_value', { fields: { NAME: block.opcode } });
  }
  private converted(block: ScratchBlock, needs: ValueKind, depth: number): Value | null {
    const twin = values.get(block.opcode);
    if (!twin || !fits(twin.kind, needs)) return null;
    const json = twin.make(this.source(block, depth));
    return json ? { json, kind: twin.kind } : null;
  }
  private leaveInner(block: ScratchBlock, depth: number): void {
    for (const [name, plug] of block.plugs) if (plug.kind === 'block') for (const inner of this.chain(plug.id)) this.leaveOut(inner, depth + 1, name.startsWith('SUBSTACK'));
  }
  private isFull(depth: number): boolean {
    const full = this.made >= mostBlocks || depth > mostDeep;
    if (full) this.report.note('cut');
    return full;
  }
  private variable(name: string): { readonly id: string } {
    const hasRoom = this.variables.size < mostVariables;
    const known = this.variables.get(name) ?? (hasRoom ? `v${this.variables.size + 1}` : 'v1');
    if (!hasRoom && known === 'v1') this.report.note('cut');
    this.variables.set(name, known);
    return { id: known };
  }

  private source(block: ScratchBlock, depth: number): Source {
    const wrap = (as: string, json: BlockJson | null): NonNullable<Parts['inputs']> => (json ? { [as]: { block: json } } : {});
    return {
      field: (name) => block.fields.get(name) ?? '',
      menu: (name) => this.menu(block.plugs.get(name)),
      plug: (as, name, needs) => { const plug = block.plugs.get(name); return plug ? wrap(as, this.value(plug, needs, depth + 1)) : {}; },
      body: (as, name) => { const plug = block.plugs.get(name); return plug?.kind === 'block' ? wrap(as, this.stack(this.chain(plug.id), depth + 1)) : {}; },
      literal: (name) => literalOf(block.plugs.get(name)),
      variable: (name) => this.variable(name),
      make: (type, parts) => this.make(type, parts),
    };
  }
  /** The one field of a shadow block. */
  private menu(plug: Plug | undefined): string | null {
    const shadow = plug?.kind === 'block' ? this.target.get(plug.id) : undefined;
    if (!shadow?.isShadow) return null;
    this.seen.add(shadow);
    return [...shadow.fields.values()][0] ?? null;
  }
}

const literalOf = (plug: Plug | undefined): number | null => (plug?.kind === 'number' || plug?.kind === 'text' ? (Number.isFinite(Number(plug.text)) ? Number(plug.text) : 0) : null);
