/** Ink on paper: an outline, a line or a word. */
export type Shape = Line | Word;
export interface Line {
  readonly as: 'path'; readonly path: string; readonly width: number; readonly dash?: readonly [number, number];
  /** Without it one sees through. */
  readonly fill?: 'paper' | 'ink';
  /** A broad line of paper under the ink, so that crossing lines can be told apart. */
  readonly halo?: boolean;
}
export interface Word {
  readonly as: 'word'; readonly words: string; readonly x: number; readonly y: number; readonly size: number; readonly align: 'left' | 'middle' | 'right';
  /** Reads upwards: long names of pins that stand close together. */
  readonly upright?: boolean;
  /** On a ground of paper, above what lies below. */
  readonly halo?: boolean;
}

const round = (value: number): number => Math.round(value * 100) / 100;
interface Look { readonly width?: number; readonly fill?: 'paper' | 'ink'; readonly dash?: readonly [number, number]; readonly halo?: boolean }
export const line = (path: string, { width = 1, ...look }: Look = {}): Line => ({ as: 'path', path, width, ...look });
export const box = (x: number, y: number, width: number, height: number, look: Look = { fill: 'paper' }): Shape => line(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`, look);
export const disc = (x: number, y: number, radius: number, look: Look = { fill: 'paper' }): Shape =>
  line(`M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`, look);
/** Many small squares as one path: the holes of a breadboard are hundreds. */
export const dots = (places: readonly { readonly x: number; readonly y: number }[], side = 2.4): Shape =>
  line(places.map(({ x, y }) => `M${round(x - side / 2)} ${round(y - side / 2)}h${side}v${side}h${-side}Z`).join(''), { width: 0.2, fill: 'ink' });
export const word = (words: string, x: number, y: number, size: number, align: 'left' | 'middle' | 'right' = 'middle'): Word => ({ as: 'word', words, x, y, size, align });
