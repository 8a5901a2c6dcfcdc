/** A place on the board in whole board units. */
export interface Point { readonly x: number; readonly y: number }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Map([...letters].map((letter, value) => [letter, value]));

/**
 * Points as text: the first from the corner, each further one from the one before; zigzag, then groups of seven bits with a
 * mark for "more", then base64 without padding. A finished stroke of thirty points is about eighty letters.
 */
export function packPoints(points: readonly Point[]): string {
  const bytes: number[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    pushNumber(bytes, point.x - x);
    pushNumber(bytes, point.y - y);
    [x, y] = [point.x, point.y];
  }
  return lettersOf(bytes);
}

/** @returns null when the text is not whole points within the board of that size. */
export function unpackPoints(text: string, width: number, height: number): readonly Point[] | null {
  const numbers = numbersIn(bytesOf(text));
  if (!numbers || numbers.length < 2 || numbers.length % 2 !== 0) return null;
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    if (x < 0 || y < 0 || x > width || y > height) return null;
    points.push({ x, y });
  }
  return points;
}

function pushNumber(bytes: number[], signed: number): void {
  let rest = signed < 0 ? -signed * 2 - 1 : signed * 2;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

function numbersIn(bytes: readonly number[] | null): number[] | null {
  if (!bytes) return null;
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    scale *= 128;
    if (scale > 128 ** 3) return null;
    if (byte > 127) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, scale] = [0, 1];
  }
  return scale === 1 ? numbers : null;
}

function lettersOf(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const all = a * 65_536 + (b ?? 0) * 256 + (c ?? 0);
    const count = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let place = 0; place < count; place++) text += letters[Math.floor(all / 64 ** (3 - place)) % 64];
  }
  return text;
}

function bytesOf(text: string): number[] | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const group = [...text.slice(at, at + 4)].map((letter) => valueOf.get(letter));
    if (group.length === 1 || group.includes(undefined)) return null;
    const all = [0, 1, 2, 3].reduce((sum, place) => sum * 64 + (group[place] ?? 0), 0);
    for (let place = 0; place < group.length - 1; place++) bytes.push(Math.floor(all / 256 ** (2 - place)) % 256);
  }
  return bytes;
}
