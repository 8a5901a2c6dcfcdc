import { chinaDay, chinaInstant, chinaTime, onChinasClock } from './china-clock.ts';

describe("China's clock", () => {
  it('has the next day already at four in the afternoon of Greenwich', () => {
    expect([chinaDay('2026-11-20T15:59:59Z'), chinaDay('2026-11-20T16:00:00Z')]).toEqual(['2026-11-20', '2026-11-21']);
    expect(chinaTime(new Date('2026-11-20T16:05:00Z'))).toBe('00:05');
  });
  it('is the same for a date, a number and what is written', () => {
    const written = '2027-01-31T20:30:00.000Z';
    expect(new Set([written, Date.parse(written), new Date(written)].map((at) => `${chinaDay(at)} ${chinaTime(at)}`))).toEqual(new Set(['2027-02-01 04:30']));
  });
  it('comes back to the moment that it was', () => {
    const at = Date.parse('2028-02-29T17:45:00Z');
    expect(chinaInstant(chinaDay(at), chinaTime(at))).toBe(at);
    expect(onChinasClock(at).getUTCDay()).toBe(3);
  });
});
