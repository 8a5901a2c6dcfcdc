import { tokensOf } from './code-tokens.ts';

describe('code colours', () => {
  it('lose no character', () => {
    const line = '  if (digitalRead(2) == LOW) { Serial.print("a // b"); } // why / how';
    expect(tokensOf(line).map((token) => token.text).join('')).toBe(line);
  });
  it('tell comments, words and calls apart', () => {
    expect(tokensOf('const int x = 5; // note').filter((token) => token.kind !== 'plain').map((token) => [token.kind, token.text])).toEqual([['word', 'const'], ['word', 'int'], ['number', '5'], ['comment', '// note']]);
  });
});
