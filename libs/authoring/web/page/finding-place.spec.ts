import { findingPlace } from './finding-place.ts';

const place = (at: string): string => findingPlace(at, (key) => `<${key}>`);

describe('where something is to be mended', () => {
  it('is said in the words of the page, counted from one', () => {
    expect(place('items.0.prompt')).toBe('<questions> 1 · <prompt>');
    expect(place('frames.1.picture.alt')).toBe('<frames> 2 · <alt>');
    expect(place('prep.likelyErrors.0')).toBe('<prep> · <prep-error> 1');
    expect(place('prep.goal')).toBe('<prep> · <lesson-goal>');
  });
  it('is silent about names that only the program knows', () => { expect([place(''), place('captions.zh')]).toEqual(['', '']); });
});
