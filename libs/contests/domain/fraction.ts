/** An exact number: sums come out the same in whatever order they are made. The denominator is positive, and nothing is common to both. */
export interface Fraction { readonly over: bigint; readonly under: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new Error('a fraction over nothing');
  const shared = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { over: top / shared, under: bottom / shared };
}
export const zero = fraction(0);
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
export const compare = (a: Fraction, b: Fraction): number => { const side = a.over * b.under - b.over * a.under; return side < 0n ? -1 : side > 0n ? 1 : 0; };
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);
export const mean = (all: readonly Fraction[]): Fraction => dividedBy(sum(all), fraction(all.length));

/** The nearest whole number, halves upward. */
export function rounded({ over, under }: Fraction): number {
  const [top, bottom] = [2n * over + under, 2n * under];
  const down = top / bottom;
  return Number(top % bottom < 0n ? down - 1n : down);
}
