import { isStorable } from './storable.ts';

describe('what can be stored', () => {
  it.each([['words', '亮灯 💡 \\u0000'], ['nothing', null], ['a tree', { a: [1, true, { b: '💡' }] }]])('takes %s', (_, value) => { expect(isStorable(value)).toBe(true); });
  it('refuses a hundred thousand brackets without running out of stack', () => {
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(isStorable(deep)).toBe(false);
  });
  it.each([['a NUL', 'a\0b'], ['half an emoji', '\ud83d'], ['its other half', '\udca1'], ['one deep inside', { a: [{ b: '\0' }] }], ['one in a name', { 'a\0': 1 }]])('refuses %s', (_, value) => { expect(isStorable(value)).toBe(false); });
});
