import { isThinLine } from './thin-line.ts';

describe('whether a film is asked too much of the line', () => {
  it('goes by what was measured, whatever the browser thinks', () => {
    expect(isThinLine({ downlink: 10, effectiveType: '4g' }, 180)).toBe(true);
    expect(isThinLine({ downlink: 0.1, effectiveType: '2g' }, 900)).toBe(false);
  });
  it('goes by the browser as long as nothing is measured', () => {
    expect([isThinLine({ downlink: 0.4 }, null), isThinLine({ effectiveType: 'slow-2g' }, null), isThinLine({ downlink: 5 }, null), isThinLine(undefined, null)]).toEqual([true, true, false, false]);
  });
  it('keeps to the pictures where somebody saves data', () => { expect(isThinLine({ saveData: true }, 9000)).toBe(true); });
});
