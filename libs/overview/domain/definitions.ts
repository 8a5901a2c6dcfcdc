import type { UnitCriterion, Measure, Text } from '@kindling/contracts';

/** One wording for screen, workbook and PDF. */
export const measureWords: Readonly<Record<Measure, { readonly name: Text; readonly definition: Text }>> = {
  sessions: { name: { zh: '活动次数', en: 'Sessions' }, definition: { zh: '这段时间里上完的直播课，一次算一次。', en: 'Live classes that were held and closed in this time.' } },
  personTimes: { name: { zh: '人次', en: 'Person-times' }, definition: { zh: '一名学生出勤一次算一人次。出勤：在场时间至少是这次课的 70%，或老师按纸质签到更正。', en: 'One pupil present in one session. Present: at least 70 % of the session, or the teacher’s word from paper.' } },
  people: { name: { zh: '人数', en: 'People' }, definition: { zh: '这段时间里至少出勤一次的学生，一人只算一次。', en: 'Pupils present at least once in this time, each counted once.' } },
  hours: { name: { zh: '志愿服务小时', en: 'Volunteer hours' }, definition: { zh: '已批准的志愿者时长：按人按天合计，满半小时才算，每天最多 8 小时。', en: 'Approved hours of volunteers: summed by person and day, whole half hours, at most 8 a day.' } },
  works: { name: { zh: '作品', en: 'Works' }, definition: { zh: '老师通过的作品；同一名学生的同一个任务只算一次，按第一次通过的日子。', en: 'Works accepted by a teacher; each task of a pupil counts once, on the day it was first accepted.' } },
  awards: { name: { zh: '奖励', en: 'Awards' }, definition: { zh: '发给学生、没有收回的徽章和证书。', en: 'Badges and certificates given to pupils and not taken back.' } },
};
export const criterionWords: Readonly<Record<UnitCriterion['id'], Text>> = {
  'sessions': { zh: '活动次数不少于 {need} 次', en: 'At least {need} sessions' }, 'people': { zh: '参加的学生不少于 {need} 人', en: 'At least {need} pupils took part' }, 'person-times': { zh: '不少于 {need} 人次', en: 'At least {need} person-times' },
  'works': { zh: '通过的作品不少于 {need} 件', en: 'At least {need} accepted works' }, 'awards': { zh: '徽章和证书不少于 {need} 个', en: 'At least {need} badges and certificates' }, 'hours': { zh: '志愿服务不少于 {need} 小时', en: 'At least {need} volunteer hours' },
};
