import { defineWords } from '@kindling/platform-web';

const zh = {
  'all-present': '按纸质名单：全部到场', 'tap-absent': '没来的，点一下名字（再点一下改回）：', 'on-paper': '纸质名单',
  'correct': '更正', 'correct-title': '更正 {name} 的出勤', 'mark-present': '算出勤', 'mark-absent': '算缺勤', 'reason': '原因（会留下记录）', 'reason-hint': '例如：纸质签到、网络坏了', 'save': '保存', 'cancel': '取消', 'corrected': '{by} 更正：{reason}',
  'hand-over': '交接', 'of-last': '上次课留下的交接', 'none': '这个班还没有上过课。', 'held': '第{number}课 · {title}，{date}，{minutes} 分钟，{tutor}', 'reached': '讲到', 'nothing-shown': '没有翻过步骤', 'was-present': '{present} 人出勤，共 {of} 人', 'absent': '缺勤：{names}', 'stuck': '卡住过', 'polls': '投票', 'note': '写给下一位老师', 'draft': '讲到“{step}”。{stuck}下次从这里接着讲。', 'draft-stuck': '{names} 卡住过。', 'written': '{by} 写于 {date}', 'no-note': '还没有写交接。',
  'same-check-three-times': '同一检查失败三次', 'same-compile-error-three-times': '同一编译错误三次', 'no-new-check-for-eight-minutes': '八分钟没进展', 'thirteen-tries': '试了 13 次没通过', 'hand-raised': '举手',
};
const en: Record<keyof typeof zh, string> = {
  'all-present': 'By the paper list: all present', 'tap-absent': 'Tap whoever was not there (tap again to undo):', 'on-paper': 'paper list',
  'correct': 'Correct', 'correct-title': 'Correct the attendance of {name}', 'mark-present': 'Was present', 'mark-absent': 'Was absent', 'reason': 'Why (this is kept)', 'reason-hint': 'Signed on paper, network down …', 'save': 'Save', 'cancel': 'Cancel', 'corrected': 'corrected by {by}: {reason}',
  'hand-over': 'Hand-over', 'of-last': 'Handed over by the last class', 'none': 'This class has not met yet.', 'held': 'Lesson {number} · {title}, {date}, {minutes} min, {tutor}', 'reached': 'Reached', 'nothing-shown': 'No step was shown', 'was-present': '{present} of {of} present', 'absent': 'Absent: {names}', 'stuck': 'Were stuck', 'polls': 'Votes', 'note': 'For the next tutor', 'draft': 'We reached “{step}”. {stuck}Go on from here.', 'draft-stuck': '{names} got stuck. ', 'written': 'Written by {by}, {date}', 'no-note': 'No hand-over written yet.',
  'same-check-three-times': 'same check failed three times', 'same-compile-error-three-times': 'same compile error three times', 'no-new-check-for-eight-minutes': 'eight minutes without progress', 'thirteen-tries': 'thirteen tries', 'hand-raised': 'raised a hand',
};
export const useRecordsWords = defineWords('live-records', zh, en);
export type RecordsWord = keyof typeof zh;
export const stuckReasons: ReadonlySet<string> = new Set(['same-check-three-times', 'same-compile-error-three-times', 'no-new-check-for-eight-minutes', 'thirteen-tries', 'hand-raised']);
