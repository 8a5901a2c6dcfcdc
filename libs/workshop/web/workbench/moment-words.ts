import { defineWords } from '@kindling/platform-web';

const zh = { 'own': '这是你在 {at} 时的程序', 'shared': '这是 {at} 时大家一起看的程序', 'starter': '这一刻你还没有存过程序，从头开始', 'copy': '随便改，只是一份副本，你现在的作品不会变。', 'take': '用它接着做' };
const en: Record<keyof typeof zh, string> = { 'own': 'Your program as it was at {at}', 'shared': 'The program that everybody saw at {at}', 'starter': 'You had saved nothing by then: this is the start', 'copy': 'Change what you like: it is a copy, your work stays as it is.', 'take': 'Go on with this one' };
export const useMomentWords = defineWords('moment-bench', zh, en);
