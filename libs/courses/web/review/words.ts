import { defineWords } from '@kindling/platform-web';

const zh = {
  'review': '复习', 'question-of': '第 {at} 题，共 {of} 题', 'from-lesson': '第{number}课', 'about-five-minutes': '大约 5 分钟', 'next': '下一题', 'finish': '做完了', 'later': '以后再做', 'to-today': '回到今天',
  'nothing-due': '现在没有要复习的题', 'nothing-due-text': '学过的题，下次来会再问一遍，三个星期以后再问一遍。', 'all-reviewed': '这次的题都做完了！', 'all-reviewed-text': '做错的题，过几天还会再来。',
  'card': '复习 {count} 题', 'card-text': '大约 5 分钟，都是学过的。',
};
const en: Record<keyof typeof zh, string> = {
  'review': 'Review', 'question-of': 'question {at} of {of}', 'from-lesson': 'lesson {number}', 'about-five-minutes': 'about 5 minutes', 'next': 'Next', 'finish': 'Finished', 'later': 'Later', 'to-today': 'Back to today',
  'nothing-due': 'Nothing to review now', 'nothing-due-text': 'What you have answered comes again at your next session, and three weeks after that.', 'all-reviewed': 'All done for this time!', 'all-reviewed-text': 'What went wrong comes again.',
  'card': 'Review {count} questions', 'card-text': 'About 5 minutes, all from lessons you know.',
};
export const useReviewWords = defineWords('review', zh, en);
