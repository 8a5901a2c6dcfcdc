import type { AchievementId, Text } from '@kindling/contracts';

/** `works`: how many accepted works earn it; null: the teacher's word does. */
export interface Achievement { readonly id: AchievementId; readonly name: Text; readonly criteria: Text; readonly works: number | null }

export const achievements: readonly Achievement[] = [
  { id: 'first-work', works: 1, name: { zh: '第一盏灯', en: 'First light' }, criteria: { zh: '老师通过了第一份作品', en: 'A first work was accepted' } },
  { id: 'five-works', works: 5, name: { zh: '五件作品', en: 'Five works' }, criteria: { zh: '老师通过了五个不同任务的作品', en: 'Works of five different tasks were accepted' } },
  { id: 'ten-works', works: 10, name: { zh: '十件作品', en: 'Ten works' }, criteria: { zh: '老师通过了十个不同任务的作品', en: 'Works of ten different tasks were accepted' } },
  { id: 'helper', works: null, name: { zh: '小助手', en: 'Helping hand' }, criteria: { zh: '多次帮助同学，老师看见了', en: 'Helped others more than once, as a teacher saw' } },
  { id: 'explainer', works: null, name: { zh: '小讲师', en: 'Explainer' }, criteria: { zh: '向大家讲清楚了自己的作品', en: 'Explained an own work to the others' } },
];
export const achievementOf = (id: string): Achievement | undefined => achievements.find((each) => each.id === id);
export const isEarned = ({ works }: Achievement, accepted: number): boolean => works === null || accepted >= works;
