import type { Diagram } from '@kindling/contracts';
import { geometryOf, pinPlace } from '../parts/part-geometry.ts';

export interface Point { readonly x: number; readonly y: number }
export interface DrawnWire { readonly index: number; readonly from: string; readonly to: string; readonly colour: string; readonly path: string; readonly middle: Point }

function endOf(diagram: Diagram, end: string): (Point & { down: boolean }) | null {
  const [partId = '', pin = ''] = end.split(':');
  const part = diagram.parts.find((each) => each.id === partId);
  const place = part ? pinPlace(part, pin) : null;
  if (!part || !place) return null;
  return { ...place, down: place.y > part.top + geometryOf(part).height / 2 };
}

/** A slack cable: leaves each pin away from its part and sags a little, each wire on its own height. */
export function drawWires(diagram: Diagram): DrawnWire[] {
  return diagram.connections.flatMap(([from, to, colour], index) => {
    const [a, b] = [endOf(diagram, from), endOf(diagram, to)];
    if (!a || !b) return [];
    const slack = 18 + (index % 4) * 9 + Math.min(40, Math.hypot(a.x - b.x, a.y - b.y) / 6);
    const [ay, by] = [a.y + (a.down ? slack : -slack), b.y + (b.down ? slack : -slack)];
    return [{
      index, from, to, colour, path: `M${a.x} ${a.y}C${a.x} ${ay} ${b.x} ${by} ${b.x} ${b.y}`,
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 8 + (3 * (ay + by)) / 8 },
    }];
  });
}

/** The drawing's frame around all parts, with room for cables. */
export function frameOf(diagram: Diagram): { x: number; y: number; width: number; height: number } {
  const boxes = diagram.parts.map((part) => ({ ...geometryOf(part), left: part.left, top: part.top }));
  const left = Math.min(0, ...boxes.map((box) => box.left)) - 24;
  const top = Math.min(0, ...boxes.map((box) => box.top)) - 30;
  const right = Math.max(320, ...boxes.map((box) => box.left + box.width)) + 24;
  const bottom = Math.max(240, ...boxes.map((box) => box.top + box.height)) + 40;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
