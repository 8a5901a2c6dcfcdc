import { pythonTokens } from './python-tokens.ts';

describe('colours of Python', () => {
  it.each(['    if x == 2: print(f"a # b {x}")  # why', "名字 = input('谁? ') or \"it's\"", 'x = a // b % 3 @ [1_000, .5]'])('lose no character: %s', (line) => {
    expect(pythonTokens(line).map((token) => token.text).join('')).toBe(line);
  });
  it('tell comments, words and functions apart', () => {
    expect(pythonTokens('for i in range(5): # note').filter((token) => token.kind !== 'plain').map((token) => [token.kind, token.text])).toEqual([['word', 'for'], ['word', 'in'], ['arduino', 'range'], ['number', '5'], ['comment', '# note']]);
  });
});
