import { plainPunctuation } from './plain-punctuation.ts';

describe('signs that C++ knows', () => {
  it.each([
    ['digitalWrite（13，HIGH）；', 'digitalWrite(13,HIGH);'], ['int\u00a0x\u3000= １２；', 'int x  = 12;'], ['Serial.println(“hi”)；', 'Serial.println("hi");'],
    ['if （ａ＝＝1）｛', 'if (a==1){'], ['\ufeffvoid setup() {}', 'void setup() {}'], ["char c = ‘x’；", "char c = 'x';"],
  ])('%s', (wrong, right) => { expect(plainPunctuation(wrong)).toBe(right); });
  it('leaves texts and comments alone', () => {
    const fine = 'Serial.println("亮了，关掉！"); // 注意：（高）；\n/* 。 */ char c = \'；\';';
    expect(plainPunctuation(fine)).toBe(fine);
  });
  it('changes nothing the second time', () => {
    const once = plainPunctuation('a（“b，c”，1）；// ，');
    expect(plainPunctuation(once)).toBe(once);
  });
});
