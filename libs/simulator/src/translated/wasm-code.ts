/** Pieces of WebAssembly code. Every value is an i32; source of the numbers: WebAssembly core specification 2.0, chapter 5. */
export type Code = readonly number[];

export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) { bytes.push((rest & 0x7f) | 0x80); rest >>>= 7; }
  return [...bytes, rest];
}
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest < -64 || rest > 63) { bytes.push((rest & 0x7f) | 0x80); rest >>= 7; }
  return [...bytes, rest & 0x7f];
}

// Several times faster than flat().
export const join = (...parts: Code[]): Code => ([] as number[]).concat(...parts as number[][]);
export const num = (value: number): Code => [0x41, ...signed(value)];
export const local = (index: number): Code => [0x20, index];
export const keep = (index: number, value: Code): Code => [...value, 0x21, index];

const two = (sign: number) => { const end = [sign]; return (a: Code, b: Code): Code => join(a, b, end); };
export const equal = two(0x46);
export const differ = two(0x47);
export const below = two(0x49);
export const belowSigned = two(0x48);
export const above = two(0x4b);
export const plus = two(0x6a);
export const minus = two(0x6b);
export const times = two(0x6c);
export const and = two(0x71);
export const or = two(0x72);
export const xor = two(0x73);
export const left = two(0x74);
export const right = two(0x76);
export const isZero = (a: Code): Code => [...a, 0x45];

const load = (sign: number) => (base: number, address: Code = num(0)): Code => [...address, sign, 0, ...unsigned(base)];
const store = (sign: number) => (base: number, value: Code, address: Code = num(0)): Code => [...address, ...value, sign, 0, ...unsigned(base)];
export const byteAt = load(0x2d);
export const signedByteAt = load(0x2c);
export const wordAt = load(0x2f);
export const longAt = load(0x28);
export const putByte = store(0x3a);
export const putWord = store(0x3b);
export const putLong = store(0x36);

export const when = (condition: Code, then: Code, otherwise: Code = []): Code => join(condition, [0x04, 0x40], then, otherwise.length > 0 ? join([0x05], otherwise) : [], blockEnd);
export const blockStart: Code = [0x02, 0x40];
export const blockEnd: Code = [0x0b];
export const loop = (body: Code): Code => join([0x03, 0x40], body, blockEnd);
export const jump = (depth: number): Code => [0x0c, ...unsigned(depth)];
export const jumpTable = (index: Code, depths: readonly number[]): Code => [...index, 0x0e, ...unsigned(depths.length - 1), ...depths.flatMap(unsigned)];
export const giveBack = (value: Code): Code => [...value, 0x0f];
export const callTable = (argument: Code, index: Code): Code => [...argument, ...index, 0x11, 0, 0];
export const never: Code = [0x00];
