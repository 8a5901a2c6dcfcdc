import { and, byteAt, isZero, join, keep, left, local, minus, num, or, plus, putByte, putWord, right, signedByteAt, times, wordAt, xor, above, type Code } from './wasm-code.ts';
import { tables } from './memory-map.ts';

/** Locals of a translated function; 0 is its parameter. */
export const [pc, sreg, budget, x, y] = [0, 1, 2, 3, 4] as const;
const [C, Z, N, V, S, H] = [1, 2, 4, 8, 16, 32];
export const allFlags = C | Z | N | V | S | H;
const arithmetic = allFlags;
const logical = Z | N | V | S;
const shift = C | Z | N | V | S;

/** An instruction that touches nothing but registers and SREG, by its bits. */
export interface PlainKind {
  readonly mask: number;
  readonly bits: number;
  readonly cycles: number;
  readonly sets: number;
  readonly reads: number;
  /** `flags` false: whatever it would set is set again before anybody looks. */
  readonly code: (opcode: number, flags: boolean) => Code;
}

export const d5 = (opcode: number): number => (opcode >> 4) & 31;
export const r5 = (opcode: number): number => (opcode & 15) | ((opcode >> 5) & 16);
const d4 = (opcode: number): number => 16 + ((opcode >> 4) & 15);
const k8 = (opcode: number): number => (opcode & 15) | ((opcode >> 4) & 0xf0);
const reg = (index: number): Code => byteAt(index);
const carry = and(local(sreg), num(1));
const setFlags = (kept: number, value: Code): Code => keep(sreg, or(and(local(sreg), num(kept)), value));
const pair = or(left(local(x), num(8)), local(y));
const withCarry = or(left(carry, num(16)), pair);

/** What differs between the subtractions: whether the result stays and whether the borrow counts. */
function subtraction(d: number, second: Code, flags: boolean, { store, borrow }: { store: boolean; borrow: boolean }): Code {
  const result = borrow ? minus(minus(local(x), local(y)), carry) : minus(local(x), local(y));
  const found = borrow ? and(byteAt(tables.sub, withCarry), or(local(sreg), num(0xfd))) : byteAt(tables.sub, pair);
  return join(keep(x, reg(d)), keep(y, second), store ? putByte(d, result) : [], flags ? setFlags(0xc0, found) : []);
}
function addition(d: number, r: number, flags: boolean, counted: boolean): Code {
  const sum = plus(local(x), local(y));
  return join(keep(x, reg(d)), keep(y, reg(r)), putByte(d, counted ? plus(sum, carry) : sum), flags ? setFlags(0xc0, byteAt(tables.add, counted ? withCarry : pair)) : []);
}
const logic = (d: number, result: Code, flags: boolean): Code => join(keep(x, result), putByte(d, local(x)), flags ? setFlags(0xe1, byteAt(tables.logic, local(x))) : []);
const unary = (d: number, result: Code, flags: boolean, kept: number, found: Code): Code => join(keep(x, reg(d)), putByte(d, result), flags ? setFlags(kept, found) : []);

const bit = (value: Code, index: number): Code => and(right(value, num(index)), num(1));
const [zeroBit, negativeBit] = [left(isZero(and(local(y), num(0xffff))), num(1)), left(bit(local(y), 15), num(2))];
const overflowBits = (overflow: Code): Code => or(left(overflow, num(3)), left(xor(bit(local(y), 15), overflow), num(4)));
function wordStep(opcode: number, flags: boolean, down: boolean): Code {
  const at = 24 + 2 * ((opcode >> 4) & 3);
  const amount = (opcode & 15) | ((opcode >> 2) & 0x30);
  const not = (value: Code): Code => xor(value, num(-1));
  const start = join(keep(x, wordAt(at)), keep(y, down ? minus(local(x), num(amount)) : and(plus(local(x), num(amount)), num(0xffff))), putWord(at, local(y)));
  if (!flags) return start;
  const [fell, rose] = [bit(and(local(x), not(local(y))), 15), bit(and(not(local(x)), local(y)), 15)];
  const half = left(and(or(or(and(not(local(x)), num(amount)), and(num(amount), local(y))), and(local(y), not(local(x)))), num(1)), num(5));
  const common = or(zeroBit, negativeBit);
  return join(start, down
    ? setFlags(0xc0, or(or(common, overflowBits(fell)), or(above(num(amount), local(x)), half)))
    : setFlags(0xe0, or(or(common, overflowBits(rose)), fell)));
}
const product = (a: Code, b: Code, flags: boolean): Code => join(keep(y, times(a, b)), putWord(0, local(y)), flags ? setFlags(0xfc, or(zeroBit, bit(local(y), 15))) : []);

export const plainKinds: readonly PlainKind[] = [
  { mask: 0xfc00, bits: 0x0c00, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => addition(d5(o), r5(o), f, false) },
  { mask: 0xfc00, bits: 0x1c00, cycles: 1, sets: arithmetic, reads: C, code: (o, f) => addition(d5(o), r5(o), f, true) },
  { mask: 0xfc00, bits: 0x1800, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => subtraction(d5(o), reg(r5(o)), f, { store: true, borrow: false }) },
  { mask: 0xfc00, bits: 0x0800, cycles: 1, sets: arithmetic, reads: C | Z, code: (o, f) => subtraction(d5(o), reg(r5(o)), f, { store: true, borrow: true }) },
  { mask: 0xfc00, bits: 0x1400, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => subtraction(d5(o), reg(r5(o)), f, { store: false, borrow: false }) },
  { mask: 0xfc00, bits: 0x0400, cycles: 1, sets: arithmetic, reads: C | Z, code: (o, f) => subtraction(d5(o), reg(r5(o)), f, { store: false, borrow: true }) },
  { mask: 0xf000, bits: 0x5000, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => subtraction(d4(o), num(k8(o)), f, { store: true, borrow: false }) },
  { mask: 0xf000, bits: 0x4000, cycles: 1, sets: arithmetic, reads: C | Z, code: (o, f) => subtraction(d4(o), num(k8(o)), f, { store: true, borrow: true }) },
  { mask: 0xf000, bits: 0x3000, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => subtraction(d4(o), num(k8(o)), f, { store: false, borrow: false }) },
  { mask: 0xfc00, bits: 0x2000, cycles: 1, sets: logical, reads: 0, code: (o, f) => logic(d5(o), and(reg(d5(o)), reg(r5(o))), f) },
  { mask: 0xf000, bits: 0x7000, cycles: 1, sets: logical, reads: 0, code: (o, f) => logic(d4(o), and(reg(d4(o)), num(k8(o))), f) },
  { mask: 0xfc00, bits: 0x2800, cycles: 1, sets: logical, reads: 0, code: (o, f) => logic(d5(o), or(reg(d5(o)), reg(r5(o))), f) },
  { mask: 0xf000, bits: 0x6000, cycles: 1, sets: logical, reads: 0, code: (o, f) => logic(d4(o), or(reg(d4(o)), num(k8(o))), f) },
  { mask: 0xfc00, bits: 0x2400, cycles: 1, sets: logical, reads: 0, code: (o, f) => logic(d5(o), xor(reg(d5(o)), reg(r5(o))), f) },
  { mask: 0xfe0f, bits: 0x9400, cycles: 1, sets: shift, reads: 0, code: (o, f) => join(keep(x, minus(num(255), reg(d5(o)))), putByte(d5(o), local(x)), f ? setFlags(0xe0, or(byteAt(tables.logic, local(x)), num(1))) : []) },
  { mask: 0xfe0f, bits: 0x9401, cycles: 1, sets: arithmetic, reads: 0, code: (o, f) => unary(d5(o), minus(num(0), local(x)), f, 0xc0, byteAt(tables.neg, local(x))) },
  { mask: 0xfe0f, bits: 0x9402, cycles: 1, sets: 0, reads: 0, code: (o) => unary(d5(o), or(left(local(x), num(4)), right(local(x), num(4))), false, 0, []) },
  { mask: 0xfe0f, bits: 0x9403, cycles: 1, sets: logical, reads: 0, code: (o, f) => unary(d5(o), plus(local(x), num(1)), f, 0xe1, byteAt(tables.inc, local(x))) },
  { mask: 0xfe0f, bits: 0x940a, cycles: 1, sets: logical, reads: 0, code: (o, f) => unary(d5(o), minus(local(x), num(1)), f, 0xe1, byteAt(tables.dec, local(x))) },
  { mask: 0xfe0f, bits: 0x9405, cycles: 1, sets: shift, reads: 0, code: (o, f) => unary(d5(o), or(right(local(x), num(1)), and(local(x), num(0x80))), f, 0xe0, byteAt(tables.asr, local(x))) },
  { mask: 0xfe0f, bits: 0x9406, cycles: 1, sets: shift, reads: 0, code: (o, f) => unary(d5(o), right(local(x), num(1)), f, 0xe0, byteAt(tables.lsr, local(x))) },
  { mask: 0xfe0f, bits: 0x9407, cycles: 1, sets: shift, reads: C, code: (o, f) => join(keep(x, or(left(carry, num(8)), reg(d5(o)))), putByte(d5(o), right(local(x), num(1))), f ? setFlags(0xe0, byteAt(tables.ror, local(x))) : []) },
  { mask: 0xff00, bits: 0x9600, cycles: 2, sets: shift, reads: 0, code: (o, f) => wordStep(o, f, false) },
  { mask: 0xff00, bits: 0x9700, cycles: 2, sets: arithmetic, reads: 0, code: (o, f) => wordStep(o, f, true) },
  { mask: 0xfc00, bits: 0x9c00, cycles: 2, sets: C | Z, reads: 0, code: (o, f) => product(reg(d5(o)), reg(r5(o)), f) },
  { mask: 0xff00, bits: 0x0200, cycles: 2, sets: C | Z, reads: 0, code: (o, f) => product(signedByteAt(d4(o)), signedByteAt(16 + (o & 15)), f) },
  { mask: 0xff88, bits: 0x0300, cycles: 2, sets: C | Z, reads: 0, code: (o, f) => product(signedByteAt(16 + ((o >> 4) & 7)), reg(16 + (o & 7)), f) },
  { mask: 0xfc00, bits: 0x2c00, cycles: 1, sets: 0, reads: 0, code: (o) => putByte(d5(o), reg(r5(o))) },
  { mask: 0xff00, bits: 0x0100, cycles: 1, sets: 0, reads: 0, code: (o) => putWord(2 * ((o >> 4) & 15), wordAt(2 * (o & 15))) },
  { mask: 0xf000, bits: 0xe000, cycles: 1, sets: 0, reads: 0, code: (o) => putByte(d4(o), num(k8(o))) },
  { mask: 0xffff, bits: 0x0000, cycles: 1, sets: 0, reads: 0, code: () => [] },
  { mask: 0xfe08, bits: 0xfa00, cycles: 1, sets: 0, reads: 0, code: (o) => setFlags(0xbf, left(bit(reg(d5(o)), o & 7), num(6))) },
  { mask: 0xfe08, bits: 0xf800, cycles: 1, sets: 0, reads: 0, code: (o) => putByte(d5(o), or(and(reg(d5(o)), num(0xff & ~(1 << (o & 7)))), left(bit(local(sreg), 6), num(o & 7)))) },
  // Not SEI: it may let an interrupt in, so a block ends there.
  ...[0, 1, 2, 3, 4, 5, 6].map((flag): PlainKind => ({ mask: 0xffff, bits: 0x9408 | (flag << 4), cycles: 1, sets: (1 << flag) & allFlags, reads: 0, code: () => keep(sreg, or(local(sreg), num(1 << flag))) })),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((flag): PlainKind => ({ mask: 0xffff, bits: 0x9488 | (flag << 4), cycles: 1, sets: (1 << flag) & allFlags, reads: 0, code: () => keep(sreg, and(local(sreg), num(0xff & ~(1 << flag)))) })),
];
