import { explain } from './explain.ts';
import { editDistance, nearestName } from '@kindling/kernel';
import { sourceText } from './source-text.ts';

const sketch = [{ name: 'sketch.ino', content: 'void setup() {\n  digitalWrite(13 HIGH); // 点亮\n}\n' }];

describe('explaining what gcc said', () => {
  it('finds the use of a word whose definition gcc points at', () => {
    const said = '/usr/share/arduino/Arduino.h:40:14: error: expected \')\' before numeric constant\n #define HIGH 0x1\nsketch.ino:2:19: note: in expansion of macro \'HIGH\'\n';
    expect(explain(said, sketch, 'failed')).toMatchObject([{ code: 'missing-comma', line: 2, column: 18 }]);
  });

  it('shows terminal escapes and direction marks to nobody', () => {
    expect(explain('sketch.ino:1:1: error: \u001b[31mred\u001b[0m \u202eback\u0007', sketch, 'failed')[0]?.raw).toBe('red  back ');
  });

  it('says nothing about warnings inside the Arduino core', () => {
    expect(explain('/usr/share/arduino/Print.cpp:3:1: warning: something', sketch, 'compiled')).toEqual([]);
  });

  it('has at least one error for a program that failed without a word', () => {
    expect(explain('', sketch, 'failed')).toMatchObject([{ severity: 'error', code: 'unknown', line: 1 }]);
  });

  it('stays inside the file when gcc is told another line number', () => {
    expect(explain('sketch.ino:99999:7: error: strange', sketch, 'failed')[0]?.line).toBe(4);
  });

  it.each([
    ['quotes', '"\\'.repeat(30_000)], ['blanks', ' '.repeat(60_000)], ['comment starts', '/*'.repeat(30_000)], ['names', Array.from({ length: 9000 }, (_, n) => `n${n}`).join(' ')],
    ['brackets', 'for('.repeat(15_000)],
  ])('is quick with hostile %s', (_what, content) => {
    const said = Array.from({ length: 40 }, (_, n) => `sketch.ino:1:${n * 99 + 1}: error: 'nn${n}' was not declared in this scope\nsketch.ino:1:1: error: expected ';' before '<' token\nsketch.ino:1:1: error: stray '\\357' in program`).join('\n');
    const started = performance.now();
    explain(said, [{ name: 'sketch.ino', content }], 'failed');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what was meant', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('digitalWirte', 'digitalWrite')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });

  it('guesses near names only, and none for very short ones', () => {
    expect(nearestName('dealy', ['delay', 'deal'])).toBe('delay');
    expect(nearestName('brightness', ['delay', 'digitalWrite'])).toBeNull();
    expect(nearestName('x', ['y', 'z'])).toBeNull();
  });
});

describe('the code part of a sketch', () => {
  it('keeps every character in its place and hides comments and text', () => {
    const text = 'a = "x//\\"y"; // note\n/* b\n"c" */ d /**/ = \'"\';\n';
    const { codeLines } = sourceText('sketch.ino', text);
    expect(codeLines).toEqual(['a = "xxxxxx";        ', '    ', '       d      = \'x\';', '']);
    expect(codeLines.join('\n')).toHaveLength(text.length);
  });
});
