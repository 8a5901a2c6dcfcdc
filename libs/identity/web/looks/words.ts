import type { LookAction } from '@kindling/contracts';
import { defineWords } from '@kindling/platform-web';

const zhActions: Record<LookAction, string> = {
  'badges.certificates': '证书', 'badges.of-class': '徽章', 'contests.entry': '参赛作品', 'contests.file': '参赛的视频和照片', 'contests.log': '工程日志', 'contests.of-class': '比赛',
  'events.class-people': '活动名单', 'events.family-slips': '家长纸条', 'events.photo-people': '活动照片里的人', 'feedback.comments': '作品的评语', 'feedback.desk': '批改页', 'feedback.hear': '语音评语',
  'feedback.sheet': '作品的评分', 'identity.archived-pupils': '收起的学生', 'identity.cards-pdf': '登录卡的 PDF', 'identity.export-pupil': '学生的全部数据', 'identity.looks': '这张表',
  'identity.preview-roster': '要添加的名单', 'identity.roster': '名单', 'identity.sign-in-cards': '登录卡', 'kits.cupboard': '器材柜', 'kits.loans': '借出的器材', 'live.aside': '直播课上一个学生的工作台',
  'live.attendance': '一节课的出勤', 'live.class-attendance': '出勤', 'live.correct-attendance': '改了出勤', 'live.hand-over': '课后交接', 'live.hello': '直播课', 'live.latest-hand-over': '上次课的交接',
  'live.write-hand-over': '写了课后交接', 'peer.rounds': '同学互评', 'photos.of-class': '班上的照片', 'photos.of-hand-in': '一份作品的照片', 'progress.class-concepts': '概念掌握', 'progress.class-grid': '步骤进度',
  'progress.class-lessons': '课程进度', 'progress.gradebook': '成绩册', 'progress.lesson-voices': '大家说', 'progress.posts': '讨论', 'progress.pupil': '一个学生的进度', 'progress.term-report': '学期报告',
  'replay.log': '课堂回放', 'replay.search': '在回放里搜索', 'review.class-certificates': '年度证书', 'review.of-class': '年度总结', 'reviews.work': '一份作品（只看编号）', 'workshop.attempt': '一次检查',
  'workshop.attempts': '检查记录', 'workshop.hand-in': '一份作品', 'workshop.hand-ins': '交上来的作品', 'workshop.project': '一个程序', 'workshop.projects': '学生的程序', 'sign-in-cards-shown': '登录卡上的 PIN',
  'pin-reset': '重置了 PIN', 'consent-given': '登记了家长同意', 'consent-refused': '登记了家长不同意', 'term-started': '开始了新学期', 'pupil-added': '添加了学生', 'pupil-joined': '学生加入了本班',
  'pupil-edited': '改了学生的名字或编号', 'pupil-left': '学生离开了本班', 'pupil-archived': '收起了学生', 'pupil-restored': '找回了学生', 'pupil-exported': '导出了学生的数据', 'pupil-erased': '删除了学生的数据',
  'badge-awarded': '发了徽章', 'timetable-planned': '排了课', 'timetable-removed': '取消了课', 'volunteers-may-review': '请志愿者帮忙批改', 'volunteers-may-not-review': '不再请志愿者批改',
  'project-hidden': '收起了分享的作品', 'project-shown-again': '重新展示了作品', 'guardian-data-given': '家长同意使用', 'guardian-data-refused': '家长不同意使用', 'guardian-photos-given': '家长同意用照片', 'guardian-photos-refused': '家长不同意用照片', 'family-link-made': '做了家长纸条', 'family-link-closed': '关掉了家长链接', 'attendance-corrected': '改正了出勤',
  'recording-allowed': '允许录音', 'recording-forbidden': '不再录音', 'recording-deleted': '删除了录音', 'recording-expired': '录音到期删除', 'class-lent': '请人代课', 'class-given': '把班交给了志愿者',
  'class-taken-back': '收回了志愿者的班', 'photo-removed': '删除了照片',
};
const enActions: Record<LookAction, string> = {
  'badges.certificates': 'Certificates', 'badges.of-class': 'Badges', 'contests.entry': 'A contest entry', 'contests.file': 'Video and photos of an entry',
  'contests.log': 'Engineering log', 'contests.of-class': 'Contests', 'events.class-people': 'Who comes to an event', 'events.family-slips': 'Family slips',
  'events.photo-people': 'People in photos of an event', 'feedback.comments': 'Comments on work', 'feedback.desk': 'Marking', 'feedback.hear': 'A spoken comment',
  'feedback.sheet': 'Marks of work', 'identity.archived-pupils': 'Archived pupils', 'identity.cards-pdf': 'Sign-in cards as PDF', 'identity.export-pupil': 'All data of a pupil',
  'identity.looks': 'This list', 'identity.preview-roster': 'Names to be added', 'identity.roster': 'Roster', 'identity.sign-in-cards': 'Sign-in cards', 'kits.cupboard': 'Cupboard',
  'kits.loans': 'Kits on loan', 'live.aside': 'A pupil’s bench in a live class', 'live.attendance': 'Attendance of a class held', 'live.class-attendance': 'Attendance',
  'live.correct-attendance': 'Corrected the attendance', 'live.hand-over': 'Hand-over note', 'live.hello': 'Live class', 'live.latest-hand-over': 'The last hand-over note',
  'live.write-hand-over': 'Wrote a hand-over note', 'peer.rounds': 'Peer reviews', 'photos.of-class': 'Photos of the class', 'photos.of-hand-in': 'Photos of a piece of work',
  'progress.class-concepts': 'Mastery of concepts', 'progress.class-grid': 'Progress by steps', 'progress.class-lessons': 'Progress by lessons', 'progress.gradebook': 'Gradebook',
  'progress.lesson-voices': 'What the class says', 'progress.posts': 'Discussions', 'progress.pupil': 'A pupil’s progress', 'progress.term-report': 'Term report',
  'replay.log': 'Replay of a class', 'replay.search': 'Searched a replay', 'review.class-certificates': 'Certificates of the year', 'review.of-class': 'Review of the year',
  'reviews.work': 'A piece of work, by its tile', 'workshop.attempt': 'A check', 'workshop.attempts': 'Checks made', 'workshop.hand-in': 'A piece of work',
  'workshop.hand-ins': 'Work handed in', 'workshop.project': 'A program', 'workshop.projects': 'Programs of pupils', 'sign-in-cards-shown': 'PINs on sign-in cards',
  'pin-reset': 'Reset a PIN', 'consent-given': 'Recorded a consent', 'consent-refused': 'Recorded a refusal', 'term-started': 'Started a term', 'pupil-added': 'Added a pupil',
  'pupil-joined': 'A pupil joined the class', 'pupil-edited': 'Changed a name or number', 'pupil-left': 'A pupil left the class', 'pupil-archived': 'Archived a pupil',
  'pupil-restored': 'Brought a pupil back', 'pupil-exported': 'Exported a pupil’s data', 'pupil-erased': 'Erased a pupil’s data', 'badge-awarded': 'Gave a badge',
  'timetable-planned': 'Planned classes', 'timetable-removed': 'Cancelled classes', 'volunteers-may-review': 'Let volunteers review',
  'volunteers-may-not-review': 'No longer lets volunteers review', 'project-hidden': 'Took a shared project down', 'project-shown-again': 'Showed a project again',
  'guardian-data-given': 'A guardian consented', 'guardian-data-refused': 'A guardian refused', 'guardian-photos-given': 'A guardian allowed photos', 'guardian-photos-refused': 'A guardian refused photos', 'family-link-made': 'Made a family slip', 'family-link-closed': 'Closed a family link', 'attendance-corrected': 'Corrected the attendance', 'recording-allowed': 'Allowed recording',
  'recording-forbidden': 'Stopped recording', 'recording-deleted': 'Deleted a recording', 'recording-expired': 'A recording expired', 'class-lent': 'Asked a substitute',
  'class-given': 'Gave the class to a volunteer', 'class-taken-back': 'Took the class back from a volunteer', 'photo-removed': 'Removed a photo',
};

const zh = {
  'title': '谁看过', 'note': '老师、志愿者和负责人看过、改过本班学生的什么。家长问起时，可以给他们看。保存 {n} 天。', 'when': '时间', 'who': '谁', 'what': '看了什么', 'whose': '谁的', 'whole-class': '全班', 'nobody': '还没有人看过。', 'other': '别的',
  'role-pupil': '学生', 'role-tutor': '志愿者', 'role-teacher': '老师', 'role-organiser': '负责人', 'role-admin': '管理员', ...zhActions,
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Who looked', 'note': 'What teachers, volunteers and organisers have seen and changed of the pupils of this class. Show it to guardians who ask. Kept for {n} days.', 'when': 'When', 'who': 'Who', 'what': 'What', 'whose': 'Whose', 'whole-class': 'whole class', 'nobody': 'Nobody has looked yet.', 'other': 'Something else',
  'role-pupil': 'pupil', 'role-tutor': 'volunteer', 'role-teacher': 'teacher', 'role-organiser': 'organiser', 'role-admin': 'administrator', ...enActions,
};
export const isLookAction = (action: string): action is LookAction => action in zhActions;
export const useLookWords = defineWords('looks', zh, en);
