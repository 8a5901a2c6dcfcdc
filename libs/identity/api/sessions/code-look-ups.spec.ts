import { CodeLookUps } from './code-look-ups.ts';

describe('looking up class codes', () => {
  const guessedEmpty = (): CodeLookUps => {
    const lookUps = new CodeLookUps(() => 0);
    for (let at = 0; at < 1000; at += 1) lookUps.allow('school', `M${at}`, false);
    return lookUps;
  };

  it('lets a class in whose address somebody has used up with guessing', () => {
    const lookUps = guessedEmpty();
    expect(Array.from({ length: 60 }, () => lookUps.allow('school', 'HZ7K2M', true))).not.toContain(false);
  });
  it('turns guesses away once the allowance is used up', () => {
    expect(guessedEmpty().allow('school', 'WRONG2', false)).toBe(false);
    expect(guessedEmpty().allow('elsewhere', 'WRONG2', false)).toBe(true);
  });
  it('does not let one who guesses find class after class', () => {
    const lookUps = guessedEmpty();
    const found = Array.from({ length: 100 }, (_, at) => lookUps.allow('school', `CLASS${at}`, true));
    expect(found.filter(Boolean)).toHaveLength(6);
  });
});
