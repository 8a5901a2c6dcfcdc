import { endingOf, waysOf, type Ending, type EndingPlace } from './endings.ts';
import { memoryKinds, type MemoryKind } from './memory-instructions.ts';
import { places } from './memory-map.ts';
import { plainKinds, type PlainKind } from './plain-instructions.ts';

export interface Line { readonly pc: number; readonly opcode: number; readonly cycles: number; readonly kind: PlainKind | MemoryKind }
/** Instructions that always run one after the other, and how they end. `cycles` is without what a taken branch adds. */
export interface Block { readonly pc: number; readonly lines: readonly Line[]; readonly ending: Ending; readonly cycles: number }
export interface Flash extends Omit<EndingPlace, 'pc'> {
  /** What was already looked at; null is for the interpreter. */
  readonly lines: Map<number, Line | null>;
}

const mostBlocks = 96;
const mostLines = 32;
interface Matching { readonly mask: number; readonly bits: number }
const finder = <K extends Matching>(kinds: readonly K[]): ((opcode: number) => K | undefined) => {
  const known = new Map<number, K | undefined>();
  return (opcode) => {
    if (!known.has(opcode)) known.set(opcode, kinds.find(({ mask, bits }) => (opcode & mask) === bits));
    return known.get(opcode);
  };
};
const plainKind = finder(plainKinds);
const memoryKind = finder(memoryKinds);

/** The blocks that can be reached from `start` without a return, in order of address; those of other regions stay theirs. */
export function regionFrom(start: number, flash: Flash, taken: (pc: number) => boolean): Block[] {
  const heads = new Set([start]);
  for (const head of heads) for (const way of waysFrom(head, flash, heads)) if (heads.size < mostBlocks && !taken(way)) heads.add(way);
  return [...heads].sort((a, b) => a - b).map((head) => blockAt(head, flash, heads));
}

/** What a call calls is a region of its own; where it comes back to belongs to this one. */
function waysFrom(head: number, flash: Flash, heads: ReadonlySet<number>): number[] {
  const { ending } = blockAt(head, flash, heads);
  return ending.kind === 'call' ? [ending.next] : waysOf(ending);
}

function blockAt(head: number, flash: Flash, heads: ReadonlySet<number>): Block {
  const lines: Line[] = [];
  let [pc, cycles] = [head, 0];
  for (;;) {
    const ending = pc !== head && (heads.has(pc) || lines.length >= mostLines) ? going(pc) : (endingOf(flash.word(pc), { ...flash, pc }) ?? null);
    if (ending) return { pc: head, lines, ending, cycles: cycles + ending.cycles };
    const line = lineAt(pc, flash);
    const after = pc + (line && 'words' in line.kind ? line.kind.words : 1);
    if (!line || after >= places) return { pc: head, lines, ending: { kind: 'interpreted', next: Math.min(pc + 1, places - 1), cycles: 0 }, cycles };
    lines.push(line);
    cycles += line.cycles;
    pc = after;
  }
}
const going = (target: number): Ending => ({ kind: 'to', target, cycles: 0 });

function lineAt(pc: number, flash: Flash): Line | null {
  const known = flash.lines.get(pc);
  if (known !== undefined) return known;
  const line = readLine(pc, flash);
  flash.lines.set(pc, line);
  return line;
}
/** Null for what the interpreter keeps: SLEEP, WDR, SPM, rare and unknown ones, registers with side effects. */
function readLine(pc: number, { word, accessOf }: Flash): Line | null {
  const opcode = word(pc);
  const plain = plainKind(opcode);
  if (plain) return { pc, opcode, cycles: plain.cycles, kind: plain };
  const memory = memoryKind(opcode);
  const reachable = memory?.code(opcode, { next: word(pc + 1), accessOf, stop: () => [], flags: () => [] });
  return memory && reachable ? { pc, opcode, cycles: memory.cycles, kind: memory } : null;
}
