import type { Diagram } from '@kindling/contracts';
import { drawWires, frameOf } from './wire-path.ts';
import { addWire, removeWire, wireLetter } from './wiring.ts';

const empty: Diagram = { version: 1, parts: [{ id: 'led1', type: 'wokwi-led', left: 0, top: 0 }], connections: [] };

describe('wiring', () => {
  it('keeps black for ground and red for 5 V', () => {
    const wired = addWire(addWire(empty, 'led1:C', 'uno:GND.1'), 'uno:5V', 'led1:A');
    expect(wired.connections.map(([, , colour]) => colour)).toEqual(['black', 'red']);
  });
  it('adds no wire twice, in either direction, nor from a pin to itself', () => {
    const once = addWire(empty, 'led1:A', 'uno:13');
    expect(addWire(once, 'uno:13', 'led1:A')).toBe(once);
    expect(addWire(once, 'uno:13', 'uno:13')).toBe(once);
  });
  it('takes away only the wire that was named', () => {
    const two = addWire(addWire(empty, 'led1:A', 'uno:13'), 'led1:C', 'uno:GND.1');
    expect(removeWire(two, 0).connections).toEqual([two.connections[1]]);
  });
  it('letters wires beyond Z', () => {
    expect([0, 25, 26, 27].map(wireLetter)).toEqual(['A', 'Z', 'AA', 'AB']);
  });
});

describe('drawn wires', () => {
  const diagram: Diagram = {
    version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 170 }, { id: 'ldr1', type: 'kindling-ldr', left: 300, top: 20 }, { id: 'led1', type: 'wokwi-led', left: 100, top: 20 }],
    connections: [['uno:5V', 'ldr1:1', 'red', []], ['ldr1:2', 'uno:A0', 'blue', []], ['uno:13', 'led1:A', 'orange', []]],
  };
  it('go round the board from its lower edge, each in its own lane, and straight up from its upper edge', () => {
    const [supply, signal, lamp] = drawWires(diagram);
    expect(supply?.low).toBeGreaterThan(170 + 180);
    expect(signal?.low).not.toBe(supply?.low);
    expect(lamp?.path).toContain('C');
    expect(frameOf(diagram, drawWires(diagram)).height).toBeGreaterThan(frameOf(diagram, []).height - 1);
  });
});
