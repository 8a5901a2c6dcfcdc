import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '成绩册', 'tile': '号', 'pupil': '姓名', 'steps': '步骤', 'quiz': '答题', 'handIns': '作业', 'attendance': '出勤', 'total': '总评', 'lesson': '第{number}课', 'weights': '各部分占多少', 'save': '保存', 'saved': '已保存', 'xlsx': '下载 XLSX', 'csv': '下载 CSV', 'report': '学期报告 PDF', 'no-pupils': '还没有学生。先在名单里添加。',
  'weights-note': '按比例算，加起来不必等于 100；写 0 就不算。还没有内容的部分（比如还没上过课）不算进总评。', 'definitions': '怎么算的', 'definition': '说明', 'sheet-grades': '成绩', 'sheet-lessons': '每课步骤', 'of': '满分 {of}', 'weight': '占 {weight}',
  'steps-definition': '步骤：已开放的课里完成的步骤数 / 全部步骤数。', 'quiz-definition': '答题：测验、预测和排序题里，最近一次答对的题数 / 全部题数。', 'handIns-definition': '作业：老师通过的作业数 / 已开放的课里有检查的练习数。', 'attendance-definition': '出勤：到场至少 70% 时间的直播课次数 / 已上的直播课次数；老师更正过的以老师的为准。', 'total-definition': '总评：各部分的得分比例按占比加权平均，0–100，保留一位小数。', 'as-of': '数据时间：{time}',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Gradebook', 'tile': 'No.', 'pupil': 'Name', 'steps': 'Steps', 'quiz': 'Questions', 'handIns': 'Hand-ins', 'attendance': 'Attendance', 'total': 'Total', 'lesson': 'Lesson {number}', 'weights': 'How much each part counts', 'save': 'Save', 'saved': 'Saved', 'xlsx': 'Download XLSX', 'csv': 'Download CSV', 'report': 'Term report PDF', 'no-pupils': 'No pupils yet. Add them in the roster first.',
  'weights-note': 'Weighed against each other: the sum need not be 100; 0 leaves a part out. Parts with nothing to count yet (no class held, for example) are left out of the total.', 'definitions': 'How it is counted', 'definition': 'Definition', 'sheet-grades': 'Grades', 'sheet-lessons': 'Steps by lesson', 'of': 'of {of}', 'weight': 'counts {weight}',
  'steps-definition': 'Steps: steps finished / all steps of the lessons that are open.', 'quiz-definition': 'Questions: quiz, prediction and ordering questions whose newest answer is right / all of them.', 'handIns-definition': 'Hand-ins: exercises accepted by a teacher / exercises with checks in the lessons that are open.', 'attendance-definition': 'Attendance: live classes with at least 70 % of the time present, or by the teacher’s word / live classes held.', 'total-definition': 'Total: weighed mean of the shares reached, 0–100, one decimal.', 'as-of': 'As of {time}',
};
export const useGradeWords = defineWords('gradebook', zh, en);
