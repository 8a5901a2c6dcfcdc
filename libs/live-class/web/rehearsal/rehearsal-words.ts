import { defineWords, type Language } from '@kindling/platform-web';
import type { Lines } from '../../domain/index.ts';

const zh = {
  'title': '试讲', 'what': '没有真的学生：几个编出来的学生会进来、卡住、举手、聊天、投票，线路会按计划断两次。步骤、网格、举手、聊天和投票都和真的课堂一样。结束后看看哪些事等了多久。不算课时，不进任何统计。',
  'length': '时长', 'minutes': '{n} 分钟', 'source': '像哪一次', 'standard': '普通的一晚', 'recorded': '{date} 第{number}课（只用时间和动作，不用名字和说过的话）', 'start': '开始试讲', 'end': '结束，看回顾', 'left': '还有 {minutes} 分 {seconds} 秒', 'over': '时间到了，可以结束。', 'tag': '试讲', 'leave': '不讲了',
  'mic': '量一量我说了多久', 'mic-on': '正在量（不录音）', 'mic-speaking': '你在说', 'mic-refused': '麦克风没有打开',
  'debrief': '这次试讲', 'lasted': '讲了 {minutes} 分 {seconds} 秒 · {pupils} 个学生', 'counts': '记在你的培训步骤上了。', 'too-short': '不到两分钟，没有记在培训步骤上。', 'hands': '举手等了多久', 'stuck': '卡住的人，多久才有人理', 'no-hands': '没有人举手。', 'no-stuck': '没有人卡住。', 'waited': '{name}：{seconds} 秒', 'never': '{name}：一直到结束都没有人理', 'at': '第 {minutes} 分 {seconds} 秒',
  'did': '你做了什么', 'steps': '换了 {n} 次步骤', 'polls': '投票 {n} 次，{votes} 人次投了', 'said': '打字 {n} 句', 'talked': '说话 {minutes} 分 {seconds} 秒', 'not-measured': '说话时间没有量', 'think': '想一想', 'think-text': '等得最久的那个人，你是怎么知道的？断线的时候，学生手里有没有事做？', 'again': '再来一次', 'before': '以前的试讲', 'to-path': '看培训步骤', 'saving': '正在算…',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Rehearsal', 'what': 'No real pupils: invented ones come in, get stuck, raise hands, write and vote, and your link is cut twice on schedule. Steps, grid, hands, chat and votes are those of a real class. Afterwards you see what waited how long. It counts as no class and stands in no number.',
  'length': 'Length', 'minutes': '{n} min', 'source': 'Like which one', 'standard': 'An ordinary evening', 'recorded': '{date}, lesson {number} (when and what only; no names, no words)', 'start': 'Start', 'end': 'End and look back', 'left': '{minutes} min {seconds} s left', 'over': 'Time is up; end when you like.', 'tag': 'Rehearsal', 'leave': 'Leave',
  'mic': 'Measure how long I talk', 'mic-on': 'measuring, not recording', 'mic-speaking': 'you talk', 'mic-refused': 'no microphone',
  'debrief': 'This rehearsal', 'lasted': '{minutes} min {seconds} s · {pupils} pupils', 'counts': 'It stands on your training path.', 'too-short': 'Under two minutes, so it is not on your training path.', 'hands': 'How long hands waited', 'stuck': 'Who was stuck, and when somebody noticed', 'no-hands': 'No hand was up.', 'no-stuck': 'Nobody was stuck.', 'waited': '{name}: {seconds} s', 'never': '{name}: nobody came until the end', 'at': 'at {minutes} min {seconds} s',
  'did': 'What you did', 'steps': '{n} steps shown', 'polls': '{n} votes asked for, {votes} given', 'said': '{n} lines written', 'talked': 'talked {minutes} min {seconds} s', 'not-measured': 'talking was not measured', 'think': 'To think about', 'think-text': 'How did you learn of the one who waited longest? While the link was cut, had the pupils something to do?', 'again': 'Once more', 'before': 'Earlier ones', 'to-path': 'Training path', 'saving': 'Working it out …',
};
export const useRehearsalWords = defineWords('rehearsal', zh, en);

export const linesIn: Readonly<Record<Language, Lines>> = {
  zh: { names: ['阿木', '春妮', '大川', '麦穗', '石头', '云朵', '小满', '谷雨'], chat: ['老师，听得见吗？', '我的灯不亮', '老师慢一点', '第几步了？', '刚才断线了', '我做好了！'], thanks: '好了，谢谢老师' },
  en: { names: ['Amu', 'Chunni', 'Dachuan', 'Maisui', 'Shitou', 'Yunduo', 'Xiaoman', 'Guyu'], chat: ['Can you hear me?', 'My lamp stays dark', 'Slower, please', 'Which step?', 'I was cut off just now', 'I have it!'], thanks: 'It works, thank you' },
};
