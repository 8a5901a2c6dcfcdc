import { defineWords } from '@kindling/platform-web';

const zh = {
  'is-on': '正在录音', 'is-stopped': '录音已停', 'kept-for': '课后保留 {days} 天', 'stop': '停止录音', 'go-on': '继续录音',
  'title': '录音', 'ask': '录下这个班上课的声音，给没来的同学和想再听一遍的人', 'days': '课后保留天数', 'save': '保存', 'saved': '已保存', 'set-by': '{name} 在 {date} 决定', 'nobody': '还没有人决定，所以不录音。',
  'what': '只录老师，和家长已同意的学生。上课时每个人都看得到“正在录音”，老师随时可以停。到期自动删除；聊天、步骤和出勤不受影响。', 'teacher-decides': '由班级老师决定；志愿者不能改。', 'state-on': '这个班上课录音，保留 {days} 天', 'state-off': '这个班上课不录音',
  'kept': '录音 {minutes} 分钟，{speakers} 人说过话，{size} KB；{date} 自动删除', 'none': '没有录音', 'deleted-staff': '录音已由 {name} 在 {date} 删除', 'deleted-retention': '录音到期，{date} 自动删除', 'delete': '删除录音', 'delete-title': '删除这节课的录音？', 'delete-body': '会删掉：{minutes} 分钟的声音，{speakers} 人的。删了找不回来。', 'delete-stays': '会留下：步骤、聊天、投票、笔记和出勤；也会记下是谁在什么时候删的。', 'delete-yes': '删掉声音', 'cancel': '取消',
};
const en: Record<keyof typeof zh, string> = {
  'is-on': 'Recording', 'is-stopped': 'Recording stopped', 'kept-for': 'kept for {days} days', 'stop': 'Stop recording', 'go-on': 'Record again',
  'title': 'Recording', 'ask': 'Keep the voices of this class, for whoever missed it or wants to hear it again', 'days': 'Days to keep', 'save': 'Save', 'saved': 'Saved', 'set-by': 'Decided by {name} on {date}', 'nobody': 'Nobody has decided yet, so nothing is recorded.',
  'what': 'Only staff, and pupils whose guardians agreed, are kept. During class everybody sees “Recording”, and it can be stopped at any time. Deleted by itself when its time is over; chat, steps and attendance stay.', 'teacher-decides': 'The teacher of the class decides; volunteers cannot change it.', 'state-on': 'This class is recorded and kept for {days} days', 'state-off': 'This class is not recorded',
  'kept': '{minutes} min of {speakers} voices, {size} kB; deleted by itself on {date}', 'none': 'No recording', 'deleted-staff': 'Recording deleted by {name} on {date}', 'deleted-retention': 'Its time was over: recording deleted on {date}', 'delete': 'Delete the recording', 'delete-title': 'Delete the recording of this class?', 'delete-body': 'Deleted: {minutes} minutes of sound, {speakers} voices. It cannot be brought back.', 'delete-stays': 'Kept: steps, chat, votes, notes and attendance, and who deleted it and when.', 'delete-yes': 'Delete the voices', 'cancel': 'Cancel',
};
export const useRecordingWords = defineWords('live-recording', zh, en);
