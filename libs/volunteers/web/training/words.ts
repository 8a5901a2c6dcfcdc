import { defineWords } from '@kindling/platform-web';

const zh = {
  'lesson': '第 {number} 课', 'minutes': '{n} 分钟', 'done-on': '{date} 学完', 'open': '打开', 'certificate': '证书', 'certificate-what': '{date} 获得。可以打印，没有网络也能验真伪。', 'see': '看证书', 'rehearse': '接下来：试讲一次', 'back': '返回课程', 'next': '下一步', 'before': '上一步', 'step-of': '第 {at} 步，共 {of} 步',
  'finish': '完成这一课', 'still-open': '还有 {count} 个问题没有答对，回去看看。', 'finished': '这一课学完了。', 'got-it': '四课都学完了，证书在课程页上。',
};
export type TrainingWord = keyof typeof zh;
const en: Record<TrainingWord, string> = {
  'lesson': 'Lesson {number}', 'minutes': '{n} min', 'done-on': 'done {date}', 'open': 'Open', 'certificate': 'Certificate', 'certificate-what': 'Since {date}. It can be printed, and checked without network.', 'see': 'See it', 'rehearse': 'Next: rehearse a class', 'back': 'Back to the course', 'next': 'Next', 'before': 'Back', 'step-of': 'Step {at} of {of}',
  'finish': 'Finish this lesson', 'still-open': '{count} questions have no right answer yet; go back and look.', 'finished': 'This lesson is done.', 'got-it': 'All lessons are done; the certificate is on the course page.',
};
export const useTrainingWords = defineWords('training', zh, en);
