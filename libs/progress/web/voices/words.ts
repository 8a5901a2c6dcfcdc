import { defineWords } from '@kindling/platform-web';

const zh = {
  'no-questions': '这门课里还没有讨论、问卷和走前一问。', 'discussion': '讨论', 'survey': '问卷，不记名', 'exit-question': '走前一问', 'pupil': '学生', 'answer': '回答', 'no-answers': '还没有人回答。', 'no-posts': '还没有人写。',
  'hide': '收起来', 'show': '再放出来', 'is-hidden': '同学看不到这条', 'survey-few': '{count} 份回答。满 5 份才显示结果，这样猜不出是谁。', 'survey-count': '{count} 份回答',
};
const en: Record<keyof typeof zh, string> = {
  'no-questions': 'This course has no discussion, survey or exit question yet.', 'discussion': 'Discussion', 'survey': 'Survey, without names', 'exit-question': 'Before they go', 'pupil': 'Pupil', 'answer': 'Answer', 'no-answers': 'Nobody has answered yet.', 'no-posts': 'Nobody has written yet.',
  'hide': 'Hide', 'show': 'Show again', 'is-hidden': 'The class does not see this', 'survey-few': '{count} answers. Results show from 5 on, so that nobody can be guessed.', 'survey-count': '{count} answers',
};
export const useVoicesWords = defineWords('voices', zh, en);
