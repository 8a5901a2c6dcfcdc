import { seededRandom } from '@kindling/kernel';
import { fromSegment, packPoints, simplify, unpackPoints, type Point } from '../index.ts';

const [WIDTH, HEIGHT] = [1600, 900];
/** A hand's line: small steps that turn slowly, sixty a second. */
function handwriting(seed: number, count: number): Point[] {
  const random = seededRandom(seed);
  let [x, y, way] = [400 + random() * 800, 200 + random() * 500, random() * 6];
  return Array.from({ length: count }, () => {
    way += (random() - 0.5) * 0.5;
    x = Math.min(WIDTH, Math.max(0, x + Math.cos(way) * 7));
    y = Math.min(HEIGHT, Math.max(0, y + Math.sin(way) * 7));
    return { x: Math.round(x), y: Math.round(y) };
  });
}

describe('points of a stroke', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('come back as they went (seed %i)', (seed) => {
    const points = handwriting(seed, 1 + (seed % 90));
    expect(unpackPoints(packPoints(points), WIDTH, HEIGHT)).toEqual(points);
  });
  it('reach every corner', () => {
    const corners = [{ x: WIDTH, y: HEIGHT }, { x: 0, y: 0 }, { x: 0, y: HEIGHT }, { x: WIDTH, y: 0 }];
    expect(unpackPoints(packPoints(corners), WIDTH, HEIGHT)).toEqual(corners);
  });
  it.each(['', 'A', 'AA', 'AAA*', '____', 'gICAgICAgAE', packPoints([{ x: 1700, y: 3 }]), packPoints([{ x: -1, y: 3 }]), packPoints([{ x: 5, y: 901 }])])('are refused when they are not points on the board: %s', (text) => {
    expect(unpackPoints(text, WIDTH, HEIGHT)).toBeNull();
  });
  it('weigh about a hundred letters for a second of writing', () => {
    const weights = Array.from({ length: 50 }, (_, seed) => packPoints(simplify(handwriting(seed, 72), 1.5)).length);
    expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeLessThan(120);
  });
});

describe('simplifying', () => {
  it('keeps both ends, and every point that is left out lies near the line', () => {
    for (let seed = 0; seed < 20; seed++) {
      const points = handwriting(seed, 120);
      const kept = simplify(points, 1.5);
      expect(kept[0]).toEqual(points[0]);
      expect(kept.at(-1)).toEqual(points.at(-1));
      expect(kept.length).toBeLessThan(points.length / 1.5);
      for (const point of points) expect(Math.min(...kept.slice(1).map((end, at) => fromSegment(point, kept[at] as Point, end)))).toBeLessThanOrEqual(1.5);
    }
  });
  it('makes two points of a straight line and leaves a dot alone', () => {
    expect(simplify(Array.from({ length: 50 }, (_, at) => ({ x: at * 3, y: at * 2 })), 1)).toHaveLength(2);
    expect(simplify([{ x: 4, y: 4 }], 1)).toEqual([{ x: 4, y: 4 }]);
    expect(simplify(Array.from({ length: 5 }, () => ({ x: 4, y: 4 })), 1)).toHaveLength(2);
  });
});
