import type { Diagram, DiagramPart } from '@kindling/contracts';
import { geometryOf } from '../parts/part-geometry.ts';
import { drawWires, frameOf } from '../wires/wire-path.ts';
import { wireLetter } from '../wires/wiring.ts';
import { partWord, type WiringLanguage } from '../words.ts';
import { partDrawing } from './part-drawing.ts';
import { disc, line, word, type Shape } from './shapes.ts';

/** Shapes that stand at one place and are turned about the middle of a part. */
export interface Placed { readonly left: number; readonly top: number; readonly turn: number; readonly middle: { readonly x: number; readonly y: number }; readonly shapes: readonly Shape[] }
export interface Drawing { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly placed: readonly Placed[] }

const signs = new Set(['wokwi-vcc', 'wokwi-gnd', 'wokwi-arduino-uno', 'wokwi-arduino-nano']);
const bread = (part: DiagramPart): number => Number(part.type.includes('breadboard'));
const flat = (shapes: readonly Shape[]): Placed => ({ left: 0, top: 0, turn: 0, middle: { x: 0, y: 0 }, shapes });

/** A circuit for black-and-white paper: parts as outlines with their names, wires by letter. From the same places and wires as the drawing on the screen. */
export function wiringDrawing(diagram: Diagram, language: WiringLanguage): Drawing {
  const wires = drawWires(diagram);
  // Breadboards lie below everything, as on the screen.
  const parts = [...diagram.parts].sort((a, b) => bread(b) - bread(a));
  const bodies = parts.map((part): Placed => {
    const { width, height } = geometryOf(part);
    return { left: part.left, top: part.top, turn: part.rotate ?? 0, middle: { x: width / 2, y: height / 2 }, shapes: partDrawing(part) };
  });
  const ways = wires.map(({ path }) => line(path, { width: 1.3, halo: true }));
  const letters = wires.flatMap(({ index, middle }): Shape[] => [disc(middle.x, middle.y, 6.5), word(wireLetter(index), middle.x, middle.y + 3, index < 26 ? 8.5 : 6.5)]);
  return { ...frameOf(diagram, wires), placed: [...bodies, flat([...ways, ...parts.flatMap((part) => nameOf(part, language)), ...letters])] };
}

/** Above the part, and never turned with it; boards and supply signs say themselves what they are. */
function nameOf(part: DiagramPart, language: WiringLanguage): Shape[] {
  if (signs.has(part.type)) return [];
  const { width, height } = geometryOf(part);
  const across = Math.abs((part.rotate ?? 0) % 180) === 90 ? width : height;
  return [{ ...word(`${partWord(language, part.type)} ${part.id}`, part.left + width / 2, part.top + height / 2 - across / 2 - 4, 7), halo: true }];
}
