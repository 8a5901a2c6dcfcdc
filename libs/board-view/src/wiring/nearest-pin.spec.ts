import type { Diagram } from '@kindling/contracts';
import { pinPlace } from '@kindling/wiring';
import { nearestPin } from './nearest-pin.ts';

const led = { id: 'led1', type: 'wokwi-led', left: 40, top: 60 };
const diagram: Diagram = { version: 1, parts: [led, { id: 'r1', type: 'wokwi-resistor', left: 200, top: 60 }], connections: [] };
const long = pinPlace(led, 'A') ?? { x: NaN, y: NaN };

describe('the pin that a finger beside it means', () => {
  it('is the nearer one of two legs', () => {
    const short = pinPlace(led, 'C') ?? { x: NaN, y: NaN };
    const towards = Math.sign(long.x - short.x);
    expect(nearestPin(diagram, { x: long.x + 2 * towards, y: long.y + 5 }, 10)).toBe('led1:A');
    expect(nearestPin(diagram, { x: short.x - 2 * towards, y: short.y + 5 }, 10)).toBe('led1:C');
  });
  it('is none out of reach, so that a part can still be grabbed', () => {
    expect(nearestPin(diagram, { x: long.x, y: long.y + 11 }, 10)).toBeNull();
    expect(nearestPin({ version: 1, parts: [], connections: [] }, long, 1000)).toBeNull();
  });
});
