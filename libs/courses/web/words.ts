import { defineWords } from '@kindling/platform-web';

const zh = {
  'plan': '课程安排', 'plan-text': '学生只能看到已开放的课。可以现在开放，也可以选一个日子。', 'open-now': '现在开放', 'close-lesson': '关闭', 'open-on': '在这天开放', 'not-opened': '还没有开放', 'own-lesson': '本校自写 · 第 {number} 版',
  'course': '课程', 'lesson-number': '第{number}课', 'minutes': '{minutes} 分钟', 'open': '可以学', 'opens': '{date} 开放', 'closed': '老师还没有开放', 'start': '开始', 'continue': '继续', 'done': '完成',
  'step-of': '第 {at} 步，共 {of} 步', 'next': '下一步', 'previous': '上一步', 'finish': '学完了', 'steps': '步骤', 'frame-of': '第 {at} 张，共 {of} 张', 'next-frame': '下一张', 'previous-frame': '上一张', 'read-all': '看完了',
  'phase-recall': '想一想', 'phase-theory': '看一看', 'phase-predict': '猜一猜', 'phase-run': '跑一跑', 'phase-investigate': '查一查', 'phase-modify': '改一改', 'phase-make': '做一做', 'phase-diagnose': '找毛病', 'phase-exit': '出门题',
  'answer': '回答', 'right': '对了！', 'wrong': '还不对', 'try-again': '再试一次', 'your-number': '填一个数', 'first-answer-counts': '先猜再运行：第一次的回答会记下来，不能改。', 'what-happens': '会发生什么',
  'parsons-lines': '可用的行', 'parsons-answer': '你排的程序', 'parsons-add': '放进去：{line}', 'parsons-up': '上移', 'parsons-down': '下移', 'parsons-in': '缩进', 'parsons-out': '减少缩进', 'parsons-remove': '拿出来', 'parsons-empty': '点左边的行，把它们按顺序放到这里。有的行用不上。', 'parsons-check': '检查顺序', 'parsons-wrong-from': '前 {count} 行对了，从第 {line} 行开始再想想。', 'parsons-right': '顺序完全对！',
  'open-workbench': '打开工作台', 'workbench-done': '这一步完成了', 'parts': '零件', 'wiring': '接线表', 'letter': '线', 'from': '从', 'to': '到', 'colour': '颜色', 'self-tests': '自己检查', 'built': '搭好了，全部打勾', 'print': '打印',
  'prep-title': '备课单', 'prep-goal': '目标', 'prep-timing': '时间安排', 'prep-errors': '三个常见错误', 'prep-ask': '问一问', 'prep-script': '开场怎么说', 'back-to-course': '返回课程', 'offline-answer': '回答记在这台电脑上了。连上网，服务器就告诉你对不对；先往下学吧。', 'not-open': '老师还没有开放这一课。',
  'red': '红', 'black': '黑', 'green': '绿', 'blue': '蓝', 'orange': '橙', 'purple': '紫', 'gray': '灰', 'yellow': '黄', 'white': '白',
};
const en: Record<keyof typeof zh, string> = {
  'plan': 'Class plan', 'plan-text': 'Pupils see the lessons that are open. Open one now, or choose a day.', 'open-now': 'Open now', 'close-lesson': 'Close', 'open-on': 'Open on', 'not-opened': 'not open yet', 'own-lesson': 'written here · version {number}',
  'course': 'Course', 'lesson-number': 'Lesson {number}', 'minutes': '{minutes} min', 'open': 'open', 'opens': 'opens {date}', 'closed': 'your teacher has not opened this', 'start': 'Start', 'continue': 'Continue', 'done': 'done',
  'step-of': 'step {at} of {of}', 'next': 'Next', 'previous': 'Back', 'finish': 'Finished', 'steps': 'Steps', 'frame-of': 'picture {at} of {of}', 'next-frame': 'Next picture', 'previous-frame': 'Picture before', 'read-all': 'I have read it',
  'phase-recall': 'Recall', 'phase-theory': 'Watch', 'phase-predict': 'Predict', 'phase-run': 'Run', 'phase-investigate': 'Investigate', 'phase-modify': 'Modify', 'phase-make': 'Make', 'phase-diagnose': 'Find the fault', 'phase-exit': 'Exit question',
  'answer': 'Answer', 'right': 'Right!', 'wrong': 'Not yet', 'try-again': 'Try again', 'your-number': 'A number', 'first-answer-counts': 'Predict before you run: the first answer counts and stays.', 'what-happens': 'What happens',
  'parsons-lines': 'Lines to use', 'parsons-answer': 'Your program', 'parsons-add': 'Put in: {line}', 'parsons-up': 'Up', 'parsons-down': 'Down', 'parsons-in': 'Indent', 'parsons-out': 'Outdent', 'parsons-remove': 'Take out', 'parsons-empty': 'Click the lines to put them here in order. Some are not needed.', 'parsons-check': 'Check the order', 'parsons-wrong-from': 'The first {count} lines are right. Think again from line {line}.', 'parsons-right': 'The order is right!',
  'open-workbench': 'Open the workbench', 'workbench-done': 'This step is done', 'parts': 'Parts', 'wiring': 'Wiring table', 'letter': 'Wire', 'from': 'From', 'to': 'To', 'colour': 'Colour', 'self-tests': 'Test it yourself', 'built': 'Built, all ticked', 'print': 'Print',
  'prep-title': 'Preparation sheet', 'prep-goal': 'Goal', 'prep-timing': 'Timing', 'prep-errors': 'Three likely errors', 'prep-ask': 'Ask this', 'prep-script': 'How to open', 'back-to-course': 'Back to the course', 'offline-answer': 'Your answer is kept on this computer. The server judges it when the network is back; go on meanwhile.', 'not-open': 'Your teacher has not opened this lesson yet.',
  'red': 'red', 'black': 'black', 'green': 'green', 'blue': 'blue', 'orange': 'orange', 'purple': 'purple', 'gray': 'grey', 'yellow': 'yellow', 'white': 'white',
};
export const useCourseWords = defineWords('courses', zh, en);
