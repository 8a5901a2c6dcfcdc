import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '出勤', 'none': '还没有上过直播课，或还没有学生。', 'tile': '号', 'pupil': '姓名', 'times': '到场次数', 'minutes': '{minutes} 分钟', 'came': '{present}/{of} 人', 'xlsx': '下载 XLSX', 'csv': '下载 CSV', 'present': '出勤', 'partly': '来过', 'away': '没来', 'sum': '{sessions} 次课，{people} 人，{times} 人次', 'definitions': '说明', 'total': '合计', 'who-was-there': '到场', 'by-teacher': '老师更正',
  'word-definition': '✎ 老师按纸质签到更正过的格子，以老师的为准。',
  'definition': '出勤：在场时间至少是这次课的 70%。格子里是在场时间的比例，来自上课记录。', 'person-times-definition': '人次：一个学生出勤一次课算一人次；人数：至少出勤一次的学生。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Attendance', 'none': 'No live class held yet, or no pupils yet.', 'tile': 'No.', 'pupil': 'Name', 'times': 'Times there', 'minutes': '{minutes} min', 'came': '{present}/{of}', 'xlsx': 'Download XLSX', 'csv': 'Download CSV', 'present': 'present', 'partly': 'came, too short', 'away': 'away', 'sum': '{sessions} classes, {people} people, {times} person-times', 'definitions': 'Definitions', 'total': 'Together', 'who-was-there': 'Present', 'by-teacher': 'corrected by the teacher',
  'word-definition': '✎ corrected by the teacher from the paper list; the teacher’s word counts.',
  'definition': 'Present: at least 70 % of the session. A cell shows the share of the time, from the class’s log.', 'person-times-definition': 'Person-times: one pupil present in one class; people: pupils present at least once.',
};
export const useAttendanceWords = defineWords('attendance', zh, en);
