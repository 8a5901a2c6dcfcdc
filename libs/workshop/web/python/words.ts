import { defineWords } from '@kindling/platform-web';

const zh = {
  'program': 'Python 程序', 'run-side': '运行', 'input': '输入（每个 input() 读一行）', 'output': '输出', 'running': '正在运行…', 'empty': '运行程序，print 打印的内容会出现在这里。', 'printed-nothing': '（程序什么也没打印）',
  'ended': '程序运行结束。', 'ended-with': '程序运行结束，结束码 {code}。', 'went-wrong': '程序出错了：', 'stopped': '程序被停下了：', 'changed': '程序改过了，这是上一次运行的结果。',
  'line': '第 {line} 行', 'raw': 'Python 的原文', 'way': '一步步走到这里：', 'inside': '（函数 {name}）', 'files': '程序可以读的文件', 'full-width': '程序里有中文标点或看不见的空格，Python 不认识它们。', 'mend': '一键改好',
  'typed': '输入', 'expected': '应该打印', 'seen': '实际打印', 'differs': '从这一行开始不一样', 'no-line': '（没有这一行）', 'try-input': '用这组输入运行', 'run-again': '再运行一次',
  'no-server': '现在连不上服务器，不能运行。你的改动已存在这台电脑。', 'too-soon': '运行得太快了，等几秒再试。',
};
const en: Record<keyof typeof zh, string> = {
  'program': 'Python program', 'run-side': 'Run', 'input': 'Input (each input() reads one line)', 'output': 'Output', 'running': 'Running …', 'empty': 'Run the program: what it prints appears here.', 'printed-nothing': '(the program printed nothing)',
  'ended': 'The program has ended.', 'ended-with': 'The program has ended with code {code}.', 'went-wrong': 'The program went wrong:', 'stopped': 'The program was stopped:', 'changed': 'The program has changed; this is the run before.',
  'line': 'line {line}', 'raw': 'Python’s own words', 'way': 'How it came here:', 'inside': ' (function {name})', 'files': 'Files that the program can read', 'full-width': 'The program has Chinese punctuation or invisible spaces that Python does not know.', 'mend': 'Mend them',
  'typed': 'Input', 'expected': 'It should print', 'seen': 'It printed', 'differs': 'from this line on they differ', 'no-line': '(no such line)', 'try-input': 'Run with this input', 'run-again': 'Run again',
  'no-server': 'The server cannot be reached, so nothing can be run. Your changes are kept on this computer.', 'too-soon': 'That was too quick; wait a few seconds.',
};
export const usePythonWords = defineWords('python', zh, en);
