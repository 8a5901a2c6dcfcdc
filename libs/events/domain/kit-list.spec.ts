import { kitListOf } from './kit-list.ts';

describe('what an event needs', () => {
  it('is whole kits for groups, and parts for each of them, beside what is there', () => {
    expect(kitListOf({ perKit: 2, parts: { 'wokwi-led': 3, 'wokwi-buzzer': 0 } }, 25, { wholeKits: 12, spares: { 'wokwi-led': 50 } })).toEqual([{ part: null, need: 13, have: 12, missing: 1 }, { part: 'wokwi-led', need: 39, have: 50, missing: 0 }]);
  });
  it('is parts for everybody when there are no kits', () => {
    expect(kitListOf({ perKit: 0, parts: { 'wokwi-led': 1 } }, 30, { wholeKits: 9, spares: {} })).toEqual([{ part: 'wokwi-led', need: 30, have: 0, missing: 30 }]);
    expect(kitListOf({ perKit: 0, parts: {} }, 30, { wholeKits: 9, spares: {} })).toEqual([]);
  });
});
