import type { Point } from './points.ts';

/** Ramer–Douglas–Peucker without recursion: leaves out points that lie within `tolerance` of the line through those that stay. */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  const last = points.length - 1;
  if (last < 2) return points;
  const stays = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    const far = farthest(points, from, to);
    if (!far || far.distance <= tolerance) continue;
    stays.add(far.at);
    open.push([from, far.at], [far.at, to]);
  }
  return points.filter((_, at) => stays.has(at));
}

function farthest(points: readonly Point[], from: number, to: number): { at: number; distance: number } | null {
  let found: { at: number; distance: number } | null = null;
  for (let at = from + 1; at < to; at++) {
    const distance = fromSegment(points[at] as Point, points[from] as Point, points[to] as Point);
    if (!found || distance > found.distance) found = { at, distance };
  }
  return found;
}

/** How far a point is from the line between two others, ends included. */
export function fromSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
