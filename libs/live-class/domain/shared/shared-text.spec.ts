import { isStorable, seededRandom } from '@kindling/kernel';
import { applyChanges, changeBetween } from './shared-text.ts';

describe('changes of a shared text', () => {
  it.each([
    ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }], ['abc', 'ac', { from: 1, to: 2, insert: '' }], ['aaa', 'aaaa', { from: 3, to: 3, insert: 'a' }],
    ['灯亮', '灯不亮', { from: 1, to: 1, insert: '不' }], ['', 'x', { from: 0, to: 0, insert: 'x' }],
  ])('from %j to %j is the smallest one', (before, after, change) => expect(changeBetween(before, after)).toEqual(change));

  it('is none where nothing changed', () => expect(changeBetween('abc', 'abc')).toBeNull());
  it('never splits the two halves of a sign', () => {
    expect(changeBetween('a😀b', 'a😁b')).toEqual({ from: 1, to: 3, insert: '😁' });
    expect(changeBetween('😀', '😀😀')?.insert).toBe('😀');
  });
  it('makes the one text out of the other, whatever they are', () => {
    const random = seededRandom(11);
    const signs = ['a', 'b', '灯', '😀', '😁', '\n'];
    const text = (): string => Array.from({ length: Math.floor(random() * 12) }, () => signs[Math.floor(random() * signs.length)]).join('');
    for (let round = 0; round < 3000; round++) {
      const [before, after] = [text(), text()];
      const change = changeBetween(before, after);
      expect(change ? applyChanges(before, [change]) : before).toBe(after);
      expect(isStorable(change?.insert ?? '')).toBe(true);
    }
  });
  it('is refused outside the text', () => {
    expect(applyChanges('abc', [{ from: 0, to: 3, insert: '' }, { from: 0, to: 1, insert: '' }])).toBeNull();
    expect(applyChanges('abc', [{ from: 2, to: 1, insert: '' }])).toBeNull();
    expect(applyChanges('abc', [{ from: 3, to: 3, insert: 'd' }, { from: 0, to: 1, insert: '' }])).toBe('bcd');
  });
});
