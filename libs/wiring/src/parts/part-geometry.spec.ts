import { pinPlace } from './part-geometry.ts';

describe('the place of a pin', () => {
  it('is its offset when the part is upright', () => {
    expect(pinPlace({ id: 'l', type: 'wokwi-led', left: 100, top: 50 }, 'A')).toEqual({ x: 125, y: 92 });
  });
  it('turns with the part about its middle', () => {
    const place = pinPlace({ id: 'r', type: 'wokwi-resistor', left: 0, top: 0, rotate: 90 }, '1');
    expect(place?.x).toBeCloseTo(29.4);
    expect(place?.y).toBeCloseTo(5.65 - 29.4);
  });
  it('is unknown for a pin that the part lacks', () => {
    expect(pinPlace({ id: 'l', type: 'wokwi-led', left: 0, top: 0 }, 'Z')).toBeNull();
  });
});
