import type { Diagram } from '@kindling/contracts';
import { geometryOf, pinPlace } from '../parts/part-geometry.ts';

export interface Point { readonly x: number; readonly y: number }
export interface DrawnWire { readonly index: number; readonly from: string; readonly to: string; readonly colour: string; readonly path: string; readonly middle: Point; /** How far down and to the sides the path surely reaches. */ readonly low: number; readonly left: number; readonly right: number }

function endOf(diagram: Diagram, end: string): (Point & { down: boolean }) | null {
  const [partId = '', pin = ''] = end.split(':');
  const part = diagram.parts.find((each) => each.id === partId);
  const place = part ? pinPlace(part, pin) : null;
  if (!part || !place) return null;
  return { ...place, down: place.y > part.top + geometryOf(part).height / 2 };
}

interface Box { readonly left: number; readonly right: number; readonly bottom: number }
const laneWidth = 7;

/** A wire from the lower edge of the board to something above it goes round the board, in a lane of its own, not across the chip. */
function roundTheBoard(from: Point, to: Point & { down: boolean }, board: Box, lane: number): Pick<DrawnWire, 'path' | 'middle' | 'low' | 'left' | 'right'> {
  const low = board.bottom + 14 + lane * laneWidth;
  const leftward = to.x < (board.left + board.right) / 2;
  const side = leftward ? Math.min(board.left, to.x) - 12 - lane * laneWidth : Math.max(board.right + 12 + lane * laneWidth, to.x);
  const near = to.y + (to.down ? 22 : -22);
  const corners: Point[] = [from, { x: from.x, y: low }, { x: side, y: low }, { x: side, y: near }, { x: to.x, y: near }, to];
  return { path: rounded(corners), middle: { x: from.x + (side - from.x) * (0.25 + 0.2 * (lane % 4)), y: low }, low, left: Math.min(from.x, side), right: Math.max(from.x, side) };
}

/** Straight pieces with corners of at most 8 px. */
function rounded(points: readonly Point[]): string {
  const way = points.filter((point, index) => index === 0 || Math.hypot(point.x - (points[index - 1]?.x ?? 0), point.y - (points[index - 1]?.y ?? 0)) > 1);
  const towards = (from: Point, to: Point): Point => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const share = Math.min(8, length / 2) / (length || 1);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  };
  return way.map((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (!before) return `M${point.x} ${point.y}`;
    if (!after) return `L${point.x} ${point.y}`;
    const [enter, leave] = [towards(point, before), towards(point, after)];
    return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
  }).join('');
}

function boxOfBoard(diagram: Diagram): (Box & { readonly id: string }) | null {
  const board = diagram.parts.find((part) => part.type === 'wokwi-arduino-uno' || part.type === 'wokwi-arduino-nano');
  if (!board || board.rotate) return null;
  const { width, height } = geometryOf(board);
  return { id: board.id, left: board.left, right: board.left + width, bottom: board.top + height };
}

/** Slack cables: each leaves its pin away from the part and sags a little, each on its own height. */
export function drawWires(diagram: Diagram): DrawnWire[] {
  const board = boxOfBoard(diagram);
  let lanes = 0;
  return diagram.connections.flatMap(([from, to, colour], index) => {
    const [a, b] = [endOf(diagram, from), endOf(diagram, to)];
    if (!a || !b) return [];
    const named = { index, from, to, colour };
    const [start, end] = board && from.startsWith(`${board.id}:`) ? [a, b] : [b, a];
    const atBoard = board !== null && [from, to].filter((each) => each.startsWith(`${board.id}:`)).length === 1;
    if (board && atBoard && start.down && end.y < board.bottom) { lanes += 1; return [{ ...named, ...roundTheBoard(start, end, board, lanes - 1) }]; }
    const slack = 18 + (index % 4) * 9 + Math.min(40, Math.hypot(a.x - b.x, a.y - b.y) / 6);
    const [ay, by] = [a.y + (a.down ? slack : -slack), b.y + (b.down ? slack : -slack)];
    return [{ ...named, path: `M${a.x} ${a.y}C${a.x} ${ay} ${b.x} ${by} ${b.x} ${b.y}`, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 8 + (3 * (ay + by)) / 8 }, low: Math.max(a.y, b.y), left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) }];
  });
}

/** The drawing's frame around all parts, with room for cables. */
export function frameOf(diagram: Diagram, wires: readonly DrawnWire[]): { x: number; y: number; width: number; height: number } {
  if (diagram.parts.length === 0) return { x: 0, y: 0, width: 320, height: 240 };
  const boxes = diagram.parts.map((part) => ({ ...geometryOf(part), left: part.left, top: part.top }));
  const left = Math.min(...boxes.map((box) => box.left), ...wires.map((wire) => wire.left)) - 18;
  const top = Math.min(...boxes.map((box) => box.top)) - 24;
  const right = Math.max(...boxes.map((box) => box.left + box.width), ...wires.map((wire) => wire.right)) + 18;
  const bottom = Math.max(...boxes.map((box) => box.top + box.height)) + 24;
  const lowest = Math.max(bottom, ...wires.map((wire) => wire.low + 14));
  return { x: left, y: top, width: Math.max(160, right - left), height: Math.max(120, lowest - top) };
}
