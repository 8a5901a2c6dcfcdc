import { defineWords } from '@kindling/platform-web';

const zh = {
  'and': '、',
  'queue': '待批作业', 'queue-empty': '现在没有等着批改的作业。学生交上来会自动出现在这里。', 'pupil': '学生', 'exercise': '作业', 'round': '第 {round} 次', 'handed-in': '交的时间', 'verdict': '检查', 'passed': '全部通过', 'failed': '有没通过的', 'unchecked': '没检查过', 'all': '全部', 'waiting': '等批改', 'try-again': '已退回', 'accepted': '已通过', 'superseded': '有新的一次', 'state': '状态', 'open': '打开',
  'title': '{name} · 第{number}课 {exercise}', 'my-title': '第{number}课 {exercise}', 'note': '学生说：', 'comments': '评语', 'no-comments': '还没有评语。', 'write': '写评语', 'on-work': '针对整个作品', 'on-block': '针对选中的积木', 'on-line': '针对第 {line} 行', 'on-line-of': '针对 {file} 第 {line} 行', 'on-second': '针对运行到第 {at} 秒', 'on-photo': '钉在照片上', 'class-photos': '班上的照片', 'pick': '点一块积木、一行代码、运行中的一秒，或照片上的一处，就能把评语钉在上面。', 'post': '发出评语', 'accept': '通过', 'ask-again': '请再改一改', 'next': '下一份', 'superseded-note': '学生又交了新的一次，这一份只能看。', 'reviewed': '已批改', 'fix': '去修改，再交一次', 'seen-all': '知道了', 'back': '返回',
  'accepted-pupil': '老师通过了你的作业。', 'try-again-pupil': '老师请你再改一改。', 'waiting-pupil': '已经交了，等老师看。',
};
const en: Record<keyof typeof zh, string> = {
  'and': ' and ',
  'queue': 'Hand-ins to review', 'queue-empty': 'Nothing is waiting. New hand-ins appear here by themselves.', 'pupil': 'Pupil', 'exercise': 'Exercise', 'round': 'round {round}', 'handed-in': 'Handed in', 'verdict': 'Checks', 'passed': 'all passed', 'failed': 'some not passed', 'unchecked': 'not checked', 'all': 'All', 'waiting': 'waiting', 'try-again': 'sent back', 'accepted': 'accepted', 'superseded': 'newer round exists', 'state': 'State', 'open': 'Open',
  'title': '{name} · Lesson {number} {exercise}', 'my-title': 'Lesson {number} {exercise}', 'note': 'The pupil says:', 'comments': 'Comments', 'no-comments': 'No comments yet.', 'write': 'Write a comment', 'on-work': 'on the whole work', 'on-block': 'on the chosen block', 'on-line': 'on line {line}', 'on-line-of': 'on line {line} of {file}', 'on-second': 'at second {at} of the run', 'on-photo': 'on a photograph', 'class-photos': 'Photographs of the class', 'pick': 'Click a block, a line of code, a second of the run or a place on a photograph to pin the comment to it.', 'post': 'Send comment', 'accept': 'Accept', 'ask-again': 'Ask for another try', 'next': 'Next one', 'superseded-note': 'The pupil has handed in a newer round; this one can only be read.', 'reviewed': 'reviewed', 'fix': 'Fix it and hand in again', 'seen-all': 'I have read it', 'back': 'Back',
  'accepted-pupil': 'Your teacher accepted your work.', 'try-again-pupil': 'Your teacher asks for another try.', 'waiting-pupil': 'Handed in, waiting for your teacher.',
};
export const useFeedbackWords = defineWords('feedback', zh, en);
