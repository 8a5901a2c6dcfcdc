import { defineWords } from '@kindling/platform-web';

const zh = {
  'groups': '分组', 'make-title': '分小组', 'make-body': '每组有自己的聊天，别的组看不到；要帮忙可以呼叫老师。', 'how-many': '分成几组', 'deal': '随机分', 'group': '第 {number} 组', 'nobody': '（没有人）', 'move': '{name} 去哪一组', 'start': '开始分组', 'cancel': '取消', 'no-pupils': '还没有学生在课上。',
  'my-group': '我的小组 · 第 {number} 组', 'with': '和 {names} 一起', 'alone': '这一组只有你', 'say': '对小组说', 'send': '发送', 'call': '呼叫老师', 'called': '已呼叫，老师看得到', 'quiet': '还没有人说话。', 'me': '我', 'staff': '老师', 'calls': '第 {number} 组在呼叫', 'answer': '我来了', 'close': '结束分组', 'closed-count': '{count} 组进行中', 'lines': '{count} 句',
};
const en: Record<keyof typeof zh, string> = {
  'groups': 'Groups', 'make-title': 'Small groups', 'make-body': 'Each group has a chat of its own that no other group sees, and can call you.', 'how-many': 'How many groups', 'deal': 'Deal by chance', 'group': 'Group {number}', 'nobody': '(nobody)', 'move': 'Group of {name}', 'start': 'Start the groups', 'cancel': 'Cancel', 'no-pupils': 'No pupil is here yet.',
  'my-group': 'My group · {number}', 'with': 'with {names}', 'alone': 'only you in this group', 'say': 'Say to the group', 'send': 'Send', 'call': 'Call the tutor', 'called': 'Called; your tutor sees it', 'quiet': 'Nobody has said anything yet.', 'me': 'me', 'staff': 'Tutor', 'calls': 'Group {number} calls', 'answer': 'Coming', 'close': 'End the groups', 'closed-count': 'at work: {count}', 'lines': 'lines: {count}',
};
export const useGroupWords = defineWords('live-groups', zh, en);
