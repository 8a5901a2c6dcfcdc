import { emptyTrace, finished, heard, looksGarbled } from './serial-trace.ts';

describe('a serial trace', () => {
  it('cuts at line ends however the bytes come in, and gives a line the time of its first character', () => {
    const trace = finished(heard(heard(heard(emptyTrace(9600), 'te', 10), 'mp 21\r\nhu', 20), 'm 40\nte', 30));
    expect(finished(heard(emptyTrace(9600), 'boot', 3)).lines).toEqual([{ atMs: 3, text: 'boot' }]);
    expect(trace.lines).toEqual([{ atMs: 10, text: 'temp 21' }, { atMs: 20, text: 'hum 40' }]);
  });
  it('keeps the newest lines and says how many it let go', () => {
    const trace = heard(emptyTrace(9600), Array.from({ length: 250 }, (_, index) => `${index}\n`).join(''), 5);
    expect(trace.lines).toHaveLength(200);
    expect(trace.letGo).toBe(50);
    expect(trace.lines[0]?.text).toBe('50');
  });
  it('breaks a line that never ends', () => {
    expect(finished(heard(emptyTrace(9600), 'x'.repeat(450), 1)).lines.map(({ text }) => text.length)).toEqual([200, 200]);
  });
  it('notices the wrong speed', () => {
    expect(looksGarbled(heard(emptyTrace(9600), '\u0000\uFFFD\u0001\uFFFDx\uFFFD\u0002\uFFFDz\uFFFD\u0003\uFFFD', 1))).toBe(true);
    expect(looksGarbled(heard(emptyTrace(9600), '温度 23.5\t湿度 40\n', 1))).toBe(false);
  });
});
