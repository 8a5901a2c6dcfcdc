import { defineWords } from '@kindling/platform-web';

const zh = { 'title': '{name} 的检查 · {exercise}', 'back': '回到这位学生', 'none': '还没有检查过。', 'number': '第 {number} 次', 'passed-of': '通过 {passed}/{of}' };
const en: Record<keyof typeof zh, string> = { 'title': 'Checks of {name} · {exercise}', 'back': 'Back to the pupil', 'none': 'No checks yet.', 'number': 'No. {number}', 'passed-of': '{passed}/{of} passed' };
export const useAttemptWords = defineWords('attempts', zh, en);
