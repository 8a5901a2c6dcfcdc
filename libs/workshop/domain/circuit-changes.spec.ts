import type { Diagram } from '@kindling/contracts';
import { circuitChanges, isUnchanged } from './circuit-changes.ts';

const led = { id: 'led1', type: 'wokwi-led', left: 10, top: 10, attrs: { color: 'red', value: '1' } };
const uno = { id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 };
const diagram = (over: Partial<Diagram> = {}): Diagram => ({ version: 1, parts: [uno, led], connections: [['uno:13', 'led1:A', 'green', []]], ...over });

describe('the difference of two circuits', () => {
  it('is nothing for the same circuit, whatever the order of keys, ends and colours', () => {
    const same = diagram({ parts: [{ ...led, attrs: { value: '1', color: 'red' } }, { ...uno, rotate: 0 }], connections: [['led1:A', 'uno:13', 'red', []]] });
    expect(isUnchanged(circuitChanges(diagram(), same))).toBe(true);
  });
  it('names parts and wires that came and went', () => {
    const after = diagram({ parts: [uno, { ...led, id: 'r1', type: 'wokwi-resistor' }], connections: [['uno:13', 'r1:1', 'green', []]] });
    expect(circuitChanges(diagram(), after)).toEqual({
      partsAdded: [{ id: 'r1', type: 'wokwi-resistor' }], partsRemoved: [{ id: 'led1', type: 'wokwi-led' }], wiresAdded: ['uno:13 — r1:1'], wiresRemoved: ['uno:13 — led1:A'], moved: [],
    });
  });
  it('names parts that lie elsewhere or look otherwise, and takes another kind for another part', () => {
    expect(circuitChanges(diagram(), diagram({ parts: [uno, { ...led, left: 11 }] })).moved).toEqual(['led1']);
    expect(circuitChanges(diagram(), diagram({ parts: [uno, { ...led, attrs: { color: 'blue', value: '1' } }] })).moved).toEqual(['led1']);
    const swapped = circuitChanges(diagram(), diagram({ parts: [uno, { ...led, type: 'wokwi-buzzer' }] }));
    expect([swapped.partsAdded.length, swapped.partsRemoved.length]).toEqual([1, 1]);
  });
});
