import { defineWords } from '@kindling/platform-web';

const zh = {
  'hours-title': '我的志愿服务时长', 'hours-what': '时长由直播课的进出记录和批改的用时得出（当天的批改第二天列出），你确认、组织者批准后计入。按天合计，满半小时才算，每天最多 8 小时。', 'from': '从', 'to': '到', 'term': '时间', 'total': '已批准 {hours} 小时 · {classes} 次，{minutes} 分钟',
  'confirm': '确认 {count} 次', 'proof': '时长证明（PDF）', 'csv': '导出 CSV', 'file': '上课时长', 'none': '这段时间没有记录。', 'confirmed-now': '已确认 {count} 次，等组织者批准。',
  'day': '日期', 'class': '学校 · 班级', 'lesson': '课', 'lesson-number': '第{number}课', 'began': '开始', 'ended': '结束', 'minutes': '分钟', 'part': '身份', 'taught': '主讲', 'helped': '协助', 'reviewed': '批改', 'state': '状态', 'proposed': '待你确认', 'confirmed': '等待批准', 'approved': '已批准', 'rejected': '退回', 'again': '再次确认',
  'title': '志愿者', 'queue': '待批准', 'workload': '工作量与证明', 'who': '姓名', 'queue-empty': '没有等待批准的时长。', 'approve': '批准 {count} 条', 'reject': '退回…', 'reject-title': '退回 {count} 条？', 'reason': '原因（志愿者会看到）', 'reason-hint': '例如：那天停课', 'reject-yes': '退回', 'cancel': '取消', 'pick': '选择 {name} {day}', 'pick-all': '全选', 'decided': '已处理 {count} 条。',
  'active': '在岗 {count} 人', 'joined': '新加入 {count} 人', 'left': '离开 {count} 人', 'turnover-what': '在岗：这段时间里上过课。新加入：第一次上课在这段时间里。离开：上一段同样长的时间里上过课，这段时间没有。', 'classes': '课次', 'hours': '批准小时', 'waiting': '待批分钟', 'last': '最近一次', 'print': '打印 {count} 份证明', 'no-people': '这个分社还没有志愿者。', 'pick-person': '为 {name} 打印',
  
  'role-tutor': '志愿者', 'role-teacher': '老师', 'role-organiser': '组织者', 'role-admin': '管理员', 'autumn': '{year} 秋', 'spring': '{year} 春', 'head-active': '在岗', 'head-joined': '新加入', 'head-left': '离开',
};
const en: Record<keyof typeof zh, string> = {
  'hours-title': 'My volunteer hours', 'hours-what': 'Hours come from joining and leaving live classes and from reviewing work (a day’s reviews are listed the day after); you confirm them, the organiser approves. Summed by day, in whole half hours, at most 8 a day.', 'from': 'From', 'to': 'To', 'term': 'Time', 'total': '{hours} hours approved · {classes} times, {minutes} min',
  'confirm': 'Confirm {count}', 'proof': 'Proof of hours (PDF)', 'csv': 'Export CSV', 'file': 'teaching-hours', 'none': 'Nothing in this time.', 'confirmed-now': '{count} confirmed; the organiser approves them.',
  'day': 'Day', 'class': 'School · class', 'lesson': 'Lesson', 'lesson-number': 'Lesson {number}', 'began': 'Began', 'ended': 'Ended', 'minutes': 'Minutes', 'part': 'Part', 'taught': 'taught', 'helped': 'helped', 'reviewed': 'reviewed work', 'state': 'State', 'proposed': 'for you to confirm', 'confirmed': 'waiting', 'approved': 'approved', 'rejected': 'sent back', 'again': 'Confirm again',
  'title': 'Volunteers', 'queue': 'To approve', 'workload': 'Workload and proofs', 'who': 'Name', 'queue-empty': 'No hours are waiting.', 'approve': 'Approve {count}', 'reject': 'Send back…', 'reject-title': 'Send {count} back?', 'reason': 'Why (the volunteer sees it)', 'reason-hint': 'There was no class that day …', 'reject-yes': 'Send back', 'cancel': 'Cancel', 'pick': 'Choose {name}, {day}', 'pick-all': 'Choose all', 'decided': '{count} decided.',
  'active': '{count} active', 'joined': '{count} joined', 'left': '{count} left', 'turnover-what': 'Active: taught or helped in this time. Joined: for the first time ever. Left: in the equally long time before, but not in this one.', 'classes': 'Classes', 'hours': 'Approved hours', 'waiting': 'Minutes waiting', 'last': 'Last time', 'print': 'Print {count} proofs', 'no-people': 'This branch has no volunteers yet.', 'pick-person': 'Print for {name}',
  
  'role-tutor': 'tutor', 'role-teacher': 'teacher', 'role-organiser': 'organiser', 'role-admin': 'admin', 'autumn': 'Autumn {year}', 'spring': 'Spring {year}', 'head-active': 'Active', 'head-joined': 'Joined', 'head-left': 'Left',
};
export const useVolunteerWords = defineWords('volunteers', zh, en);
export type VolunteerWord = keyof typeof zh;
