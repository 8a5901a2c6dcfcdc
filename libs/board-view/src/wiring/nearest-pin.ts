import type { Diagram } from '@kindling/contracts';
import { type Point, geometryOf, pinPlace } from '@kindling/wiring';

/** The pin that a finger beside it means, as `part:pin`; null when none is within `reach`. Point and reach in the drawing's units. */
export function nearestPin(diagram: Diagram, point: Point, reach: number): string | null {
  let [best, least]: [string | null, number] = [null, reach];
  for (const part of diagram.parts) {
    for (const { name } of geometryOf(part).pins) {
      const place = pinPlace(part, name);
      const distance = place ? Math.hypot(place.x - point.x, place.y - point.y) : Infinity;
      if (distance < least) [best, least] = [`${part.id}:${name}`, distance];
    }
  }
  return best;
}
