import { isStorable } from './storable.ts';

describe('what can be stored', () => {
  it.each([['words', '亮灯 💡 \\u0000'], ['nothing', null], ['a tree', { a: [1, true, { b: '💡' }] }]])('takes %s', (_, value) => { expect(isStorable(value)).toBe(true); });
  it.each([['a NUL', 'a\0b'], ['half an emoji', '\ud83d'], ['its other half', '\udca1'], ['one deep inside', { a: [{ b: '\0' }] }], ['one in a name', { 'a\0': 1 }]])('refuses %s', (_, value) => { expect(isStorable(value)).toBe(false); });
});
