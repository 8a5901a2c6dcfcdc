import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '学习进度', 'lesson': '课', 'pupil': '学生', 'legend': '图例', 'none': '没开始', 'started': '在做', 'done': '完成', 'first-try': '一次通过', 'stuck': '卡住了', 'help': '举手求助', 'attempts': '检查 {count} 次', 'minutes': '{minutes} 分钟', 'as-of': '更新于 {time}，自动刷新', 'no-pupils': '还没有学生。先在名单里添加。', 'need-help': '{count} 人需要帮助',
  'definition': '“卡住”：同一检查失败三次，或同一编译错误三次，或实际操作八分钟没有新的检查通过，或举手。时间只算有操作的分钟。', 'lesson-number': '第{number}课',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Progress', 'lesson': 'Lesson', 'pupil': 'Pupil', 'legend': 'Legend', 'none': 'not started', 'started': 'started', 'done': 'done', 'first-try': 'passed first try', 'stuck': 'stuck', 'help': 'asks for help', 'attempts': '{count} checks', 'minutes': '{minutes} min', 'as-of': 'as of {time}, updates by itself', 'no-pupils': 'No pupils yet. Add them in the roster first.', 'need-help': '{count} need help',
  'definition': '“Stuck”: the same check fails three times, or the same compile error three times, or eight active minutes without a newly passing check, or a raised hand. Minutes count only while there is input.', 'lesson-number': 'Lesson {number}',
};
export const useProgressWords = defineWords('progress', zh, en);
