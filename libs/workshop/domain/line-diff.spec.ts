import { seededRandom } from '@kindling/kernel';
import { lineDiff, nearChanges } from './line-diff.ts';

const shown = (before: string, after: string): string[] => lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

describe('the difference of two programs', () => {
  it('keeps what stayed and marks what went and came', () => {
    expect(shown('a\nb\nc\n', 'a\nx\nc\nd\n')).toEqual([' a', '-b', '+x', ' c', '+d']);
  });
  it('is all same, all added or all removed where it should be', () => {
    expect(shown('a\nb\n', 'a\nb\n')).toEqual([' a', ' b']);
    expect(shown('', 'a\nb')).toEqual(['+a', '+b']);
    expect(shown('a\nb', '')).toEqual(['-a', '-b']);
  });
  it.each(Array.from({ length: 30 }, (_, seed) => seed))('gives back both programs (seed %d)', (seed) => {
    const random = seededRandom(seed);
    const program = () => Array.from({ length: Math.floor(random() * 30) }, () => 'abcd'[Math.floor(random() * 4)] ?? 'a').join('\n');
    const [before, after] = [program(), program()];
    const lines = lineDiff(before, after);
    expect(lines.filter((line) => line.kind !== 'added').map((line) => line.text).join('\n')).toBe(before);
    expect(lines.filter((line) => line.kind !== 'removed').map((line) => line.text).join('\n')).toBe(after);
  });
  it('does not try to match thousands of lines with thousands', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join('\n');
    expect(lineDiff(many('a'), many('b'))).toHaveLength(6000);
  });
  it('leaves out what is far from any change', () => {
    const lines = lineDiff('1\n2\n3\n4\n5\n6\n7\n8', '1\n2\n3\n4\nx\n6\n7\n8');
    expect(nearChanges(lines, 1).map((line) => line?.text ?? '…')).toEqual(['…', '4', '5', 'x', '6', '…']);
  });
});
