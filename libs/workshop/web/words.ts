import { defineWords } from '@kindling/platform-web';

const zh = {
  'home': 'Kindling · 火种', 'title': '工作台', 'task': '任务', 'checks': '检查', 'hints': '提示', 'run': '运行', 'stop': '停止', 'check': '检查', 'reset': '复位', 'hand-in': '交作业', 'hand-in-again': '再交一次',
  'running': '正在运行', 'compiling': '正在编译…', 'checking': '正在检查…', 'code': 'C++ 代码', 'blocks': '积木', 'text': '文本', 'board': '电路板', 'serial': '串口', 'wires': '接线', 'timeline': '时间线',
  'clock': '仿真速度 {percent}%', 'sim-time': '{seconds} 秒', 'serial-empty': '程序用 Serial.println 说的话会出现在这里。',
  'serial-send': '发送', 'serial-input': '发给板子的文字', 'timeline-empty': '运行程序，引脚的高低变化会画在这里。',
  'to-text': '改用文本继续', 'to-text-title': '改用 C++ 文本继续？', 'to-text-body': '会从现在的积木生成一份 C++，之后只改文本。积木保留在上一个版本里，随时可以找回。', 'to-blocks': '回到积木版本', 'cancel': '先不了', 'yes': '好',
  'compile-failed': '程序还不能编译：', 'line': '第 {line} 行', 'raw': '编译器原文', 'compiled': '编译成功：用了 {bytes} 字节（共 32256）',
  'waits-for-server': '这个程序是新的，要等服务器来编译。改动已存在这台电脑；服务器一回来就编译，那时再点运行。', 'cached-run': '没有网络：运行的是这台电脑上次编译好的同一程序。',
  'all-passed': '全部通过！可以交作业了。', 'some-failed': '还有 {count} 项没通过，看看是哪一步。', 'passed': '通过', 'failed': '没通过', 'not-run': '没有运行', 'not-checked': '还没检查', 'moment': '出问题的时刻：{seconds} 秒',
  'because-compile-failed': '因为程序没有编译成功', 'because-program-stuck': '因为程序卡住了', 'because-program-crashed': '因为程序崩溃了', 'because-budget': '因为检查花的时间太长', 'because-syntax-error': '因为程序里有写法错误，还不能开始', 'because-earlier-check': '先通过前面的检查',
  'class-catching-up': '正在追上大家 {percent}%', 'class-board-looks': '大家看到的是同一块板子', 'findings': '电路上要注意', 'show-code': '看代码', 'hide-code': '收起代码', 'hide-task': '收起任务', 'show-task': '任务',
  'trace-goes-along': '真板子说的 {count} 行也会一起交。', 'hand-in-title': '交作业', 'hand-in-body': '会把现在的程序和电路交给老师。', 'hand-in-unchecked': '这一版还没有检查过，也可以先交。', 'note': '想对老师说的话（可不写）', 'handed-in': '已交，等老师看', 'handed-in-offline': '已记下，连上网就交给老师', 'try-again': '老师请你再改一改', 'accepted': '老师已通过', 'see-feedback': '看反馈',
  'next-hint': '给我提示（第 {level} 级）', 'hint-level': '第 {level} 级提示', 'no-hints': '这一步没有提示，大胆试。', 'hint-offline': '提示在服务器上，连上网再看。',
  'two-versions': '这个作业有两个版本', 'two-versions-body': '在另一台电脑或另一个窗口也改过。两个都留着，你选一个继续：', 'use-this': '用这个版本（{time}）', 'visitor': '你在试用：不用登录，内容只存在这个页面里。', 'restart': '从头开始', 'restart-body': '工作台会回到这一课开始的样子。已保存的版本都还在。',
  'help': '举手', 'back': '返回课程', 'pair': '结伴',
  'full-width': '程序里有中文标点或看不见的空格，C++ 不认识它们。', 'mend': '一键改好', 'upload': '上传', 'plotter': '曲线', 'plotter-empty': '程序用 Serial.println 说出数字（例如 light:512），曲线就画在这里。', 'paused': '已暂停', 'resume': '继续', 'step': '走 10 毫秒', 'speed': '速度',
  'multimeter': '万用表', 'because-diagnose-first': '先把诊断写对', 'play-back': '回放这一刻', 'play': '播放', 'pause': '暂停', 'scrub': '拖动时间', 'to-the-moment': '回到出问题的时刻', 'line-ran': '这时正在执行第 {line} 行', 'no-lines': '这份报告里没有记录执行到哪一行。', 'close': '关闭', 'versions': '版本', 'undo': '撤销', 'redo': '重做', 'built': '编译好的程序', 'built-body': '这个程序来自 .hex 文件：它是给芯片看的机器码，可以运行、上传，电路也能改，但程序的文字和积木已经找不回来了。', 'built-file': '文件：{name}，约 {bytes} 字节',
};
const en: Record<keyof typeof zh, string> = {
  'home': 'Kindling · 火种', 'title': 'Workbench', 'task': 'Task', 'checks': 'Checks', 'hints': 'Hints', 'run': 'Run', 'stop': 'Stop', 'check': 'Check', 'reset': 'Reset', 'hand-in': 'Hand in', 'hand-in-again': 'Hand in again',
  'running': 'running', 'compiling': 'Compiling …', 'checking': 'Checking …', 'code': 'C++ code', 'blocks': 'Blocks', 'text': 'Text', 'board': 'Board', 'serial': 'Serial', 'wires': 'Wires', 'timeline': 'Timeline',
  'clock': 'speed {percent} %', 'sim-time': '{seconds} s', 'serial-empty': 'What the program says with Serial.println appears here.',
  'serial-send': 'Send', 'serial-input': 'Text for the board', 'timeline-empty': 'Run the program: the pins draw their ups and downs here.',
  'to-text': 'Continue in text', 'to-text-title': 'Continue in C++ text?', 'to-text-body': 'The blocks become C++ now, and from then on you change the text. The blocks stay in the version before, you can go back.', 'to-blocks': 'Back to the blocks', 'cancel': 'Not now', 'yes': 'Yes',
  'compile-failed': 'The program does not compile yet:', 'line': 'line {line}', 'raw': 'the compiler’s own words', 'compiled': 'Compiled: {bytes} bytes of 32256',
  'waits-for-server': 'This program is new and waits for the server to compile it. Your changes are kept on this computer; it is compiled as soon as the server is back, then press Run.', 'cached-run': 'No network: running the same program as compiled before on this computer.',
  'all-passed': 'All passed! You can hand it in.', 'some-failed': '{count} not passed yet. See which step it is.', 'passed': 'passed', 'failed': 'not passed', 'not-run': 'not run', 'not-checked': 'not checked yet', 'moment': 'It went wrong at {seconds} s',
  'because-compile-failed': 'because the program did not compile', 'because-program-stuck': 'because the program got stuck', 'because-program-crashed': 'because the program crashed', 'because-budget': 'because checking took too long', 'because-syntax-error': 'because the program cannot begin yet', 'because-earlier-check': 'pass the check before it first',
  'class-catching-up': 'Catching up, {percent} %', 'class-board-looks': 'Everybody sees this same board', 'findings': 'Look at the circuit', 'show-code': 'Show code', 'hide-code': 'Hide code', 'hide-task': 'Hide task', 'show-task': 'Task',
  'trace-goes-along': 'The {count} lines that your real board said go along.', 'hand-in-title': 'Hand in', 'hand-in-body': 'Your teacher gets the program and circuit as they are now.', 'hand-in-unchecked': 'This version has not been checked. You may hand it in all the same.', 'note': 'A word to your teacher (optional)', 'handed-in': 'Handed in, waiting for your teacher', 'handed-in-offline': 'Noted; it is handed in when the network is back', 'try-again': 'Your teacher asks for another try', 'accepted': 'Accepted by your teacher', 'see-feedback': 'Read the feedback',
  'next-hint': 'Give me a hint (level {level})', 'hint-level': 'Hint, level {level}', 'no-hints': 'No hints here: just try.', 'hint-offline': 'Hints live on the server; connect first.',
  'two-versions': 'This work has two versions', 'two-versions-body': 'It was changed on another computer or in another window too. Both are kept; choose one to go on with:', 'use-this': 'Use this one ({time})', 'visitor': 'You are trying it out: no sign-in, and nothing is kept after this page.', 'restart': 'Start again', 'restart-body': 'The workbench goes back to how the lesson began. All saved versions stay.',
  'help': 'Raise hand', 'back': 'Back to the lesson', 'pair': 'Pair',
  'full-width': 'The program has Chinese punctuation or invisible spaces that C++ does not know.', 'mend': 'Mend them', 'upload': 'Upload', 'plotter': 'Plotter', 'plotter-empty': 'When the program says numbers with Serial.println (such as light:512), their curve is drawn here.', 'paused': 'paused', 'resume': 'Go on', 'step': '10 ms on', 'speed': 'Speed',
  'multimeter': 'Multimeter', 'because-diagnose-first': 'because the diagnosis comes first', 'play-back': 'Play this moment back', 'play': 'Play', 'pause': 'Pause', 'scrub': 'Scrub through time', 'to-the-moment': 'To the moment it went wrong', 'line-ran': 'Line {line} is running now', 'no-lines': 'This report does not say which line ran.', 'close': 'Close', 'versions': 'Versions', 'undo': 'Undo', 'redo': 'Redo', 'built': 'Built program', 'built-body': 'This program came from a .hex file: machine code for the chip. It runs, can be uploaded, and its circuit can be changed, but its text or blocks cannot be recovered.', 'built-file': 'File: {name}, about {bytes} bytes',
};

export const useWorkshopWords = defineWords('workshop', zh, en);
