import type { Diagram } from '@kindling/contracts';
import { readWokwi, writeWokwi } from './wokwi.ts';

const ours: Diagram = { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'led1', type: 'wokwi-led', left: 10, top: 20, rotate: 90, attrs: { color: 'blue' } }], connections: [['uno:13', 'led1:A', 'green', []]] };
const read = (json: unknown) => readWokwi(JSON.stringify(json));

describe('diagrams of Wokwi', () => {
  it('come back as they went out', () => {
    const back = readWokwi(writeWokwi(ours));
    expect('diagram' in back && back.diagram).toEqual({ ...ours, parts: [ours.parts[0], ours.parts[1]] });
    expect('report' in back && back.report.notUnderstood).toEqual([]);
  });
  it('name every part and wire that is not understood', () => {
    const back = read({ version: 1, parts: [...ours.parts, { id: 'esp', type: 'wokwi-esp32-devkit-v1' }, { type: 'x' }], connections: [['uno:13', 'led1:A', 'green', []], ['esp:TX', 'uno:0', '', []], ['uno:99', 'led1:C', 'red', []], ['uno:13']] });
    expect('report' in back && [back.report.parts, back.report.wires, back.report.notUnderstood.length]).toEqual([2, 1, 5]);
  });
  it('are refused with a sentence when they are none', () => {
    for (const text of ['not json', '[]', '{}', 'null']) expect('problem' in readWokwi(text)).toBe(true);
  });
  it.each([
    ['five thousand parts', { parts: Array.from({ length: 5000 }, (_, index) => ({ id: `r${index}`, type: 'wokwi-resistor', left: 0, top: 0 })), connections: [] }],
    ['cyclic and endless wires', { parts: ours.parts, connections: Array.from({ length: 5000 }, () => ['led1:A', 'led1:A', 'red', ['v1']]) }],
    ['hostile names', { parts: [{ id: '__proto__', type: '__proto__', left: 1e9, top: 'x', attrs: { __proto__: { a: 1 }, '<img>': '<script>' } }, { id: '<b>led', type: 'wokwi-led', left: NaN, top: -1e9 }], connections: [['constructor:A', '__proto__:B']] }],
  ])('are bounded: %s', (_name, json) => {
    const back = read(json);
    expect('diagram' in back && back.diagram.parts.length <= 60 && back.diagram.connections.length <= 200).toBe(true);
  });
  it('hands our own parts to others as their nearest relative', () => {
    expect(writeWokwi({ ...ours, parts: [{ id: 'a', type: 'kindling-dht11', left: 0, top: 0 }] })).toContain('wokwi-dht22');
  });
});
