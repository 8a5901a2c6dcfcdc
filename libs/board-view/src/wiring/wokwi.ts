import type { Diagram, DiagramConnection, DiagramPart, Text } from '@kindling/contracts';
import { kindOf } from '@kindling/simulator';

export interface WokwiReport { readonly parts: number; readonly wires: number; readonly notUnderstood: readonly Text[] }
type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const mostComplaints = 20;

/** Ours for which Wokwi has no part of that name: the nearest one, for others to open. */
const nearest: Readonly<Record<string, string>> = { 'kindling-dht11': 'wokwi-dht22', 'kindling-ldr': 'wokwi-photoresistor-sensor', 'kindling-soil-probe': 'wokwi-potentiometer', 'kindling-neopixel-strip': 'wokwi-led-ring', 'kindling-stepper': 'wokwi-stepper-motor' };

/** Reads a diagram.json of Wokwi. What is not understood is left out and named, never dropped silently. */
export function readWokwi(text: string): { readonly diagram: Diagram; readonly report: WokwiReport } | { readonly problem: Text } {
  let json: unknown;
  try { json = JSON.parse(text.slice(0, 500_000)); } catch { return { problem: { zh: '这不是一个 diagram.json 文件。', en: 'This is not a diagram.json file.' } }; }
  if (!isObject(json) || !Array.isArray(json['parts'])) return { problem: { zh: '文件里没有零件（parts）。', en: 'The file has no parts.' } };
  const complaints: Text[] = [];
  const parts = json['parts'].slice(0, 60).flatMap((each) => readPart(each, complaints));
  if (json['parts'].length > 60) complaints.push({ zh: `零件太多：只读了前 60 个（共 ${json['parts'].length}）。`, en: `Too many parts: only the first 60 of ${json['parts'].length} were read.` });
  const wires = Array.isArray(json['connections']) ? json['connections'].slice(0, 200).flatMap((each) => readWire(each, parts, complaints)) : [];
  const diagram: Diagram = { version: 1, parts, connections: wires };
  return { diagram, report: { parts: parts.length, wires: wires.length, notUnderstood: complaints.slice(0, mostComplaints) } };
}

function readPart(value: unknown, complaints: Text[]): DiagramPart[] {
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['type'] !== 'string') { complaints.push({ zh: '有一个零件没有名字或类型。', en: 'A part has no name or type.' }); return []; }
  const [id, type] = [value['id'].replace(/[^A-Za-z0-9_-]/g, '').slice(0, 32), value['type'].slice(0, 64)];
  const attrs = isObject(value['attrs']) ? Object.fromEntries(Object.entries(value['attrs']).slice(0, 20).map(([name, each]) => [name.slice(0, 32), String(each).slice(0, 64)])) : {};
  if (!/^[A-Za-z]/.test(id) || !kindOf({ type, attrs })) { complaints.push({ zh: `不认识零件 ${id}（${type}），没有放进来。`, en: `Part ${id} (${type}) is not known and was left out.` }); return []; }
  const number = (name: string): number => { const given = Number(value[name] ?? 0); return Number.isFinite(given) ? Math.min(4000, Math.max(-4000, given)) : 0; };
  return [{ id, type, left: number('left'), top: number('top'), ...(value['rotate'] === undefined ? {} : { rotate: number('rotate') % 360 }), ...(Object.keys(attrs).length > 0 ? { attrs } : {}) }];
}

function readWire(value: unknown, parts: readonly DiagramPart[], complaints: Text[]): DiagramConnection[] {
  const [from, to, colour] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof from !== 'string' || typeof to !== 'string') { complaints.push({ zh: '有一根线没有两头。', en: 'A wire lacks an end.' }); return []; }
  const ends = [from, to].map((end) => pinOf(end, parts));
  const [a, b] = ends;
  if (!a || !b) { complaints.push({ zh: `线 ${from.slice(0, 40)} — ${to.slice(0, 40)} 的一头不认识，没有放进来。`, en: `An end of the wire ${from.slice(0, 40)} — ${to.slice(0, 40)} is not known; it was left out.` }); return []; }
  return [[a, b, typeof colour === 'string' ? colour.slice(0, 24) : 'green', []]];
}

/** Wokwi writes the same end as we do; its serial monitor and unknown parts have none here. */
function pinOf(end: string, parts: readonly DiagramPart[]): string | null {
  const [id = '', pin = ''] = end.split(':');
  const part = parts.find((each) => each.id === id.replace(/[^A-Za-z0-9_-]/g, ''));
  return part && kindOf(part)?.pins.includes(pin) ? `${part.id}:${pin}` : null;
}

/** A diagram.json that Wokwi opens; parts that only we have become their nearest relative. */
export function writeWokwi(diagram: Diagram): string {
  const parts = diagram.parts.map((part) => ({ ...part, type: nearest[part.type] ?? part.type, attrs: part.attrs ?? {} }));
  return `${JSON.stringify({ version: 1, author: 'Kindling', editor: 'wokwi', parts, connections: diagram.connections, dependencies: {} }, null, 2)}\n`;
}
