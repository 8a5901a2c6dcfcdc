import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '同学互评：两颗星和一个愿望', 'what': '每人看两份同学的作品（看不到名字），写两个优点和一个建议。您看过再发布，作者看不到是谁写的。', 'start': '开始互评', 'exercise': '哪个作业', 'no-works': '至少有两个学生交了同一个作业，才能开始。', 'none': '还没有互评。', 'asked': '已写 {written} / {asked}', 'release': '发布给作者', 'released': '已发布', 'hide': '不发布这一条', 'hidden': '没有发布', 'from-to': '{from} 写给 {to}', 'link': '同学互评',
  'mine': '看看同学的作品', 'nothing': '现在没有请你看的作品。', 'look': '第 {at} 份', 'written': '已写', 'to-write': '还没写', 'closed': '已结束', 'received': '同学们说我的作品', 'nothing-said': '还没有。老师发布后会出现在这里。',
  'star-1': '第一颗星：我喜欢……', 'star-2': '第二颗星：做得好的是……', 'wish': '一个愿望：要是……就更好了', 'send': '写好了', 'saved': '已保存。老师发布前还可以改。', 'back': '返回', 'work-title': '一位同学的作品 · 第{number}课 {title}', 'be-kind': '说作品，不说人。对方看不到你的名字，老师看得到。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Peer review: two stars and a wish', 'what': 'Everybody looks at two works of class-mates, without names, and writes two good points and one wish. You read them first; authors do not see who wrote.', 'start': 'Start', 'exercise': 'Exercise', 'no-works': 'Two pupils have to hand in the same exercise first.', 'none': 'No peer review yet.', 'asked': '{written} of {asked} written', 'release': 'Release to the authors', 'released': 'released', 'hide': 'Leave this one out', 'hidden': 'left out', 'from-to': '{from} to {to}', 'link': 'Peer review',
  'mine': 'Class-mates’ work to look at', 'nothing': 'There is nothing to look at now.', 'look': 'Work {at}', 'written': 'written', 'to-write': 'to do', 'closed': 'over', 'received': 'What class-mates say about my work', 'nothing-said': 'Nothing yet. It appears here once your teacher has released it.',
  'star-1': 'First star: I like …', 'star-2': 'Second star: well done is …', 'wish': 'A wish: it would be even better if …', 'send': 'Done', 'saved': 'Saved. You can change it until your teacher releases it.', 'back': 'Back', 'work-title': 'Work of a class-mate · Lesson {number} {title}', 'be-kind': 'Speak of the work, not the person. They do not see your name; your teacher does.',
};
export const usePeerWords = defineWords('peers', zh, en);
