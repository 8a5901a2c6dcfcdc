import type { GradeWeights } from '@kindling/contracts';

interface Sum { readonly pupils: number; readonly sessions: number; readonly people: number; readonly times: number }

const zh = {
  title: '学期报告', tile: '号', pupil: '姓名', steps: '步骤', quiz: '答题', handIns: '作业', attendance: '出勤', total: '总评', lessons: '每一课', lesson: '课', done: '完成的步骤', share: '完成率', definitions: '数字是怎么算的',
  asOf: (date: string) => `截至 ${date}`,
  sum: ({ pupils, sessions, people, times }: Sum) => `学生 ${pupils} 名；直播课 ${sessions} 次，到课 ${people} 人，${times} 人次。`,
  counted: (w: GradeWeights) => [
    '人次：一名学生出勤一次直播课算一人次；到课人数：至少出勤一次的学生。出勤：在场时间至少是这次课的 70%，老师更正过的以老师的为准。', '步骤：已开放的课里完成的步骤数。答题：测验、预测和排序题里最近一次答对的题数。作业：老师通过的作业数。',
    `总评：各部分得分比例的加权平均（步骤 ${w.steps}、答题 ${w.quiz}、作业 ${w.handIns}、出勤 ${w.attendance}），还没有内容的部分不算，0–100。`, '完成率：这一课全班完成的步骤数 / 步骤数 × 学生数。',
  ],
};
const en: typeof zh = {
  title: 'Term report', tile: 'No.', pupil: 'Name', steps: 'Steps', quiz: 'Questions', handIns: 'Hand-ins', attendance: 'Present', total: 'Total', lessons: 'Lesson by lesson', lesson: 'Lesson', done: 'Steps finished', share: 'Share', definitions: 'How the numbers are counted',
  asOf: (date) => `As of ${date}`,
  sum: ({ pupils, sessions, people, times }) => `${pupils} pupils; ${sessions} live classes, ${people} people, ${times} person-times.`,
  counted: (w) => [
    'Person-times: one pupil present in one live class; people: pupils present at least once. Present: at least 70 % of the session, or the teacher’s word.', 'Steps: steps finished in open lessons. Questions: quiz, prediction and ordering questions whose newest answer is right. Hand-ins: accepted by a teacher.',
    `Total: weighed mean of the shares reached (steps ${w.steps}, questions ${w.quiz}, hand-ins ${w.handIns}, attendance ${w.attendance}); parts with nothing to count are left out; 0–100.`, 'Share: steps of the lesson finished by the class / steps × pupils.',
  ],
};
export const reportWords = { zh, en } as const;
