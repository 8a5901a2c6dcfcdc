import { defineWords } from '@kindling/platform-web';

const zh = {
  'add': '加同伴', 'title': '和谁一起做？', 'who': '同伴', 'choose': '选名字', 'pin': '同伴的密码', 'why': '同伴自己输入密码。只是说明两个人一起做：同伴不会在这台电脑上登录。', 'join': '一起做', 'cancel': '取消',
  'leave': '同伴离开', 'together': '{owner}和{partner}一起做', 'turn': '现在 {name} 操作键盘，{minutes} 分钟后换人', 'swap': '换人时间到：请 {name} 操作键盘，另一位看着屏幕说想法。', 'swapped': '换好了', 'nobody': '班上没有别的同学。',
};
const en: Record<keyof typeof zh, string> = {
  'add': 'Add partner', 'title': 'Who works with you?', 'who': 'Partner', 'choose': 'choose a name', 'pin': "The partner's PIN", 'why': 'The partner types it. It only says that two work together; the partner is not signed in at this computer.', 'join': 'Work together', 'cancel': 'Cancel',
  'leave': 'Partner leaves', 'together': '{owner} and {partner} work together', 'turn': '{name} is at the keyboard; change in {minutes} min', 'swap': 'Time to change: {name} takes the keyboard, the other watches and thinks aloud.', 'swapped': 'We changed', 'nobody': 'There is nobody else in the class.',
};
export const usePairWords = defineWords('pairs', zh, en);
