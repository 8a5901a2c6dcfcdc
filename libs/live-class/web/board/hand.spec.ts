import { BOARD_HEIGHT, BOARD_WIDTH, boardLimits, boardShape, boardGlimpse } from '@kindling/contracts';
import { unpackPoints, type Point } from '../../domain/index.ts';
import { StrokeInHand } from './hand.ts';

const ink = { c: 1, w: 0 };
const drawn = (count: number, at: (step: number) => Point): StrokeInHand => {
  const stroke = new StrokeInHand(7, 0, ink, at(0));
  for (let step = 1; step < count; step++) stroke.move(at(step));
  return stroke;
};
const spiral = (step: number): Point => ({ x: Math.round(800 + Math.cos(step / 5) * (20 + step / 6)), y: Math.round(450 + Math.sin(step / 5) * (20 + step / 6)) });

describe('a stroke in hand', () => {
  it('sends each part once, joined to the part before, and nothing when nothing is new', () => {
    const stroke = drawn(30, spiral);
    const first = stroke.batch();
    expect(stroke.batch()).toBeNull();
    stroke.move({ x: 1000, y: 100 });
    const second = stroke.batch();
    const points = [first, second].map((batch) => (batch?.is === 'sketch' ? unpackPoints(batch.p, BOARD_WIDTH, BOARD_HEIGHT) : null));
    expect(points[1]?.[0]).toEqual(points[0]?.at(-1));
    expect(points[1]?.at(-1)).toEqual({ x: 1000, y: 100 });
    expect(boardGlimpse.safeParse(first).success).toBe(true);
  });
  it('ends as shapes that the server takes, however long it was, and that join', () => {
    const shapes = drawn(2000, spiral).shapes();
    expect(shapes.length).toBeGreaterThan(1);
    const parts = shapes.map((shape) => { expect(boardShape.safeParse(shape).success).toBe(true); return shape.is === 'pen' ? (unpackPoints(shape.p, BOARD_WIDTH, BOARD_HEIGHT) ?? []) : []; });
    parts.slice(1).forEach((part, at) => expect(part[0]).toEqual(parts[at]?.at(-1)));
  });
  it('fits the limits with the wildest jumps', () => {
    const stroke = drawn(3000, (step) => ({ x: step % 2 === 0 ? 0 : BOARD_WIDTH, y: (step * 37) % BOARD_HEIGHT }));
    const batch = stroke.batch();
    expect(batch?.is === 'sketch' && batch.p.length).toBeLessThanOrEqual(boardLimits.sketchText);
    for (const shape of stroke.shapes()) expect(boardShape.safeParse(shape).success).toBe(true);
  });
  it('is a dot when the pen only touched', () => {
    expect(new StrokeInHand(1, 0, ink, { x: 5, y: 5 }).shapes()).toHaveLength(1);
  });
});
