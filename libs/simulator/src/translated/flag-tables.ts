import { tables, tablesAt, tablesBytes } from './memory-map.ts';

const flags = (carry: boolean | number, zero: boolean, negative: number, overflow: boolean | number, half: number): number => {
  const [n, v] = [negative ? 1 : 0, overflow ? 1 : 0];
  return (carry ? 1 : 0) | (zero ? 2 : 0) | (n << 2) | (v << 3) | ((n ^ v) << 4) | ((half & 1) << 5);
};

/**
 * What avr8js 0.21.1 does, to the bit: it takes the half carry from bit 0, NEG never overflows, and a borrow from 0 - 255 - 1 is not zero.
 * The two engines must leave the same SREG, so its ways are kept.
 */
function add(d: number, r: number, carry: number): number {
  const result = (d + r + carry) & 0xff;
  return flags(d + r + carry > 0xff, result === 0, result & 0x80, (result ^ r) & (d ^ result) & 0x80, (d & r) | (r & ~result) | (~result & d));
}
function subtract(d: number, r: number, carry: number): number {
  const result = d - r - carry;
  return flags(r + carry > d, result === 0, result & 0x80, (d ^ r) & (d ^ result) & 0x80, (~d & r) | (r & result) | (result & ~d));
}
function shifted(result: number, out: number): number {
  const negative = result & 0x80;
  return flags(out, result === 0, negative, (negative >> 7) ^ out, 0);
}

function build(): Uint8Array {
  const bytes = new Uint8Array(tablesBytes);
  const put = (table: number, index: number, value: number): void => { bytes[table - tablesAt + index] = value; };
  for (let d = 0; d < 256; d += 1) {
    for (let r = 0; r < 256; r += 1) {
      for (const carry of [0, 1]) {
        put(tables.add, (carry << 16) | (d << 8) | r, add(d, r, carry));
        put(tables.sub, (carry << 16) | (d << 8) | r, subtract(d, r, carry));
      }
    }
    put(tables.logic, d, flags(0, d === 0, d & 0x80, 0, 0));
    put(tables.inc, d, flags(0, d === 0xff, (d + 1) & 0x80, d === 0x7f, 0));
    put(tables.dec, d, flags(0, d === 1, (d - 1) & 0x80, d === 0x80, 0));
    put(tables.neg, d, flags(d, d === 0, -d & 0x80, 0, -d | d));
    put(tables.lsr, d, shifted(d >> 1, d & 1));
    put(tables.asr, d, shifted((d >> 1) | (d & 0x80), d & 1));
    for (const carry of [0, 1]) put(tables.ror, (carry << 8) | d, shifted((d >> 1) | (carry << 7), d & 1));
  }
  return bytes;
}

let known: Uint8Array | undefined;
export const flagTables = (): Uint8Array => (known ??= build());
