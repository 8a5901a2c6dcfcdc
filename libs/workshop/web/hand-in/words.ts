import { defineWords } from '@kindling/platform-web';

const zh = { pin: '钉住第 {at} 秒', show: '看第 {at} 秒' };
const en: Record<keyof typeof zh, string> = { pin: 'Pin second {at}', show: 'See second {at}' };
export const useSecondWords = defineWords('second-pin', zh, en);
