import type { BoardShape } from '@kindling/contracts';
import { BOARD_HEIGHT, BOARD_WIDTH, boardColours, boardWidths } from '@kindling/contracts/light';
import { textSizes, unpackPoints, type Point } from '../../domain/index.ts';

/** Fixed inks on a white board, in light and dark alike, so that everybody speaks of the same colour. */
export const inks: Record<(typeof boardColours)[number], string> = {
  ink: '#16242e', green: '#0b6b4f', copper: '#a4530f', blue: '#1f5fa8', red: '#b3261e', yellow: '#f6c445', violet: '#6b3fb5', white: '#ffffff',
};
const FONT = 'system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';
type Context = CanvasRenderingContext2D;

export const inkOf = (c: number): string => inks[boardColours[c] ?? 'ink'];

/** Makes board units of a canvas of any size, and wipes it. */
export function startPaint(context: Context): void {
  context.setTransform(context.canvas.width / BOARD_WIDTH, 0, 0, context.canvas.height / BOARD_HEIGHT, 0, 0);
  context.clearRect(0, 0, BOARD_WIDTH, BOARD_HEIGHT);
  context.lineCap = 'round';
  context.lineJoin = 'round';
}

/** A page of own slides as it is here now; null while it is on its way. */
export type Pictures = (deckId: string, page: number) => HTMLImageElement | null;

export function paintShape(context: Context, shape: BoardShape, pictures: Pictures): void {
  if (shape.is === 'image') { paintPicture(context, shape, pictures(shape.d, shape.p)); return; }
  const ink = inkOf(shape.c);
  if (shape.is === 'text') { paintText(context, shape, ink); return; }
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = boardWidths[shape.w] ?? boardWidths[0];
  if (shape.is === 'pen') { paintStroke(context, unpackPoints(shape.p, BOARD_WIDTH, BOARD_HEIGHT) ?? []); return; }
  context.beginPath();
  const { x1, y1, x2, y2 } = shape;
  if (shape.is === 'rect') context.rect(x1, y1, x2 - x1, y2 - y1);
  else if (shape.is === 'ellipse') context.ellipse((x1 + x2) / 2, (y1 + y2) / 2, Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2, 0, 0, 2 * Math.PI);
  else { context.moveTo(x1, y1); context.lineTo(x2, y2); }
  context.stroke();
  if (shape.is === 'arrow') paintHead(context, shape);
}

/** Through the middles between points, so that a few points look like a hand's line. */
export function paintStroke(context: Context, points: readonly Point[]): void {
  const [first] = points;
  if (!first) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  if (points.length === 1) context.lineTo(first.x + 0.1, first.y);
  points.forEach((point, at) => {
    const next = points[at + 1];
    if (at === 0) return;
    if (next) context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    else context.lineTo(point.x, point.y);
  });
  context.stroke();
}

function paintHead(context: Context, { x1, y1, x2, y2, w }: Extract<BoardShape, { is: 'arrow' }>): void {
  const way = Math.atan2(y2 - y1, x2 - x1);
  const size = 14 + (boardWidths[w] ?? 0) * 2;
  context.beginPath();
  context.moveTo(x2, y2);
  for (const turn of [-0.45, 0.45]) context.lineTo(x2 - Math.cos(way + turn) * size, y2 - Math.sin(way + turn) * size);
  context.closePath();
  context.fill();
  context.stroke();
}

function paintPicture(context: Context, { x1, y1, x2, y2 }: Extract<BoardShape, { is: 'image' }>, picture: HTMLImageElement | null): void {
  if (picture) { context.drawImage(picture, x1, y1, x2 - x1, y2 - y1); return; }
  context.fillStyle = '#eef0ee';
  context.fillRect(x1, y1, x2 - x1, y2 - y1);
}

function paintText(context: Context, { x, y, w, text }: Extract<BoardShape, { is: 'text' }>, ink: string): void {
  context.fillStyle = ink;
  context.font = `${textSizes[w] ?? textSizes[0]}px ${FONT}`;
  context.textBaseline = 'top';
  context.fillText(text, x, y);
}

/** A red dot with a halo, and whose it is. */
export function paintPointer(context: Context, at: Point, name: string): void {
  context.fillStyle = 'rgba(179, 38, 30, 0.25)';
  context.beginPath();
  context.arc(at.x, at.y, 22, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#b3261e';
  context.beginPath();
  context.arc(at.x, at.y, 9, 0, 2 * Math.PI);
  context.fill();
  if (!name) return;
  context.font = `24px ${FONT}`;
  context.textBaseline = 'top';
  context.fillText(name, Math.min(at.x + 20, BOARD_WIDTH - 140), Math.min(at.y + 14, BOARD_HEIGHT - 30));
}
