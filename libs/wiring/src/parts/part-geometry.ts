import type { DiagramPart } from '@kindling/contracts';
import { lcdGeometry, moduleGeometries } from './module-geometry.ts';

export interface PinPlace { readonly name: string; readonly x: number; readonly y: number }
export interface PartGeometry { readonly width: number; readonly height: number; readonly pins: readonly PinPlace[] }

/** Sizes and pin places in CSS pixels, the same as in Wokwi's diagrams, so that drawings can be exchanged. */
const row = (y: number, places: readonly (readonly [string, number])[]): PinPlace[] => places.map(([name, x]) => ({ name, x, y }));
const uno: PartGeometry = {
  width: 274, height: 201,
  pins: [
    ...row(9, [['AREF', 106], ['GND.1', 115.5], ['13', 125], ['12', 134.5], ['11', 144], ['10', 153.5], ['9', 163], ['8', 173],
      ['7', 189], ['6', 198.5], ['5', 208], ['4', 217.5], ['3', 227], ['2', 236.5], ['1', 246], ['0', 255.5]]),
    ...row(191.5, [['IOREF', 131], ['RESET', 140.5], ['3.3V', 150], ['5V', 160], ['GND.2', 169.5], ['GND.3', 179], ['VIN', 188.5],
      ['A0', 208], ['A1', 217.5], ['A2', 227], ['A3', 236.5], ['A4', 246], ['A5', 255.5]]),
  ],
};
const led: PartGeometry = { width: 40, height: 50, pins: [{ name: 'A', x: 25, y: 42 }, { name: 'C', x: 15, y: 42 }] };
const resistor: PartGeometry = { width: 58.8, height: 11.3, pins: [{ name: '1', x: 0, y: 5.65 }, { name: '2', x: 58.8, y: 5.65 }] };
const pushbutton: PartGeometry = {
  width: 67, height: 45,
  pins: [{ name: '1.l', x: 0, y: 13 }, { name: '2.l', x: 0, y: 32 }, { name: '1.r', x: 67, y: 13 }, { name: '2.r', x: 67, y: 32 }],
};
const unknown: PartGeometry = { width: 60, height: 40, pins: [] };

const geometries: Readonly<Record<string, PartGeometry>> = {
  'wokwi-arduino-uno': uno, 'wokwi-led': led, 'wokwi-resistor': resistor, 'wokwi-pushbutton': pushbutton,
  ...moduleGeometries,
};

export const geometryOf = ({ type, attrs }: Pick<DiagramPart, 'type' | 'attrs'>): PartGeometry =>
  (type === 'wokwi-lcd1602' ? lcdGeometry(attrs) : Object.hasOwn(geometries, type) ? (geometries[type] ?? unknown) : unknown);

/** Where a pin is on the drawing; parts turn about their middle. Null for a pin that the part does not have. */
export function pinPlace(part: DiagramPart, pinName: string): { x: number; y: number } | null {
  const { width, height, pins } = geometryOf(part);
  const pin = pins.find((each) => each.name === pinName);
  if (!pin) return null;
  const angle = ((part.rotate ?? 0) * Math.PI) / 180;
  const [dx, dy] = [pin.x - width / 2, pin.y - height / 2];
  return {
    x: part.left + width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: part.top + height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}
