import type { Text } from '@kindling/contracts';

/** What is counted of a pupil; every number only grows. */
export const tallied = ['lamp-lit', 'accepted', 'accepted-later', 'faults-found', 'accepted-on-board', 'stars-given'] as const;
export type Tallied = (typeof tallied)[number];
export type Tally = Readonly<Record<Tallied, number>>;
export interface BadgeRule { readonly id: string; readonly name: Text; readonly how: Text; readonly counts: Tallied; readonly need: number }

/** The list of badges. Issued ones bear these ids: an id never changes its meaning, and a rule that goes stays here as long as anybody holds its badge. */
export const badgeRules: readonly BadgeRule[] = [
  { id: 'first-light', name: { zh: '第一盏灯', en: 'First Light' }, how: { zh: '第1课的检查全部通过', en: 'All checks of the first lesson’s lamp passed' }, counts: 'lamp-lit', need: 1 },
  { id: 'first-accepted', name: { zh: '第一份通过的作业', en: 'First Work' }, how: { zh: '老师通过了一份作业', en: 'One hand-in accepted' }, counts: 'accepted', need: 1 },
  { id: 'never-gives-up', name: { zh: '再试一次', en: 'Once More' }, how: { zh: '退回以后改好，又通过了', en: 'Accepted after another try' }, counts: 'accepted-later', need: 1 },
  { id: 'fault-finder', name: { zh: '找毛病能手', en: 'Fault Finder' }, how: { zh: '在三个作业里找到了毛病', en: 'The fault found in three exercises' }, counts: 'faults-found', need: 3 },
  { id: 'on-the-bench', name: { zh: '真板子也行', en: 'On the Bench' }, how: { zh: '带真板子记录的作业通过了', en: 'A hand-in with a real board’s record accepted' }, counts: 'accepted-on-board', need: 1 },
  { id: 'good-eye', name: { zh: '好眼力', en: 'Good Eye' }, how: { zh: '给同学写了四次「两颗星和一个愿望」', en: 'Two stars and a wish for four works' }, counts: 'stars-given', need: 4 },
  { id: 'ten-accepted', name: { zh: '十份作业', en: 'Ten Works' }, how: { zh: '十个作业都通过了', en: 'Ten exercises accepted' }, counts: 'accepted', need: 10 },
];

/** Which badges are due now. */
export const earned = (tally: Tally, held: ReadonlySet<string>, rules: readonly BadgeRule[] = badgeRules): readonly BadgeRule[] =>
  rules.filter((rule) => !held.has(rule.id) && tally[rule.counts] >= rule.need);
