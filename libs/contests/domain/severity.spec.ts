import { seededRandom } from '@kindling/kernel';
import { compare, fraction, plus, sum, type Fraction } from './fraction.ts';
import { judgedPoints, mildness, type Mark } from './severity.ts';

const mark = (judgeId: string, entryId: string, points: number): Mark => ({ judgeId, entryId, points: fraction(points) });
const said = (value: Fraction | undefined): string => (value ? `${value.over}/${value.under}` : 'none');
/** Each entry by three of eight judges in turn, as it is worth; whole points. */
const fair = (): Mark[] => Array.from({ length: 40 }, (_, entry) => [0, 1, 3].map((step) => mark(`j${(entry + step) % 8}`, `e${entry}`, 40 + ((entry * 7) % 31)))).flat();

describe('normalisation between judges', () => {
  it('finds exactly how mild each judge is, though no two saw the same entries', () => {
    const mild = [5, -10, 0, 3, 0, 0, 2, 0];
    const marks = fair().map((each) => ({ ...each, points: plus(each.points, fraction(mild[Number(each.judgeId.slice(1))] ?? 0)) }));
    const found = mildness(marks);
    const shift = said(found.get('j2'));
    expect(said(sum([...found.values()]))).toBe('0/1');
    for (const [at, value] of mild.entries()) expect(compare(found.get(`j${at}`) ?? fraction(0), plus(found.get('j2') ?? fraction(0), fraction(value)))).toBe(0);
    expect(shift).toBe('0/1');
  });

  it('leaves every entry the place it would have had with judges who are all alike', () => {
    const strict = fair().map((each) => (each.judgeId === 'j1' ? { ...each, points: plus(each.points, fraction(-15)) } : each));
    const [with1, without] = [judgedPoints(strict, true), judgedPoints(fair(), true)];
    const order = (points: ReadonlyMap<string, Fraction>): string[] => [...points].sort((a, b) => compare(b[1], a[1]) || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    expect(order(with1)).toEqual(order(without));
    expect(order(judgedPoints(strict, false))).not.toEqual(order(without));
  });

  it('is exact: the same marks in any order give the same fractions', () => {
    const marks = fair().map((each, at) => ({ ...each, points: fraction((at * 37) % 101, 7) }));
    const first = [...judgedPoints(marks, true)].map(([id, points]) => `${id} ${said(points)}`).sort();
    for (let seed = 1; seed <= 5; seed++) {
      const random = seededRandom(seed);
      const mixed = marks.map((each) => ({ each, key: random() })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect([...judgedPoints(mixed, true)].map(([id, points]) => `${id} ${said(points)}`).sort()).toEqual(first);
    }
  });

  it('leaves alone whoever cannot be known: few sheets, or nobody to compare with', () => {
    const few = [mark('a', 'e1', 50), mark('b', 'e1', 80), mark('b', 'e2', 70)];
    expect([...mildness(few).values()].map(said)).toEqual(['0/1', '0/1']);
    const apart = [...['e1', 'e2', 'e3'].map((entry) => mark('a', entry, 50)), ...['e4', 'e5', 'e6'].map((entry) => mark('b', entry, 90))];
    expect([...mildness(apart).values()].map(said)).toEqual(['0/1', '0/1']);
  });

  it('never goes below nothing or above a hundred', () => {
    const marks = ['e1', 'e2', 'e3'].flatMap((entry, at) => [mark('a', entry, at === 0 ? 0 : 30), mark('b', entry, at === 0 ? 0 : 90)]);
    expect([...judgedPoints(marks, true).values()].every((points) => compare(points, fraction(0)) >= 0 && compare(points, fraction(100)) <= 0)).toBe(true);
  });
});
