import { defineWords } from '@kindling/platform-web';

const zh = {
  'steps': '步骤', 'lessons': '课程', 'concepts': '概念', 'voices': '大家说', 'attendance': '出勤', 'gradebook': '成绩册', 'views': '看进度的方式', 'pupil': '学生', 'no-pupils': '还没有学生。先在名单里添加。', 'as-of': '更新于 {time}，自动刷新', 'lesson-number': '第{number}课', 'lesson-closed': '未开放',
  'to-roster': '去名单添加学生', 'care': '需要关心', 'care-none': '没有需要特别关心的学生。', 'no-work-for-days': '{days} 天没有做', 'never-worked': '从没做过，课已开放 {openDays} 天', 'stuck-now': '卡在 {steps} 个步骤，最久 {days} 天', 'stuck-today': '今天卡在 {steps} 个步骤', 'behind-class': '完成 {finished} 步，班里一半人已完成 {half} 步',
  'care-definition': '规则：连续 7 天没有做（开放的都做完的不算）；课开放 7 天仍没做过；现在卡住或举手；完成的步骤不到班里一半人已完成的一半。只列事实，不打分，也不按时间排名。',
  'lessons-definition': '格子里是“完成的步骤 / 这课的步骤”。完成：题答完、检查通过，或学生自己标完成。★ 全部完成。▲ 有步骤卡住或举手。', 'lesson-cell': '{name}，第{number}课：完成 {done} / {of} 步',
  'lesson-needs-help': '{count} 步需要帮助', 'last-work': '上次做', 'never': '没有', 'today': '今天', 'days-ago': '{days} 天前', 'open-lesson': '看这一课',
  'mastery-none': '没答过', 'mastery-begun': '在学', 'mastery-nearly': '快了', 'mastery-mastered': '掌握', 'concept-cell': '{name}，{concept}：{state}，最近 {of} 次对 {right} 次', 'concepts-definition': '掌握：一个概念最近 3 次回答里对 2 次，其中一次离第一次回答至少 7 天。快了：对了 2 次，但还没隔 7 天。只看测验、预测和排序题。',
  'taught-in': '第{number}课',
  'moments': '时间线', 'no-moments': '这位学生还没有记录。', 'moments-definition': '最近 200 条，按服务器收到的时间排；没网时做的，联网后才出现。', 'back': '回到进度',
  'm-answered': '回答问题', 'm-checked': '检查', 'm-compile-failed': '编译没通过', 'm-handed-in': '交作业', 'm-hint-taken': '看了第 {level} 级提示', 'm-finished': '完成', 'm-stuck': '卡住', 'm-unstuck': '不卡了', 'm-reviewed': '老师批改', 'm-hand-raised': '举手',
  'right': '对', 'wrong': '不对', 'passed-of': '通过 {passed} / {of} 项', 'accepted': '通过', 'try-again': '再改改', 'see-attempt': '看这次检查', 'see-attempts': '看每次检查', 'see-hand-in': '看作业', 'see-pupil': '看这位学生',
  'same-check-three-times': '同一项检查失败了三次', 'same-compile-error-three-times': '同一个编译错误出现了三次', 'no-new-check-for-eight-minutes': '做了八分钟没有新进展', 'thirteen-tries': '试了 13 次还没通过', 'hand-raised': '举手了',
  'group-check': '{count} 人卡在同一项检查：{check}', 'group-compile': '{count} 人卡在同一个编译错误', 'group-time': '{count} 人做了八分钟没有新进展', 'group-hand': '{count} 人举手', 'group-tries': '{count} 人试了 13 次还没通过', 'show': '看是谁', 'at-step': '步骤：{step}',
  'assign-title': '给他们', 'who': '给谁', 'what': '给什么', 'give-hint': '第 {level} 级提示', 'give-revisit': '再做一次', 'note': '留一句话（可不写）', 'give': '发给 {count} 人', 'cancel': '取消', 'given': '已发给 {count} 人，他们在“今天”里看到。', 'everyone': '全选',
  'for-you': '老师给你的', 'revisit-line': '第{number}课 · {step}：再做一次', 'hint-line': '第{number}课 · {step}：提示', 'go': '去做', 'got-it': '知道了', 'close': '关闭', 'stuck-on': '卡在：{check}', 'detail': '{name} · {step}',
};
const en: Record<keyof typeof zh, string> = {
  'steps': 'Steps', 'lessons': 'Lessons', 'concepts': 'Concepts', 'voices': 'Voices', 'attendance': 'Attendance', 'gradebook': 'Gradebook', 'views': 'Ways to look at progress', 'pupil': 'Pupil', 'no-pupils': 'No pupils yet. Add them in the roster first.', 'as-of': 'as of {time}, updates by itself', 'lesson-number': 'Lesson {number}', 'lesson-closed': 'not open',
  'to-roster': 'Add pupils in the roster', 'care': 'Look after', 'care-none': 'Nobody needs special care now.', 'no-work-for-days': 'no work for {days} days', 'never-worked': 'has never worked; a lesson has been open for {openDays} days', 'stuck-now': 'stuck for {days} days at the longest; steps: {steps}', 'stuck-today': 'stuck since today; steps: {steps}', 'behind-class': 'finished {finished} steps; half of the class has {half}',
  'care-definition': 'Rules: no work for 7 days (unless all that is open is done); a lesson open for 7 days and never any work; stuck or hand up now; fewer than half of the steps that half of the class has finished. Facts only: no score, and nobody is ranked by time.',
  'lessons-definition': 'A cell says “steps finished / steps of the lesson”. Finished: questions answered, checks passed, or marked by the pupil. ★ all finished. ▲ a step is stuck or a hand is up.', 'lesson-cell': '{name}, lesson {number}: {done} of {of} steps finished',
  'lesson-needs-help': '{count} steps need help', 'last-work': 'Last work', 'never': 'never', 'today': 'today', 'days-ago': '{days} d ago', 'open-lesson': 'See this lesson',
  'mastery-none': 'no answer', 'mastery-begun': 'learning', 'mastery-nearly': 'nearly', 'mastery-mastered': 'mastered', 'concept-cell': '{name}, {concept}: {state}, {right} of the last {of} right', 'concepts-definition': 'Mastered: two of the last three answers on a concept right, one of them at least 7 days after the first answer. Nearly: two right, but not 7 days apart. Counts quizzes, predictions and line ordering.',
  'taught-in': 'Lesson {number}',
  'moments': 'Time line', 'no-moments': 'Nothing recorded for this pupil yet.', 'moments-definition': 'The newest 200, by the time the server got them; what was done without network appears once it is back.', 'back': 'Back to progress',
  'm-answered': 'Answered', 'm-checked': 'Checked', 'm-compile-failed': 'Did not compile', 'm-handed-in': 'Handed in', 'm-hint-taken': 'Took hint {level}', 'm-finished': 'Finished', 'm-stuck': 'Stuck', 'm-unstuck': 'No longer stuck', 'm-reviewed': 'Reviewed', 'm-hand-raised': 'Raised a hand',
  'right': 'right', 'wrong': 'wrong', 'passed-of': '{passed} of {of} passed', 'accepted': 'accepted', 'try-again': 'try again', 'see-attempt': 'See this check', 'see-attempts': 'See every check', 'see-hand-in': 'Open the hand-in', 'see-pupil': 'See this pupil',
  'same-check-three-times': 'the same check failed three times', 'same-compile-error-three-times': 'the same compile error three times', 'no-new-check-for-eight-minutes': 'eight active minutes without a new check passing', 'thirteen-tries': 'thirteen tries without passing', 'hand-raised': 'raised a hand',
  'group-check': '{count} stuck on the same check: {check}', 'group-compile': '{count} stuck on the same compile error', 'group-time': '{count} worked eight minutes without a new check passing', 'group-tries': '{count} tried thirteen times without passing', 'group-hand': '{count} have a hand up', 'show': 'Show', 'at-step': 'Step: {step}',
  'assign-title': 'Give them', 'who': 'Who', 'what': 'What', 'give-hint': 'Hint {level}', 'give-revisit': 'Do it once more', 'note': 'A word with it (optional)', 'give': 'Give to {count}', 'cancel': 'Cancel', 'given': 'Given to {count}; they see it on Today.', 'everyone': 'Everyone',
  'for-you': 'From your teacher', 'revisit-line': 'Lesson {number} · {step}: once more', 'hint-line': 'Lesson {number} · {step}: a hint', 'go': 'Go', 'got-it': 'Got it', 'close': 'Close', 'stuck-on': 'stuck on: {check}', 'detail': '{name} · {step}',
};
export const useCoachWords = defineWords('coach', zh, en);
