import type { UnitCriterion, Measure, SessionSort, Text } from '@kindling/contracts';

/** One wording for screen, workbook and PDF. */
export const measureWords: Readonly<Record<Measure, { readonly name: Text; readonly definition: Text }>> = {
  sessions: { name: { zh: '活动次数', en: 'Sessions' }, definition: { zh: '这段时间里上完的直播课和办完的活动（讲座、沙龙、实验、工作坊、参观），一次算一次。', en: 'Live classes held and closed, and events (lectures, salons, experiments, workshop days, visits) held, in this time.' } },
  personTimes: { name: { zh: '人次', en: 'Person-times' }, definition: { zh: '一名学生出勤一次算一人次。出勤：在场时间至少是这次课的 70%，或老师按纸质签到更正。活动按签到算：学生每人一次，家庭和现场来的按人数算。', en: 'One pupil present in one class: at least 70 % of it, or the teacher’s word from paper. At events by check-in: each pupil once, families and walk-ins by heads.' } },
  people: { name: { zh: '人数', en: 'People' }, definition: { zh: '这段时间里至少来过一次直播课或活动的学生，一人只算一次；家长不算在内。', en: 'Pupils present in at least one class or event in this time, each counted once; parents are not among them.' } },
  hours: { name: { zh: '志愿服务小时', en: 'Volunteer hours' }, definition: { zh: '已批准的志愿者时长：按人按天合计，满半小时才算，每天最多 8 小时。', en: 'Approved hours of volunteers: summed by person and day, whole half hours, at most 8 a day.' } },
  works: { name: { zh: '作品', en: 'Works' }, definition: { zh: '老师通过的作品；同一名学生的同一个任务只算一次，按第一次通过的日子。', en: 'Works accepted by a teacher; each task of a pupil counts once, on the day it was first accepted.' } },
  entries: { name: { zh: '参赛作品', en: 'Contest entries' }, definition: { zh: '正式提交、没有退出的参赛作品，按提交的日子，一队一件。', en: 'Works entered for a contest and not withdrawn, one a team, on the day they were entered.' } },
  awards: { name: { zh: '奖励', en: 'Awards' }, definition: { zh: '发给学生、没有收回的徽章和证书，加上比赛中晋级或在最后一轮获前三名的作品（每轮算一次，按公布的日子）。', en: 'Badges and certificates given to pupils and not taken back, and contest works that went on to the next round or came among the first three of the last (once a round, on the day of publication).' } },
};
/** Kinds of sessions, in the order of the tables. */
export const sortWords: Readonly<Record<SessionSort, Text>> = {
  'live-class': { zh: '直播课', en: 'Live classes' }, 'lecture': { zh: '讲座', en: 'Lectures' }, 'salon': { zh: '沙龙', en: 'Salons' }, 'experiment': { zh: '实验', en: 'Experiments' }, 'workshop-day': { zh: '工作坊', en: 'Workshop days' }, 'visit': { zh: '参观', en: 'Visits' },
};
export const criterionWords: Readonly<Record<UnitCriterion['id'], Text>> = {
  'sessions': { zh: '活动次数不少于 {need} 次', en: 'At least {need} sessions' }, 'people': { zh: '参加的学生不少于 {need} 人', en: 'At least {need} pupils took part' }, 'person-times': { zh: '不少于 {need} 人次', en: 'At least {need} person-times' },
  'works': { zh: '通过的作品不少于 {need} 件', en: 'At least {need} accepted works' }, 'awards': { zh: '奖励不少于 {need} 个', en: 'At least {need} awards' }, 'hours': { zh: '志愿服务不少于 {need} 小时', en: 'At least {need} volunteer hours' },
};
