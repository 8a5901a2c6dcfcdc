import { defineWords } from '@kindling/platform-web';

const zh = { 'tried': '已经试了 {count} 次。换个办法：', 'order-lines': '先把这一课的程序行排一排', 'then-tutor': '再回来试。还不行，老师会来帮你。', 'tutor-knows': '老师已经知道你卡住了。' };
const en: Record<keyof typeof zh, string> = { 'tried': 'You have tried {count} times. Another way:', 'order-lines': 'put this lesson’s lines in order first', 'then-tutor': 'then come back. If it still fails, a tutor will come.', 'tutor-knows': 'Your tutor knows that you are stuck.' };
export const useWayOutWords = defineWords('way-out', zh, en);
