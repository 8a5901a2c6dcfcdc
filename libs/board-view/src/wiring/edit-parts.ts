import type { Diagram, DiagramPart } from '@kindling/contracts';
import { geometryOf } from '@kindling/wiring';

const mostParts = 60;
const grid = 8;
const startAttrs: Readonly<Record<string, Record<string, string>>> = { 'wokwi-led': { color: 'red' }, 'wokwi-resistor': { value: '220' }, 'wokwi-lcd1602': { pins: 'i2c' }, 'kindling-neopixel-strip': { pixels: '8' }, 'wokwi-led-ring': { pixels: '12' } };
const prefixes: Readonly<Record<string, string>> = { 'wokwi-led': 'led', 'wokwi-resistor': 'r', 'wokwi-pushbutton': 'btn', 'wokwi-buzzer': 'bz', 'wokwi-arduino-uno': 'uno', 'wokwi-arduino-nano': 'nano' };

function freeId(diagram: Diagram, type: string): string {
  const stem = prefixes[type] ?? type.replace(/^(wokwi|kindling)-/, '').replace(/[^a-z0-9]/g, '').slice(0, 12);
  for (let number = 1; ; number += 1) if (!diagram.parts.some((part) => part.id === `${stem}${number}`)) return `${stem}${number}`;
}

/** A new part to the right of everything, or below when that is too far. The same diagram when it is full. */
export function addPart(diagram: Diagram, type: string): Diagram {
  if (diagram.parts.length >= mostParts) return diagram;
  const ends = diagram.parts.map((part) => { const { width, height } = geometryOf(part); return { right: part.left + width, bottom: part.top + height }; });
  const right = Math.max(0, ...ends.map((end) => end.right));
  const place = right < 520 ? { left: right + 24, top: 16 } : { left: 16, top: Math.max(0, ...ends.map((end) => end.bottom)) + 24 };
  const attrs = startAttrs[type];
  const part: DiagramPart = { id: freeId(diagram, type), type, left: snap(place.left), top: snap(place.top), ...(attrs ? { attrs } : {}) };
  return { ...diagram, parts: [...diagram.parts, part] };
}

/** A part goes, and its wires with it. */
export const removePart = (diagram: Diagram, partId: string): Diagram => ({
  ...diagram, parts: diagram.parts.filter((part) => part.id !== partId),
  connections: diagram.connections.filter(([from, to]) => from.split(':')[0] !== partId && to.split(':')[0] !== partId),
});
export const setAttr = (diagram: Diagram, partId: string, name: string, value: string): Diagram =>
  ({ ...diagram, parts: diagram.parts.map((part) => (part.id === partId ? { ...part, attrs: { ...part.attrs, [name]: value } } : part)) });
/** The same part from a new bag: whatever was broken in the old one is gone. */
export const newPart = (diagram: Diagram, partId: string): Diagram => ({
  ...diagram, parts: diagram.parts.map((part) => (part.id === partId && part.attrs ? { ...part, attrs: Object.fromEntries(Object.entries(part.attrs).filter(([name]) => name !== 'broken')) } : part)),
});
export const quarterTurn = (diagram: Diagram, partId: string): Diagram =>
  ({ ...diagram, parts: diagram.parts.map((part) => (part.id === partId ? { ...part, rotate: ((part.rotate ?? 0) + 90) % 360 } : part)) });
export const snap = (value: number): number => Math.min(4000, Math.max(-4000, Math.round(value / grid) * grid));

/** What a pupil may choose for a part. */
export const choicesOf: Readonly<Record<string, { readonly attr: string; readonly values: readonly string[] }>> = {
  'wokwi-led': { attr: 'color', values: ['red', 'yellow', 'green', 'blue', 'white', 'orange'] }, 'wokwi-resistor': { attr: 'value', values: ['100', '220', '330', '1k', '4.7k', '10k', '100k'] },
  'wokwi-rgb-led': { attr: 'common', values: ['cathode', 'anode'] }, 'wokwi-7segment': { attr: 'common', values: ['cathode', 'anode'] }, 'wokwi-lcd1602': { attr: 'pins', values: ['i2c', 'full'] },
  'kindling-neopixel-strip': { attr: 'pixels', values: ['4', '8', '12', '16'] }, 'wokwi-led-ring': { attr: 'pixels', values: ['8', '12', '16', '24'] },
};
