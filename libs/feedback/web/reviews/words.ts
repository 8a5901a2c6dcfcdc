import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '批改队列', 'what': '您能批改的所有班级里等着的作业。同样的问题放在一起，可以一次回答。只显示编号，不显示姓名。', 'empty': '现在没有等着批改的作业。', 'waiting': '{count} 份在等，最久的等了 {wait}', 'minutes': '{count} 分钟', 'hours': '{count} 小时', 'days': '{count} 天',
  'failed-check': '没通过：{what}', 'compile-error': '编译出错：{what}', 'passed': '检查通过', 'unchecked': '没检查过', 'unknown-error': '原因不明', 'heap': '{count} 份', 'taken': '其中 {count} 份别的老师正在批', 'take': '认领 {count} 份', 'go-on': '接着批（{count} 份）', 'tile': '{tile} 号', 'waited': '等了 {wait}', 'exercise': '第{number}课 · {title}',
  'held-until': '认领到 {at}，到时没批完就放回队列。', 'over': '认领的时间过了。', 'take-again': '再认领', 'back': '返回队列', 'give-back': '放回队列', 'works': '这一组', 'answer': '回答', 'answer-all': '一次回答这 {count} 份', 'only-this': '只回答这一份', 'accept': '通过', 'again': '请再改一改', 'note': '学生说：', 'open-work': '打开', 'to-queue': '批改队列',
  'switch-title': '请志愿者帮忙批改', 'switch-what': '打开后，别的班级的志愿者也能批改这个班的作业。他们只看到编号，看不到姓名。', 'switch-on': '让我们大学的志愿者帮忙', 'is-on': '已打开', 'is-off': '已关闭',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Review queue', 'what': 'What waits in every class that you may review. Like problems lie together and can be answered at once. Tiles only, no names.', 'empty': 'Nothing is waiting.', 'waiting': '{count} waiting, the oldest for {wait}', 'minutes': '{count} min', 'hours': '{count} h', 'days': '{count} d',
  'failed-check': 'Not passed: {what}', 'compile-error': 'Does not compile: {what}', 'passed': 'Checks passed', 'unchecked': 'Not checked', 'unknown-error': 'reason unknown', 'heap': '{count} works', 'taken': '{count} of them are with somebody else', 'take': 'Take {count}', 'go-on': 'Go on ({count})', 'tile': 'No. {tile}', 'waited': 'waited {wait}', 'exercise': 'Lesson {number} · {title}',
  'held-until': 'Yours until {at}; what is not answered then goes back to the queue.', 'over': 'Your time is over.', 'take-again': 'Take again', 'back': 'Back to the queue', 'give-back': 'Put back', 'works': 'This heap', 'answer': 'Answer', 'answer-all': 'Answer all {count} at once', 'only-this': 'Answer only this one', 'accept': 'Accept', 'again': 'Ask for another try', 'note': 'The pupil says:', 'open-work': 'Open', 'to-queue': 'Review queue',
  'switch-title': 'Help from volunteers', 'switch-what': 'When this is on, volunteers of other classes may review the work of this class. They see numbers, never names.', 'switch-on': 'Let the volunteers of our university help with reviews', 'is-on': 'on', 'is-off': 'off',
};
export const useReviewWords = defineWords('reviews', zh, en);
