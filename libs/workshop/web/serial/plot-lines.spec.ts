import { plotLines } from './plot-lines.ts';

describe('lines as curves', () => {
  it.each([
    ['label and value', 'light:1\nlight:2\n', [['light', [1, 2]]]], ['several labels', 'a:1,b:-2.5\na:3,b:4\n', [['a', [1, 3]], ['b', [-2.5, 4]]]], ['bare numbers', '7,8\n9,10\n', [['1', [7, 9]], ['2', [8, 10]]]],
    ['talk between', 'hello\nlight:1\n', [['light', [1]]]], ['a label that comes later', 'a:1\na:2,b:3\n', [['a', [1, 2]], ['b', [null, 3]]]], ['labels apart by spaces', 'a:1 b:2\n', [['a', [1]], ['b', [2]]]],
  ] as const)('%s', (_name, text, wanted) => {
    expect(plotLines(text).series.map(({ name, values }) => [name, values])).toEqual(wanted);
  });
  it('waits for the end of a line', () => { expect(plotLines('light:12').x).toEqual([]); });
  it('keeps the newest five hundred', () => {
    const { x, series } = plotLines(Array.from({ length: 800 }, (_, index) => `n:${index}\n`).join(''));
    expect([x.length, series[0]?.values.at(-1), series[0]?.values[0]]).toEqual([500, 799, 300]);
  });
});
