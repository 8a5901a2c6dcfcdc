import { countedShortages, fillGaps, nextLabels } from './index.ts';

const led = (missing: number, broken = 0) => ({ part: 'wokwi-led', missing, broken });

describe('what a kit lacks', () => {
  it('is never more than was in it', () => {
    expect(countedShortages({ 'wokwi-led': 2 }, [led(1, 1)])).toEqual({ ok: true, value: [led(1, 1)] });
    expect(countedShortages({ 'wokwi-led': 2 }, [led(2, 1)])).toMatchObject({ ok: false, code: 'kit.part-not-in-kit', params: { part: 'wokwi-led' } });
    expect(countedShortages({}, [led(1)])).toMatchObject({ ok: false });
  });
  it('forgets lines of nothing, and counts a part by its last word', () => {
    expect(countedShortages({ 'wokwi-led': 2 }, [led(1), led(0)])).toEqual({ ok: true, value: [] });
  });
  it('is filled from spares as far as they go, the missing before the broken', () => {
    expect(fillGaps([led(1, 2)], { 'wokwi-led': 2, 'wokwi-servo': 1 })).toEqual({ filled: { 'wokwi-led': 2 }, shortages: [led(0, 1)], spares: { 'wokwi-led': 0, 'wokwi-servo': 1 } });
    expect(fillGaps([led(1)], {})).toEqual({ filled: {}, shortages: [led(1)], spares: {} });
  });
  it('gives labels that were never given', () => {
    expect(nextLabels([], 2)).toEqual(['K01', 'K02']);
    expect(nextLabels(['K09', 'K03', 'odd'], 2)).toEqual(['K10', 'K11']);
  });
});
