import type { DiagramPart } from '@kindling/contracts';
import { geometryOf, type PartGeometry } from '../parts/part-geometry.ts';
import { box, disc, dots, line, word, type Shape } from './shapes.ts';

type Draw = (part: DiagramPart, geometry: PartGeometry) => Shape[];
const legs = ({ pins }: PartGeometry, from: number): Shape => line(pins.map(({ x, y }) => `M${x} ${from}V${y}`).join(''), { width: 1.4 });
/** The board with each header's pins and what is printed beside them. */
const board: Draw = (part, { width, height, pins }) => [
  box(0, 0, width, height), ...(part.type === 'wokwi-arduino-uno' ? [box(-12, 32, 52, 42), box(-8, 148, 46, 36), box(118, 116, 120, 30)] : [box(-8, 22, 24, 26), box(78, 24, 24, 22)]),
  dots(pins, 4), ...names({ width, height, pins }),
  word(part.type === 'wokwi-arduino-uno' ? 'UNO' : 'NANO', width / 2, height / 2 + 4, 15),
];
const lamp: Draw = () => [line('M25 28v14M15 28v14', { width: 1.4 }), line('M10 12a10 10 0 0 1 20 0v12H10Z', { fill: 'paper' }), box(8, 24, 24, 4), line('M30 37h6M33 34v6', { width: 1.2 }), line('M4 37h6', { width: 1.2 })];
const resistor: Draw = ({ attrs }) => [line('M0 5.65h58.8', { width: 1.4 }), box(13, 0, 33, 11.3), word(attrs?.['value'] ? `${attrs['value']} Ω` : '', 29.4, 8.6, 8)];
const button: Draw = () => [line('M0 13h12M55 13h12M0 32h12M55 32h12', { width: 1.4 }), box(11, 0, 45, 45), disc(33.5, 22.5, 12)];
const round = (radius: number, ...inside: readonly Shape[]): Draw => (_, geometry) => [legs(geometry, radius), disc(geometry.width / 2, radius + 2, radius), ...inside];
const breadboard: Draw = (_, { width, height, pins }) => [box(0, 0, width, height), line(`M4 ${height / 2}H${width - 4}`, { width: 0.4, dash: [4, 3] }), dots(pins)];
const servo: Draw = (_, geometry) => [box(28, 30, 84, 60), disc(90, 60, 20), box(84, 12, 12, 52), line(geometry.pins.map(({ x, y }) => `M${x} ${y}H28`).join(''), { width: 1.4 }), ...names(geometry)];
const ground: Draw = () => [line('M12 2v8M4 10h16M7 14h10M10 18h4', { width: 1.6 })];
const supply: Draw = () => [word('5V', 12, 14, 12), line('M12 16v6', { width: 1.4 })];

/** What is printed beside each pin, on the side where the part is. */
function names({ width, height, pins }: PartGeometry): Shape[] {
  return pins.map(({ name, x, y }): Shape => {
    const [printed, upper] = [name.replace(/\.\d$/, ''), y < height / 2];
    if (x < 8) return word(printed, x + 8, y + 2, 5.6, 'left');
    if (x > width - 8) return word(printed, x - 8, y + 2, 5.6, 'right');
    return printed.length < 3 ? word(printed, x, upper ? y + 12 : y - 7, 5.6) : { ...word(printed, x + 2, upper ? y + 6 : y - 6, 5.6, upper ? 'right' : 'left'), upright: true };
  });
}
const module: Draw = (_, geometry) => [box(0, 0, geometry.width, geometry.height), dots(geometry.pins, 4), ...names(geometry)];

const drawings: Readonly<Record<string, Draw>> = {
  'wokwi-arduino-uno': board, 'wokwi-arduino-nano': board, 'wokwi-led': lamp, 'wokwi-resistor': resistor, 'wokwi-pushbutton': button,
  'wokwi-buzzer': round(28, disc(32, 30, 6, {}), word('+', 44, 50, 12)), 'kindling-ldr': round(16, line('M10 14h6v6h-4v5h8v-9h6v9h6', { width: 1.4 })), 'kindling-dc-motor': round(34, word('M', 40, 42, 18)), 'wokwi-servo': servo,
  'wokwi-breadboard-mini': breadboard, 'wokwi-breadboard-half': breadboard, 'wokwi-breadboard': breadboard, 'wokwi-gnd': ground, 'wokwi-vcc': supply,
};
/** A part in black lines, in its own coordinates: outline, pins and their printed names. A board of a kind without a drawing of its own is a box with named pins. */
export const partDrawing = (part: DiagramPart): Shape[] => (Object.hasOwn(drawings, part.type) ? (drawings[part.type] ?? module) : module)(part, geometryOf(part));
