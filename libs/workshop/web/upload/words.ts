import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '上传到真的板子', 'cable': '用 USB 线把板子接到这台电脑，再点“选择板子”。弹出的窗口里，板子的名字常常带有 Arduino、CH340 或 USB Serial。',
  'choose': '选择板子', 'looking': '正在找板子…', 'writing': '正在写入 {percent}%', 'reading-back': '正在核对 {percent}%', 'done': '上传成功！板子已经开始运行你的程序。', 'again': '再上传一次', 'close': '关闭',
  'no-answer': '板子没有回答。检查：线插紧了吗？选对端口了吗？别的软件（比如 Mind+）正占着端口吗？板子上的程序没有被改动。',
  'wrong-chip': '这块板子的芯片不是 Uno/Nano 的 ATmega328P，没有写入。', 'verify-failed': '写进去的和读出来的不一样。再上传一次；还不行，就换一根线。', 'port-lost': '上传中途断开了。把线重新插好，再上传一次。', 'too-big': '程序太大，放不进板子。', 'port-busy': '端口打不开，可能被别的软件占着。关掉它再试。', 'not-chosen': '没有选择板子。',
  'no-serial': '这个浏览器不能直接上传（需要电脑上的 Chrome 或 Edge）。可以下载 .hex 文件，用 Mixly 或 XLoader 写进板子。', 'download': '下载 .hex 文件', 'speed': '用的速度：{baud}',
  'listen': '听板子说话', 'listen-again': '再听一次', 'stop-listening': '停止', 'real-board': '真的板子', 'simulation': '仿真', 'let-go': '更早的 {count} 行没有留下', 'run-first': '先运行仿真，就能和它对照。',
  'alike': '板子和仿真说的一样（数字可以不同）。', 'differs': '板子和仿真说的不一样，看标出来的行。', 'board-silent': '板子什么也没说。', 'simulation-silent': '仿真还没说话，没法对照。', 'only-here': '只有这边说了',
  'garbled': '听到的像乱码：程序里 Serial.begin 的速度是 {baud} 吗？', 'cable-out': '线断开了，断开之前听到的已经留下。', 'goes-along': '已记录 {count} 行，交作业时会一起交给老师。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Upload to a real board', 'cable': 'Connect the board to this computer by USB, then “Choose the board”. Its name in the window often has Arduino, CH340 or USB Serial in it.',
  'choose': 'Choose the board', 'looking': 'Looking for the board …', 'writing': 'Writing {percent} %', 'reading-back': 'Reading back {percent} %', 'done': 'Uploaded! The board is running your program.', 'again': 'Upload again', 'close': 'Close',
  'no-answer': 'The board does not answer. Is the cable in? Is it the right port? Does another program hold the port? The program on the board has not been touched.',
  'wrong-chip': 'This board does not have the ATmega328P of an Uno or Nano. Nothing was written.', 'verify-failed': 'What was read back differs from what was written. Upload again; if that fails, take another cable.', 'port-lost': 'The connection broke. Plug the cable in again and upload once more.', 'too-big': 'The program is too big for the board.', 'port-busy': 'The port cannot be opened; another program may hold it. Close that and try again.', 'not-chosen': 'No board was chosen.',
  'no-serial': 'This browser cannot upload by itself (Chrome or Edge on a computer can). Download the .hex file and write it with Mixly or XLoader.', 'download': 'Download the .hex file', 'speed': 'at {baud} baud',
  'listen': 'Listen to the board', 'listen-again': 'Listen again', 'stop-listening': 'Stop', 'real-board': 'Real board', 'simulation': 'Simulation', 'let-go': '{count} older lines not kept', 'run-first': 'Run the simulation first to compare.',
  'alike': 'Board and simulation say the same (numbers may differ).', 'differs': 'Board and simulation differ; see the marked lines.', 'board-silent': 'The board said nothing.', 'simulation-silent': 'The simulation has not spoken yet, so there is nothing to compare.', 'only-here': 'only said here',
  'garbled': 'This looks garbled: is {baud} the speed of Serial.begin in the program?', 'cable-out': 'The cable came out. What was heard before is kept.', 'goes-along': '{count} lines recorded; they go to your teacher when you hand in.',
};
export const useUploadWords = defineWords('upload', zh, en);
