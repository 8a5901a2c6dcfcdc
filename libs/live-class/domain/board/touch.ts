import type { BoardShape } from '@kindling/contracts';
import { BOARD_HEIGHT, BOARD_WIDTH, boardWidths } from '@kindling/contracts/light';
import type { BoardItem, BoardPage } from './board-state.ts';
import { unpackPoints, type Point } from './points.ts';
import { fromSegment } from './simplify.ts';

/** Letter heights in board units, by width of the pen. */
export const textSizes = [28, 40, 60] as const;
const ROUND_STEPS = 32;

/** Items that a rubber of that reach touches. */
export const touched = (page: BoardPage, at: Point, reach: number): readonly BoardItem[] => page.filter(({ shape }) => distance(shape, at) <= reach);

function distance(shape: BoardShape, at: Point): number {
  if (shape.is === 'image') return fromBox(at, shape);
  if (shape.is === 'text') return fromBox(at, { x1: shape.x, y1: shape.y, x2: shape.x + textWidth(shape.text, shape.w), y2: shape.y + (textSizes[shape.w] ?? textSizes[0]) });
  return fromPath(at, outline(shape)) - (boardWidths[shape.w] ?? 0) / 2;
}

/** The line that is drawn, as points. */
function outline(shape: Exclude<BoardShape, { is: 'text' | 'image' }>): readonly Point[] {
  if (shape.is === 'pen') return unpackPoints(shape.p, BOARD_WIDTH, BOARD_HEIGHT) ?? [];
  const { x1, y1, x2, y2 } = shape;
  if (shape.is === 'rect') return [{ x: x1, y: y1 }, { x: x2, y: y1 }, { x: x2, y: y2 }, { x: x1, y: y2 }, { x: x1, y: y1 }];
  if (shape.is !== 'ellipse') return [{ x: x1, y: y1 }, { x: x2, y: y2 }];
  return Array.from({ length: ROUND_STEPS + 1 }, (_, step) => {
    const turn = (step / ROUND_STEPS) * 2 * Math.PI;
    return { x: (x1 + x2) / 2 + (Math.cos(turn) * (x2 - x1)) / 2, y: (y1 + y2) / 2 + (Math.sin(turn) * (y2 - y1)) / 2 };
  });
}

const fromPath = (at: Point, path: readonly Point[]): number => Math.min(...path.map((end, index) => fromSegment(at, path[Math.max(0, index - 1)] ?? end, end)));
const fromBox = (at: Point, box: { x1: number; y1: number; x2: number; y2: number }): number =>
  Math.hypot(Math.max(box.x1 - at.x, 0, at.x - box.x2), Math.max(box.y1 - at.y, 0, at.y - box.y2));

/** About as wide as it is drawn: a Chinese letter is as wide as it is high, a Latin one a little more than half. */
function textWidth(text: string, w: number): number {
  const size = textSizes[w] ?? textSizes[0];
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? size : size * 0.55), 0);
}
