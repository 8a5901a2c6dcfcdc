import type { MaterialKind, MaterialLicence } from '@kindling/contracts';

/** `lines` make a sheet of paper; without them it is an address. */
export interface DemoMaterial {
  readonly kind: MaterialKind; readonly licence: MaterialLicence; readonly lesson: string | null; readonly title: readonly [zh: string, en: string]; readonly text: readonly [zh: string, en: string];
  readonly source: string; readonly shared: boolean; readonly school: 1 | 3; readonly lines?: readonly string[]; readonly address?: string;
}
const ours = { licence: 'cc-by-sa-4', source: '火种支教社 · 李明', shared: true, school: 1 } as const;
const school = { licence: 'school-only', source: '王老师', shared: false, school: 1 } as const;
const answer = '________________________________________';

export const demoMaterials: readonly DemoMaterial[] = [
  { ...ours, kind: 'data-sheet', lesson: null, title: ['面包板的接法', 'How a breadboard is joined inside'], text: ['哪些孔是通的，一张图看懂', 'Which holes are joined, on one page'],
    lines: ['两边的红蓝长条：整条通。', '中间每一行五个孔：通。', '中间的沟：左右不通，芯片跨在沟上。', 'Long rails at both sides: joined along.', 'Rows of five holes: joined. The gap in the middle: not joined.'] },
  { ...ours, kind: 'data-sheet', lesson: null, title: ['色环电阻读数表', 'Resistor colour code'], text: ['贴在器材箱盖里面', 'To be glued into the lid of the kit'],
    lines: ['黑 0　棕 1　红 2　橙 3　黄 4　绿 5　蓝 6　紫 7　灰 8　白 9', '220 Ω：红 红 棕　red red brown', '1 kΩ：棕 黑 红　brown black red', '10 kΩ：棕 黑 橙　brown black orange'] },
  { ...school, kind: 'reading', licence: 'own-work', lesson: null, title: ['上课安全约定', 'Rules for the bench'], text: ['第一次上课一起读，读完签名', 'Read together in the first class, then sign'],
    lines: ['1. 接线先拔 USB。', '2. 红线接 5V，黑线接 GND，别让它们碰到一起。', '3. 零件发烫马上拔线，告诉老师。', '4. 下课点数：少一个也要说。', '签名：' + answer] },
  { ...ours, kind: 'work-sheet', lesson: '01-first-light', title: ['点亮第一盏灯 · 接线图', 'First light: wiring sheet'], text: ['照着打勾，一根线一根线接', 'One wire after the other, with boxes to tick'],
    lines: ['□ 13 号脚 → 220 Ω 电阻', '□ 电阻另一头 → 发光二极管长脚', '□ 发光二极管短脚 → GND', '□ pin 13 → resistor → long leg; short leg → GND', '不亮？先看长脚短脚：' + answer] },
  { ...ours, kind: 'data-sheet', lesson: '01-first-light', title: ['发光二极管（LED）数据', 'LED data'], text: ['各种颜色的电压和电阻', 'Voltages and resistors for each colour'],
    lines: ['红 red 1.8–2.2 V　黄 yellow 2.0–2.4 V　绿 green 2.0–3.2 V　蓝 blue 3.0–3.4 V', '最大电流 20 mA；接 5 V 一定串电阻，220 Ω 都可以。'] },
  { ...school, kind: 'work-sheet', lesson: '02-blink-and-rhythm', title: ['节奏记录单', 'Rhythm sheet'], text: ['先画节奏，再写程序', 'Draw the rhythm before writing it'],
    lines: ['亮 ■　灭 □　每格 250 毫秒', '我的节奏：□□□□□□□□□□□□□□□□', '亮多久：' + answer, '灭多久：' + answer] },
  { ...ours, kind: 'work-sheet', lesson: '03-traffic-light', title: ['红绿灯时序表', 'Traffic light timing'], text: ['去路口看一次，记下真的时间', 'Go and look at a real crossing, write the times down'],
    lines: ['路口：' + answer, '红灯 ______ 秒　绿灯 ______ 秒　黄灯 ______ 秒', '行人多久能走过去？' + answer, 'Red ___ s, green ___ s, yellow ___ s'] },
  { ...ours, kind: 'data-sheet', lesson: '04-button-and-choice', title: ['按钮与上拉电阻', 'Buttons and pull-up resistors'], text: ['为什么按下去读到 0', 'Why a pressed button reads 0'],
    lines: ['INPUT_PULLUP：没按时是 1，按下接到 GND 是 0。', '按钮四只脚：同一边的两只不通，对面的两只一直通。'] },
  { ...ours, kind: 'data-sheet', lesson: '08-music-box', title: ['蜂鸣器音高表', 'Buzzer notes'], text: ['从中央 C 到高音 C 的频率', 'Frequencies from middle C to the next'],
    lines: ['do 262　re 294　mi 330　fa 349　sol 392　la 440　si 494　do 523（Hz）', '小星星 Twinkle: 1 1 5 5 6 6 5 · 4 4 3 3 2 2 1'] },
  { ...ours, kind: 'data-sheet', lesson: '09-servo-gate', title: ['舵机 SG90 接线与角度', 'Servo SG90: wires and angles'], text: ['三根线怎么接，角度怎么算', 'Three wires, and from pulse to angle'],
    lines: ['棕 brown → GND　红 red → 5V　橙 orange → 9 号脚 pin 9', '0° ≈ 0.5 ms　90° ≈ 1.5 ms　180° ≈ 2.4 ms', '别用手硬掰齿轮。 Do not turn the gears by hand.'] },
  { ...ours, kind: 'slides', lesson: null, title: ['家长会讲义：孩子在做什么', 'For parents: what the children do'], text: ['一页讲清楚，可以贴在教室门口', 'One page, also for the classroom door'],
    lines: ['每周一次，大学志愿者在线上课，孩子在桌上接电路。', '学的是：想清楚、动手、找毛病、讲给别人听。', '家里能帮的：问一句“今天哪里没亮，你怎么找到的？”'] },
  { ...ours, kind: 'reading', licence: 'cc-by-sa-4', source: 'Arduino', lesson: null, title: ['Arduino 语言参考（英文网页）', 'Arduino language reference'], text: ['查函数用，需要网络', 'To look functions up; needs the network'], address: 'https://docs.arduino.cc/language-reference/' },
  { ...ours, school: 3, source: '祁连乡民族中学 · 才让老师', kind: 'work-sheet', lesson: null, title: ['牧场温度观察表', 'Temperatures at the pasture'], text: ['一天量六次，带回来画曲线', 'Six times a day, then a curve'],
    lines: ['时间　6:00　9:00　12:00　15:00　18:00　21:00', '温度　____　____　____　____　____　____', '哪个时候变得最快？' + answer] },
  { ...school, school: 3, source: '才让老师', kind: 'work-sheet', lesson: null, title: ['祁连乡器材登记表', 'Parts of our school'], text: ['只在本校用', 'For our school only'], lines: ['箱号 ____　名字 ____________　借 ____　还 ____'] },
];
