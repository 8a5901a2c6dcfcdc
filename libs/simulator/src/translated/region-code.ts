import type { Ending } from './endings.ts';
import { blockAt, dataBytes, leftAt, pendingAt, places, spAt, sregAt, watchAt, watchedAt } from './memory-map.ts';
import { allFlags, budget, pc, sreg, x } from './plain-instructions.ts';
import type { Block, Flash, Line } from './region.ts';
import {
  above, and, below, belowSigned, blockEnd, blockStart, byteAt, giveBack, isZero, join, jump, jumpTable, keep, left, local, longAt, loop, minus, never, num, or, plus, putByte, putLong, putWord, when, wordAt,
  type Code,
} from './wasm-code.ts';

const put = join(putByte(sregAt, local(sreg)), putLong(leftAt, local(budget)));
/** Back to the run loop, which goes on with whatever is translated there. */
const leaveTo = (target: Code): Code => join(put, giveBack(target));
/** Out of the translated code; the interpreter takes over at `at`, and `unused` cycles were not run. */
const stopAt = (at: number, unused: number): Code => join(keep(budget, plus(local(budget), num(unused))), put, giveBack(num(~at)));
const interruptWaits = and(longAt(pendingAt), local(sreg));

/** One function for a region: `loop { switch (block) { … } }`, where going forward is a plain branch. */
export function codeOf(blocks: readonly Block[], flash: Flash): Code {
  const bodies = blocks.map((_, index) => bodyOf(blocks, index, flash));
  const start = join(blockStart, jumpTable(local(pc), blocks.map((_, index) => index)), blockEnd);
  const nested = join(...bodies.slice(1).map(() => blockStart), start, ...bodies.flatMap((body, index) => (index === 0 ? [body] : [blockEnd, body])));
  return join(keep(pc, wordAt(blockAt, left(local(pc), num(1)))), keep(sreg, byteAt(sregAt)), keep(budget, longAt(leftAt)), loop(nested), never);
}

function bodyOf(blocks: readonly Block[], index: number, flash: Flash): Code {
  const own = blocks[index];
  if (!own) return never;
  const toItself = own.ending.kind === 'to' ? own.ending.target === own.pc : own.ending.kind === 'test' && [own.ending.target, own.ending.next].includes(own.pc);
  const ways = new Ways(blocks, index, toItself ? 1 : 0);
  const paid = own.cycles === 0 ? [] : join(keep(budget, minus(local(budget), num(own.cycles))), when(belowSigned(local(budget), num(0)), stopAt(own.pc, own.cycles)));
  const body = join(paid, linesOf(own, flash), endOf(own, ways));
  return toItself ? loop(body) : body;
}

/** Branches from one block to the others, by how deep the branch stands in `if`s. */
class Ways {
  private readonly blocks: readonly Block[];
  private readonly index: number;
  private readonly loops: number;
  constructor(blocks: readonly Block[], index: number, loops: number) { this.blocks = blocks; this.index = index; this.loops = loops; }

  to(target: number, depth = 0): Code {
    const found = this.blocks.findIndex((each) => each.pc === target);
    if (found < 0) return leaveTo(num(target));
    if (found > this.index) return jump(found - this.index - 1 + this.loops + depth);
    const watched = when(below(minus(num(target), longAt(watchAt)), longAt(watchedAt)), stopAt(target, 0));
    if (found === this.index) return join(watched, jump(depth));
    return join(watched, keep(pc, num(found)), jump(this.blocks.length - 1 - this.index + this.loops + depth));
  }
}

/** Backwards, so that flags that are set again before anybody looks need no code. */
function linesOf({ lines, ending }: Block, flash: Flash): Code {
  const codes: Code[] = [];
  let seen = allFlags;
  let unused = ending.cycles;
  for (const line of [...lines].reverse()) {
    unused += line.cycles;
    const { code, seenBefore } = lineCode(line, flash, seen, unused);
    codes.unshift(code);
    seen = seenBefore;
  }
  return join(...codes);
}
function lineCode({ pc: at, opcode, kind }: Line, { word, accessOf }: Flash, seen: number, unused: number): { readonly code: Code; readonly seenBefore: number } {
  if ('sets' in kind) return { code: kind.code(opcode, (seen & kind.sets) !== 0), seenBefore: (seen & ~kind.sets) | kind.reads };
  let looksAtFlags = false;
  const noticed = (code: Code): Code => { looksAtFlags = true; return code; };
  const code = kind.code(opcode, { next: word(at + 1), accessOf, stop: () => noticed(stopAt(at, unused)), flags: () => noticed(local(sreg)) }) ?? never;
  return { code, seenBefore: looksAtFlags ? allFlags : seen };
}

const stackBroken = above(minus(local(x), num(0x101)), num(dataBytes - 0x102));
function endOf({ pc: head, lines, ending }: Block, ways: Ways): Code {
  const last = lines.at(-1);
  const at = last ? last.pc + ('words' in last.kind ? last.kind.words : 1) : head;
  switch (ending.kind) {
    case 'to': return ways.to(ending.target);
    case 'test': return join(when(conditionOf(ending), join(keep(budget, minus(local(budget), num(ending.more))), ways.to(ending.target, 1))), ways.to(ending.next));
    case 'call': {
      const { next, target } = ending;
      const pushed = join(putByte(0, num(next & 0xff), local(x)), putByte(0, num(next >> 8), minus(local(x), num(1))), putWord(spAt, minus(local(x), num(2))));
      return join(keep(x, wordAt(spAt)), when(stackBroken, stopAt(at, ending.cycles)), pushed, target === 'z' ? leaveTo(byZ) : ways.to(target));
    }
    case 'return': {
      const back = and(or(left(byteAt(0, minus(local(x), num(1))), num(8)), byteAt(0, local(x))), num(places - 1));
      return join(keep(x, plus(wordAt(spAt), num(2))), when(stackBroken, stopAt(at, ending.cycles)), putWord(spAt, local(x)), keep(x, back), ending.enable ? enabled(minus(num(-1), local(x))) : [], leaveTo(local(x)));
    }
    case 'jump-z': return leaveTo(byZ);
    case 'sreg': return join(ending.value === 'enable' ? enabled(num(~ending.next)) : join(keep(sreg, ending.value), letIn(num(~ending.next))), ways.to(ending.next));
    case 'interpreted': return stopAt(at, 0);
  }
}
const byZ = and(wordAt(30), num(places - 1));
const letIn = (stop: Code): Code => when(interruptWaits, leaveTo(stop));
const enabled = (stop: Code): Code => join(keep(sreg, or(local(sreg), num(0x80))), letIn(stop));
function conditionOf(ending: Extract<Ending, { kind: 'test' }>): Code {
  if (ending.when === 'value') return ending.value;
  const flag = and(local(sreg), num(ending.flag));
  return ending.when === 'flag-set' ? flag : isZero(flag);
}
