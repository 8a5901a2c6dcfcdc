import { defineWords } from '@kindling/platform-web';

const zh = { ask: '真的板子上：', works: '能用', fails: '不能用', untried: '没试' };
const en: Record<keyof typeof zh, string> = { ask: 'On the real board:', works: 'It works', fails: "It doesn't", untried: 'Not tried' };
export const useBenchWords = defineWords('bench-said', zh, en);
