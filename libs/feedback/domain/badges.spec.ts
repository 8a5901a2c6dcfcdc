import { badgeRules, earned, tallied, type Tally } from './index.ts';

const nothing = Object.fromEntries(tallied.map((each) => [each, 0])) as Record<(typeof tallied)[number], number>;
const tallyWith = (more: Partial<Tally>): Tally => ({ ...nothing, ...more });
const ids = (tally: Tally, held: string[] = []) => earned(tally, new Set(held)).map((rule) => rule.id);

it.each(badgeRules.map((rule) => [rule.id, rule] as const))('gives %s at its number and not before', (id, rule) => {
  expect(ids(tallyWith({ [rule.counts]: rule.need }))).toContain(id);
  expect(ids(tallyWith({ [rule.counts]: rule.need - 1 }))).not.toContain(id);
  expect(ids(tallyWith({ [rule.counts]: rule.need + 5 }), [id])).not.toContain(id);
  for (const other of tallied.filter((each) => each !== rule.counts)) expect(ids(tallyWith({ [other]: 99 }))).not.toContain(id);
});

it('gives nothing for nothing, and several at once', () => {
  expect(ids(nothing)).toEqual([]);
  expect(ids(tallyWith({ accepted: 10, 'accepted-later': 1 }))).toEqual(['first-accepted', 'never-gives-up', 'ten-accepted']);
});

it('has rules with ids, names and ways of their own in both languages', () => {
  const distinct = (read: (rule: (typeof badgeRules)[number]) => string) => new Set(badgeRules.map(read)).size;
  expect([distinct((rule) => rule.id), distinct((rule) => rule.name.zh), distinct((rule) => rule.name.en), distinct((rule) => rule.how.zh), distinct((rule) => rule.how.en)]).toEqual(Array.from({ length: 5 }, () => badgeRules.length));
});
