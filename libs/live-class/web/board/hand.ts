import type { BoardGlimpse, BoardShape } from '@kindling/contracts';
import { boardLimits } from '@kindling/contracts/light';
import { packPoints, simplify, type Point } from '../../domain/index.ts';

export const drawTools = ['pen', 'line', 'arrow', 'rect', 'ellipse', 'text', 'eraser', 'laser'] as const;
export type DrawTool = (typeof drawTools)[number];
export interface Ink { readonly c: number; readonly w: number }
/** Five batches a second while a stroke is being drawn. */
export const BATCH_MS = 220;
/** Board units: nearer points are one, and points this near to the line are left out. */
const NEAR = 3;
const TOLERANCE = 1.5;
/** So many points always fit into one stroke's text: at most four letters and a third each. */
const POINTS_IN_STROKE = 250;
const POINTS_IN_SKETCH = 100;

/** One stroke from pen down to pen up. */
export class StrokeInHand {
  private readonly all: Point[];
  private sent = 0;
  readonly n: number;
  private readonly page: number;
  private readonly ink: Ink;

  constructor(n: number, page: number, ink: Ink, first: Point) {
    this.n = n;
    this.page = page;
    this.ink = ink;
    this.all = [first];
  }

  get points(): readonly Point[] { return this.all; }

  move(to: Point): void {
    const last = this.all.at(-1);
    if (!last || Math.hypot(to.x - last.x, to.y - last.y) >= NEAR) this.all.push(to);
  }

  /** What the others have not seen yet, thinned out; null when there is nothing new. */
  batch(): BoardGlimpse | null {
    if (this.sent === this.all.length) return null;
    const fresh = simplify(this.all.slice(Math.max(0, this.sent - 1)), TOLERANCE * 2).slice(0, POINTS_IN_SKETCH);
    this.sent = this.all.length;
    return { is: 'sketch', page: this.page, n: this.n, ...this.ink, p: packPoints(fresh) };
  }

  /** The finished stroke; a very long one in parts that join. */
  shapes(): readonly BoardShape[] {
    const points = simplify(this.all, TOLERANCE);
    const parts: BoardShape[] = [];
    for (let from = 0; from === 0 || from < points.length - 1; from += POINTS_IN_STROKE - 1) parts.push({ is: 'pen', ...this.ink, p: packPoints(points.slice(from, from + POINTS_IN_STROKE)) });
    return parts;
  }
}

const SMALLEST = 6;
/** What a drag from one place to another makes; null when it is hardly a drag. */
export function spanShape(is: 'line' | 'arrow' | 'rect' | 'ellipse', ink: Ink, from: Point, to: Point): BoardShape | null {
  return Math.hypot(to.x - from.x, to.y - from.y) < SMALLEST ? null : { is, ...ink, x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}
export const textShape = (ink: Ink, at: Point, words: string): BoardShape | null => {
  const text = words.trim().slice(0, boardLimits.textLength);
  return text ? { is: 'text', ...ink, x: at.x, y: at.y, text } : null;
};
