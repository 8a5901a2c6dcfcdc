import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '谁看过', 'note': '老师、志愿者和负责人看过本班学生的什么。家长问起时，可以给他们看。保存 {n} 天。', 'when': '时间', 'who': '谁', 'what': '看了什么', 'whose': '谁的', 'whole-class': '全班', 'nobody': '还没有人看过。',
  'role-pupil': '学生', 'role-tutor': '志愿者', 'role-teacher': '老师', 'role-organiser': '负责人', 'role-admin': '管理员',
  'identity.roster': '名单', 'identity.sign-in-cards': '登录卡', 'sign-in-cards-shown': '登录卡上的 PIN', 'identity.looks': '这张表', 'pin-reset': '重置了 PIN', 'consent-given': '登记了家长同意', 'consent-refused': '登记了家长不同意',
  'workshop.hand-ins': '交上来的作品', 'workshop.hand-in': '一份作品', 'feedback.comments': '作品的评语', 'feedback.sheet': '作品的评分', 'feedback.desk': '批改页', 'feedback.hear': '语音评语', 'reviews.work': '一份作品（只看编号）', 'progress.class-grid': '进度', 'live.attendance': '出勤', 'live.hello': '直播课', 'kits.cupboard': '器材柜', 'kits.loans': '借出的器材',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Who looked', 'note': 'What teachers, volunteers and organisers have seen of the pupils of this class. Show it to guardians who ask. Kept for {n} days.', 'when': 'When', 'who': 'Who', 'what': 'What', 'whose': 'Whose', 'whole-class': 'whole class', 'nobody': 'Nobody has looked yet.',
  'role-pupil': 'pupil', 'role-tutor': 'volunteer', 'role-teacher': 'teacher', 'role-organiser': 'organiser', 'role-admin': 'administrator',
  'identity.roster': 'Roster', 'identity.sign-in-cards': 'Sign-in cards', 'sign-in-cards-shown': 'PINs on sign-in cards', 'identity.looks': 'This list', 'pin-reset': 'Reset a PIN', 'consent-given': 'Recorded a consent', 'consent-refused': 'Recorded a refusal',
  'workshop.hand-ins': 'Work handed in', 'workshop.hand-in': 'A piece of work', 'feedback.comments': 'Comments on work', 'feedback.sheet': 'Marks of work', 'feedback.desk': 'Marking', 'feedback.hear': 'A spoken comment', 'reviews.work': 'A piece of work, by its tile', 'progress.class-grid': 'Progress', 'live.attendance': 'Attendance', 'live.hello': 'Live class', 'kits.cupboard': 'Cupboard', 'kits.loans': 'Kits on loan',
};
export type LookWord = keyof typeof zh;
export const lookWords: ReadonlySet<string> = new Set(Object.keys(zh));
export const useLookWords = defineWords('looks', zh, en);
