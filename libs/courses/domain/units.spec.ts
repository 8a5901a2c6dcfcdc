import { byUnit } from './units.ts';

const lessons = ['one', 'two', 'own', 'three'].map((id) => ({ id }));
const shape = (units: { lessons: string[] }[]) => byUnit(lessons, units).map(({ unit, lessons: inside }) => [unit, inside.map(({ id }) => id)]);

describe('units of a course', () => {
  it('cut the lessons where another unit begins, and change no order', () => {
    expect(shape([{ lessons: ['two', 'one'] }, { lessons: ['three'] }])).toEqual([[0, ['one', 'two']], [null, ['own']], [1, ['three']]]);
  });
  it('are one part without a name where a course has none', () => { expect(shape([])).toEqual([[null, ['one', 'two', 'own', 'three']]]); });
});
