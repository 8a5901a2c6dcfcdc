import { defineWords } from '@kindling/platform-web';

const zh = {
  'versions': '版本', 'title': '保存过的版本', 'why': '每次保存都留着。恢复旧版本会变成一个新版本，现在的也不会丢。', 'now': '现在', 'this-computer': '这台电脑', 'other-computer': '另一台电脑', 'from-remix': '改编时的样子',
  'more': '还有 {count} 次自动保存', 'compare': '和哪个比', 'with-previous': '和它前一版比', 'with-now': '和现在的比', 'first': '这是第一个版本。', 'no-change': '程序没有变化。', 'no-circuit-change': '电路没有变化。',
  'program': '程序', 'circuit': '电路', 'part-added': '多了 {part}', 'part-removed': '少了 {part}', 'wire-added': '多了线 {wire}', 'wire-removed': '少了线 {wire}', 'moved': '动过：{parts}', 'added': '多的行', 'removed': '少的行', 'left-out': '没有变的行', 'blocks-unreadable': '（积木不能生成程序）',
  'restore': '恢复这个版本', 'restored': '已恢复。刚才的样子也存成了一个版本。', 'close': '关闭', 'none': '还没有保存过。改一改，几秒后就有第一个版本。', 'not-yet': '这个作品还没有到服务器。等网络好了再看版本。', 'run-only': '（只能运行的程序，没有源代码）',
};
const en: Record<keyof typeof zh, string> = {
  'versions': 'Versions', 'title': 'Saved versions', 'why': 'Every save is kept. Restoring an old one makes a new version; what is there now is not lost.', 'now': 'Now', 'this-computer': 'this computer', 'other-computer': 'another computer', 'from-remix': 'as it was remixed',
  'more': '{count} more automatic saves', 'compare': 'Compare', 'with-previous': 'With the version before it', 'with-now': 'With what is there now', 'first': 'This is the first version.', 'no-change': 'The program did not change.', 'no-circuit-change': 'The circuit did not change.',
  'program': 'Program', 'circuit': 'Circuit', 'part-added': '{part} came', 'part-removed': '{part} went', 'wire-added': 'wire {wire} came', 'wire-removed': 'wire {wire} went', 'moved': 'Touched: {parts}', 'added': 'added line', 'removed': 'removed line', 'left-out': 'unchanged lines', 'blocks-unreadable': '(these blocks make no program)',
  'restore': 'Restore this version', 'restored': 'Restored. What was there before is a version, too.', 'close': 'Close', 'none': 'Nothing saved yet. Change something, and the first version is here in a few seconds.', 'not-yet': 'This work has not reached the server yet. Look again when the network is back.', 'run-only': '(a program to run only, without its source)',
};
export const useVersionWords = defineWords('versions', zh, en);
