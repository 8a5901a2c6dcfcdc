import { defineWords } from '../words/define-words.ts';

const zh = { 'wiring-sheet': '接线单（PDF，A4）', making: '正在做接线单…' };
const en: Record<keyof typeof zh, string> = { 'wiring-sheet': 'Wiring sheet (PDF, A4)', making: 'Making the sheet …' };
export const usePaperWords = defineWords('paper', zh, en);
