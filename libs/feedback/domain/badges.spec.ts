import { badgeRules, earned, tallied, type Tally } from './index.ts';

const nothing = Object.fromEntries(tallied.map((each) => [each, 0])) as Record<(typeof tallied)[number], number>;
const with_ = (more: Partial<Tally>): Tally => ({ ...nothing, ...more });
const ids = (tally: Tally, held: string[] = []) => earned(tally, new Set(held)).map((rule) => rule.id);

it.each(badgeRules.map((rule) => [rule.id, rule] as const))('gives %s at its number and not before', (id, rule) => {
  expect(ids(with_({ [rule.counts]: rule.need }))).toContain(id);
  expect(ids(with_({ [rule.counts]: rule.need - 1 }))).not.toContain(id);
  expect(ids(with_({ [rule.counts]: rule.need + 5 }), [id])).not.toContain(id);
  for (const other of tallied.filter((each) => each !== rule.counts)) expect(ids(with_({ [other]: 99 }))).not.toContain(id);
});

it('gives nothing for nothing, and several at once', () => {
  expect(ids(nothing)).toEqual([]);
  expect(ids(with_({ accepted: 10, 'accepted-later': 1 }))).toEqual(['first-accepted', 'never-gives-up', 'ten-accepted']);
});

it('has rules with ids, names and ways of their own in both languages', () => {
  for (const of of [(rule: (typeof badgeRules)[number]) => rule.id, (rule: (typeof badgeRules)[number]) => rule.name.zh, (rule: (typeof badgeRules)[number]) => rule.name.en, (rule: (typeof badgeRules)[number]) => rule.how.zh]) expect(new Set(badgeRules.map(of)).size).toBe(badgeRules.length);
});
