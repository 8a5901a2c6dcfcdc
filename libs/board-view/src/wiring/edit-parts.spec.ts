import type { Diagram } from '@kindling/contracts';
import { kindOf, partKinds } from '@kindling/simulator';
import { geometryOf, partNames } from '@kindling/wiring';
import { addPart, quarterTurn, removePart, setAttr } from './edit-parts.ts';

const uno: Diagram = { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] };

describe('parts on the bench', () => {
  it('get free names and a free place', () => {
    const two = addPart(addPart(uno, 'wokwi-led'), 'wokwi-led');
    expect(two.parts.map((part) => part.id)).toEqual(['uno', 'led1', 'led2']);
    const [, first, second] = two.parts;
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBeGreaterThanOrEqual(40);
  });
  it('take their wires with them', () => {
    const wired: Diagram = { ...addPart(uno, 'wokwi-led'), connections: [['uno:13', 'led1:A', 'green', []], ['uno:5V', 'uno:VIN', 'red', []]] };
    expect(removePart(wired, 'led1')).toEqual({ ...uno, connections: [['uno:5V', 'uno:VIN', 'red', []]] });
  });
  it('turn by quarters and change what they are', () => {
    const led = addPart(uno, 'wokwi-led');
    expect(quarterTurn(quarterTurn(quarterTurn(quarterTurn(led, 'led1'), 'led1'), 'led1'), 'led1').parts[1]?.rotate).toBe(0);
    expect(setAttr(led, 'led1', 'color', 'blue').parts[1]?.attrs).toEqual({ color: 'blue' });
  });
  it('are at most sixty', () => {
    let full = uno;
    for (let count = 0; count < 80; count += 1) full = addPart(full, 'wokwi-resistor');
    expect(full.parts).toHaveLength(60);
  });
  it.each(Object.keys(partKinds).concat('wokwi-lcd1602'))('%s has a name, and a place for every pin that the simulator knows', (type) => {
    for (const attrs of type === 'wokwi-lcd1602' ? [{ pins: 'i2c' }, { pins: 'full' }] : [{}]) {
      const drawn = geometryOf({ type, attrs }).pins.map((pin) => pin.name);
      expect([...drawn].sort()).toEqual([...(kindOf({ type, attrs })?.pins ?? [])].sort());
    }
    expect(partNames[type]?.zh).toBeTruthy();
  });
});
