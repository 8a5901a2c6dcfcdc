import { check as checkSchema, type Diagram } from '@kindling/contracts';
import { checkOf, readCheck, recipeOf, sentenceOf, type Recipe } from '../index.ts';

const diagram: Diagram = {
  version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'btn1', type: 'wokwi-pushbutton', left: 0, top: 0 }],
  connections: [['btn1:1.l', 'uno:2', 'green', []], ['btn1:2.l', 'uno:GND.1', 'black', []]],
};
const recipes: Recipe[] = [
  { is: 'responds', deed: { do: 'press', part: 'btn1' }, signal: { pin: '13' }, level: 'high', withinMs: 50 },
  { is: 'responds', deed: { do: 'release', part: 'btn1' }, signal: { led: 'led1' }, level: 'low', withinMs: 200 },
  { is: 'responds', deed: { do: 'set', part: 'kind:ldr', input: 'light', value: 10 }, signal: { pin: '9' }, level: 'high', withinMs: 500 },
  { is: 'blinks', signal: { pin: '13' }, ms: 1000, toleranceMs: 50 },
  { is: 'stays', signal: { buzzer: 'kind:buzzer' }, level: 'low', fromMs: 100, toMs: 2000 },
  { is: 'says', shape: 'light:{n}', atLeast: 3, withinMs: 5000 },
  { is: 'shows', line: 1, shape: 'T={n}*', withinMs: 3000 },
  { is: 'calls', name: 'delay', wanted: false },
  { is: 'wired', pin: '13' },
];

describe('a check made from a sentence', () => {
  it.each(recipes.map((recipe) => [recipe.is, recipe] as const))('is data the grader takes, and reads itself back: %s', (_, recipe) => {
    const check = checkOf(recipe, 'c1', diagram);
    expect(checkSchema.parse(check)).toEqual(check);
    expect(recipeOf(check)).toEqual(recipe);
    // The way through the database changes the order of keys.
    const turned = JSON.parse(JSON.stringify(check, (__, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value))) as typeof check;
    expect(recipeOf(turned)).toEqual(recipe);
    expect(readCheck(turned, diagram)).toEqual(check.title);
  });
  it('is told in both languages', () => {
    expect(recipes.slice(0, 1).concat(recipes.slice(3, 4), recipes.slice(7, 8)).map((recipe) => sentenceOf(recipe, diagram))).toEqual([
      { zh: 'D2 变低（按下 btn1）后，D13 在 50 毫秒内变高', en: 'When D2 goes low (btn1 pressed), D13 goes high within 50 ms' },
      { zh: 'D13 闪烁，周期 1000 ± 50 毫秒', en: 'D13 blinks with period 1000 ± 50 ms' },
      { zh: '程序不用 delay', en: 'The program uses no delay' },
    ]);
  });
  it('is not claimed for a check that says more', () => {
    const check = checkOf({ is: 'blinks', signal: { pin: '13' }, ms: 1000, toleranceMs: 50 }, 'c', diagram);
    const more = { ...check, expectations: [...check.expectations, { kind: 'circuit-safe' as const }] };
    expect(recipeOf(more)).toBeNull();
    expect(readCheck(more, diagram).en).toBe('D13 has a period of 1000 ± 50 ms, 3 times in a row; the circuit is safe');
  });
});
