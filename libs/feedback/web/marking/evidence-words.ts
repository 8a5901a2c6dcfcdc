import { defineWords } from '@kindling/platform-web';

const zh = {
  evidence: '三样证据', what: '仿真里的检查、真板子（学生的话和串口记录）、照片，放在一起看。', all: '全部', simulation: '仿真', bench: '真板子', photos: '照片 {count} 张',
  both: '仿真和板子都能用', 'simulation-only': '仿真能用，板子上不行', 'bench-only': '板子上能用，仿真没通过', neither: '都还不行', contradicts: '学生说能用，串口记录不像', 'not-tried': '还没在板子上试',
  'checks-passed': '检查全部通过', 'checks-failed': '检查没全通过', 'not-checked': '没检查过', 'pupil-says-works': '学生说板子上能用', 'pupil-says-fails': '学生说板子上不行', 'trace-alike': '串口记录和仿真一样', 'trace-differs': '串口记录和仿真不一样', 'board-silent': '板子的串口没说话', 'no-word': '学生没说，也没有记录',
  'chip-both': '仿真和板子都行，做得扎实！', 'chip-simulation-only': '程序是对的。先查板子上的电源、地线和每根线插紧了没有。', 'chip-bench-only': '板子能用了！再看看哪一项检查没过，电路图和实物一样吗？', 'chip-neither': '先让仿真里的检查通过，再搭板子。', 'chip-contradicts': '再听一次板子的串口，看看和仿真哪里不同。', 'chip-not-tried': '仿真做好了，下次在真的板子上试一试。',
};
const en: Record<keyof typeof zh, string> = {
  evidence: 'Three kinds of evidence', what: "The simulation's checks, the real board (the pupil's word and its serial line) and photographs, side by side.", all: 'All', simulation: 'Simulation', bench: 'Real board', photos: '{count} photographs',
  both: 'works in both', 'simulation-only': 'works in simulation, fails on the bench', 'bench-only': 'works on the bench only', neither: 'works in neither yet', contradicts: 'said to work, the serial line differs', 'not-tried': 'not tried on the bench',
  'checks-passed': 'all checks passed', 'checks-failed': 'some checks not passed', 'not-checked': 'not checked', 'pupil-says-works': 'the pupil says it works', 'pupil-says-fails': 'the pupil says it does not', 'trace-alike': 'serial line as simulated', 'trace-differs': 'serial line differs', 'board-silent': 'serial line is silent', 'no-word': 'nothing said, nothing recorded',
  'chip-both': 'It works in simulation and on the bench. Solid work!', 'chip-simulation-only': 'The program is right. Check power, ground and that every wire sits tight.', 'chip-bench-only': 'The board works! Which check fails, and does the drawing match your circuit?', 'chip-neither': 'First get the checks to pass in simulation, then build it.', 'chip-contradicts': 'Listen to the board once more and see where it differs.', 'chip-not-tried': 'The simulation is done. Try it on a real board next time.',
};
export const useEvidenceWords = defineWords('evidence', zh, en);
export const evidenceStates = ['simulation-only', 'contradicts', 'bench-only', 'neither', 'both', 'not-tried'] as const;
