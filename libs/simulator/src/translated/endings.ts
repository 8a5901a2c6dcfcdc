import { access, places } from './memory-map.ts';
import { d5, r5 } from './plain-instructions.ts';
import { and, byteAt, equal, isZero, num, type Code } from './wasm-code.ts';

/**
 * How a block ends. `test`: to `target` when the condition is not 0 (so many cycles more), else on to `next`. `through`: SREG is written,
 * so a waiting interrupt may come in. `interpreted`: one instruction for the interpreter, then on at `next`.
 */
export type Ending =
  | { readonly kind: 'to'; readonly target: number; readonly cycles: number }
  | { readonly kind: 'test'; readonly when: 'flag-set' | 'flag-clear' | 'value'; readonly flag: number; readonly value: Code; readonly target: number; readonly next: number; readonly cycles: 1; readonly more: number }
  | { readonly kind: 'call'; readonly target: number | 'z'; readonly next: number; readonly cycles: number }
  | { readonly kind: 'return'; readonly enable: boolean; readonly cycles: 4 }
  | { readonly kind: 'jump-z'; readonly cycles: 2 }
  | { readonly kind: 'sreg'; readonly value: Code | 'enable'; readonly next: number; readonly cycles: 1 }
  | { readonly kind: 'interpreted'; readonly next: number; readonly cycles: 0 };

export interface EndingPlace { readonly pc: number; readonly word: (pc: number) => number; readonly accessOf: (address: number) => number }

export const isTwoWords = (opcode: number): boolean => (opcode & 0xfc0f) === 0x9000 || (opcode & 0xfe0c) === 0x940c;
const relative = (opcode: number): number => (opcode & 0x7ff) - (opcode & 0x800);
const bitOf = (value: Code, bit: number): Code => and(value, num(1 << bit));

/** The ending that this opcode is; null for an instruction inside a block. */
export function endingOf(opcode: number, place: EndingPlace): Ending | null {
  const found = jumpOf(opcode, place) ?? skipOf(opcode, place) ?? otherOf(opcode, place);
  // Wrapping round the end of the flash is left to the interpreter.
  return found && waysOf(found).some((way) => way < 0 || way >= places) ? { kind: 'interpreted', next: Math.min(place.pc + 1, places - 1), cycles: 0 } : found;
}
/** Where the program may go on, as far as that is known. */
export function waysOf(ending: Ending): number[] {
  switch (ending.kind) {
    case 'to': return [ending.target];
    case 'test': return [ending.target, ending.next];
    case 'call': return ending.target === 'z' ? [ending.next] : [ending.target, ending.next];
    case 'sreg': case 'interpreted': return [ending.next];
    case 'return': case 'jump-z': return [];
  }
}

function jumpOf(opcode: number, { pc, word }: EndingPlace): Ending | null {
  if ((opcode & 0xf000) === 0xc000) return { kind: 'to', target: pc + 1 + relative(opcode), cycles: 2 };
  if ((opcode & 0xf000) === 0xd000) return { kind: 'call', target: pc + 1 + relative(opcode), next: pc + 1, cycles: 3 };
  if (opcode === 0x940c) return { kind: 'to', target: word(pc + 1), cycles: 3 };
  if (opcode === 0x940e) return { kind: 'call', target: word(pc + 1), next: pc + 2, cycles: 4 };
  if (opcode === 0x9509) return { kind: 'call', target: 'z', next: pc + 1, cycles: 3 };
  if (opcode === 0x9409) return { kind: 'jump-z', cycles: 2 };
  if (opcode === 0x9508) return { kind: 'return', enable: false, cycles: 4 };
  if (opcode === 0x9518) return { kind: 'return', enable: true, cycles: 4 };
  if ((opcode & 0xf800) !== 0xf000) return null;
  const target = pc + 1 + (((opcode & 0x1f8) >> 3) - (opcode & 0x200 ? 0x40 : 0));
  return { kind: 'test', when: opcode & 0x400 ? 'flag-clear' : 'flag-set', flag: 1 << (opcode & 7), value: [], target, next: pc + 1, cycles: 1, more: 1 };
}

function skipOf(opcode: number, { pc, word, accessOf }: EndingPlace): Ending | null {
  const skip = (value: Code): Ending => {
    const words = isTwoWords(word(pc + 1)) ? 2 : 1;
    return { kind: 'test', when: 'value', flag: 0, value, target: pc + 1 + words, next: pc + 1, cycles: 1, more: words };
  };
  if ((opcode & 0xfc00) === 0x1000) return skip(equal(byteAt(d5(opcode)), byteAt(r5(opcode))));
  if ((opcode & 0xfe08) === 0xfc00) return skip(isZero(bitOf(byteAt(d5(opcode)), opcode & 7)));
  if ((opcode & 0xfe08) === 0xfe00) return skip(bitOf(byteAt(d5(opcode)), opcode & 7));
  if ((opcode & 0xfd00) !== 0x9900) return null;
  const address = 0x20 + ((opcode & 0xf8) >> 3);
  if (accessOf(address) & access.readHooked) return { kind: 'interpreted', next: pc + 1, cycles: 0 };
  const found = bitOf(byteAt(address), opcode & 7);
  return skip(opcode & 0x200 ? found : isZero(found));
}

function otherOf(opcode: number, { pc }: EndingPlace): Ending | null {
  if (opcode === 0x9478) return { kind: 'sreg', value: 'enable', next: pc + 1, cycles: 1 };
  // OUT 0x3f, Rr
  if ((opcode & 0xfe0f) === 0xbe0f) return { kind: 'sreg', value: byteAt(d5(opcode)), next: pc + 1, cycles: 1 };
  return null;
}
