import { defineWords } from '@kindling/platform-web';

const zh = { 'missed': '你错过了 {length}。', 'exact': '画面已经是最新的。', 'offer': '两倍速补听', 'no': '不用了', 'at': '正在补：{at}（落后 {behind}）', 'to-live': '直接回到现在', 'was-shown': '那时在讲', 'loading': '正在加载…', 'away': '连不上，稍后自动再试', 'panel': '补上错过的' };
const en: Record<keyof typeof zh, string> = { 'missed': 'You missed {length}.', 'exact': 'Your screen is up to date.', 'offer': 'Catch up at double speed', 'no': 'No, thanks', 'at': 'Catching up: {at} ({behind} behind)', 'to-live': 'Back to now', 'was-shown': 'Shown then', 'loading': 'Loading …', 'away': 'No link; trying again soon', 'panel': 'Catching up' };
export const useCatchUpWords = defineWords('live-catch-up', zh, en);
