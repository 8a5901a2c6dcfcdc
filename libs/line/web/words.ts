import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '学校的网速', 'none': '还不知道。学生的电脑登录 20 秒后会自己量，不多费流量。', 'now': '最近 {minutes} 分钟', 'speed': '中间一台', 'slowest': '最慢一台', 'wait': '回应要', 'computers': '量到', 'computers-n': '{count} 台', 'day': '日期', 'unknown': '量不出',
  'film': '看视频也够。', 'voice': '语音和幻灯片够用；视频会先显示图文。', 'signs': '只够文字、举手和代码。请全班用一台电脑外放声音。',
  'definition': '速度：网页本来要取的内容，除以传它用的时间。“中间一台”：按快慢排队，站在正中的那台。回应：较快的四分之一请求等第一个字节的时间。只记数字，不记是谁；保存 {days} 天。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'The school’s line', 'none': 'Not known yet. Pupils’ computers measure by themselves 20 seconds after sign-in, at no cost of data.', 'now': 'last {minutes} minutes', 'speed': 'middle computer', 'slowest': 'slowest', 'wait': 'answers after', 'computers': 'measured by', 'computers-n': '{count} computers', 'day': 'Day', 'unknown': 'not told',
  'film': 'Good for films, too.', 'voice': 'Good for voice and slides; films show their pictures and text first.', 'signs': 'Good for text, hands and code only. Play the voice on one computer for the whole room.',
  'definition': 'Speed: what pages fetched anyway, over the time it took. Middle computer: the one in the middle when all are lined up by speed. Answers: how long the quicker quarter of requests waited for the first byte. Only numbers are kept, nobody’s name, for {days} days.',
};
export const useLineWords = defineWords('line', zh, en);
