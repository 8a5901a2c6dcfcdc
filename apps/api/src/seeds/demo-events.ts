import type { EventKind, EventState } from '@kindling/contracts';

type Both = readonly [zh: string, en: string];
export interface DemoEvent {
  readonly kind: EventKind; readonly state: EventState; readonly school?: number; readonly branch?: number; readonly by: number; readonly inDays: number; readonly hours: number; readonly title: Both; readonly text: Both; readonly where: Both;
  readonly familyPlaces: number; readonly classes: readonly number[]; readonly contact: string; readonly needs: string; readonly answers: number; readonly weekly?: boolean;
}
/** On the slip of 马晓兰's family, for visitors of the demo. */
export const demoFamilyCode = 'DEMK2345ABCD';

export const remarks = ['孩子回家还在讲那盏灯，谢谢老师。', '希望周末多办几次。', '第一次看到孩子自己接线，很高兴。', '场地有点挤，下次早点通知。', '爷爷也学会了点亮一个灯。', 'My daughter explained resistors to me all the way home.'];

export const oneOffEvents: readonly DemoEvent[] = [
  { kind: 'lecture', state: 'summarised', school: 1, by: 1, inDays: -320, hours: 2, title: ['创客社团开学讲座：一块板能做什么', 'Opening lecture: what one board can do'], text: ['大学的哥哥姐姐带来会报时的灯、自动浇水的花盆，讲讲它们怎么想、怎么做。', 'University students bring a lamp that tells the time and a pot that waters itself, and show how they think.'],
    where: ['陇原三中报告厅', 'Main hall, Longyuan No. 3'], familyPlaces: 60, classes: [1, 2], contact: '0930-5550 101', needs: '投影、扩音器、演示箱 1 个', answers: 21 },
  { kind: 'visit', state: 'summarised', branch: 1, by: 3, inDays: -262, hours: 5, title: ['参观大学的工程训练中心', "Visit to the university's workshop"], text: ['看激光切割、3D 打印和学生方程式赛车，中午在食堂吃饭。', 'Laser cutters, 3D printers and a student racing car; lunch in the canteen.'], where: ['成都某理工大学', 'University of technology, Chengdu'], familyPlaces: 12, classes: [1, 3], contact: '028-5550 220', needs: '大巴一辆、午餐券、安全帽 30 顶', answers: 9 },
  { kind: 'experiment', state: 'summarised', school: 3, by: 7, inDays: -205, hours: 3, title: ['水果电池实验日', 'Fruit battery day'], text: ['土豆、橘子和铜片，一起点亮一个 LED，再想想为什么。', 'Potatoes, oranges and copper: light an LED together, then ask why.'], where: ['祁连乡民族中学实验室', 'Science room, Qilian'], familyPlaces: 16, classes: [4], contact: '', needs: '水果 5 公斤、铜片锌片各 40 片、LED 一盒', answers: 7 },
  { kind: 'workshop-day', state: 'summarised', branch: 2, by: 6, inDays: -150, hours: 6, title: ['两校联合工作坊：做一个小夜灯', 'Two schools, one workshop: build a night-light'], text: ['上午学传感器，下午每组做一个会自己亮的小夜灯，带回家。', 'Sensors in the morning; in the afternoon each group builds a night-light to take home.'], where: ['洮河上游学校', 'Upper Tao River School'], familyPlaces: 20, classes: [4, 5], contact: '0931-5550 330', needs: '器材箱 6 个、小电筒 6 支', answers: 11 },
  { kind: 'lecture', state: 'called-off', school: 2, by: 5, inDays: -96, hours: 2, title: ['卫星是怎么说话的', 'How satellites talk'], text: ['因为下雪封路，这次取消，下学期再请老师来。', 'Snow closed the road; the speaker comes next term.'], where: ['榆林沟九年制学校', 'Yulin Valley School'], familyPlaces: 30, classes: [3], contact: '', needs: '', answers: 0 },
  { kind: 'experiment', state: 'summarised', school: 4, by: 8, inDays: -61, hours: 3, title: ['声音看得见', 'Sound you can see'], text: ['用蜂鸣器和传感器画出声音的样子。', 'Draw what sound looks like with a buzzer and a sensor.'], where: ['洮河上游学校三楼', 'Third floor, Upper Tao River'], familyPlaces: 10, classes: [5], contact: '', needs: '器材箱 3 个', answers: 4 },
  { kind: 'salon', state: 'over', school: 1, by: 1, inDays: -1, hours: 2, title: ['亲子沙龙：一起点亮第一盏灯', 'Family salon: your first light together'], text: ['家长和孩子两人一个器材箱，从一个电阻、一个 LED 开始。不用任何基础。', 'One kit for each family: a resistor, an LED, and no experience needed.'], where: ['陇原三中创客教室', 'Maker room, Longyuan No. 3'], familyPlaces: 24, classes: [1], contact: '0930-5550 101', needs: '器材箱 12 个', answers: 8 },
  { kind: 'experiment', state: 'published', school: 1, by: 1, inDays: 5, hours: 3, title: ['家庭实验日：会跳舞的水', 'Family experiment day: dancing water'], text: ['带一个空瓶子来。我们用喇叭让水跳起舞来，再用程序换一首曲子。\n茶水学校准备。', 'Bring an empty bottle. A loudspeaker makes the water dance, and a program changes the tune.\nTea is on us.'], where: ['陇原三中操场边教室', 'Classroom by the sports field, Longyuan No. 3'], familyPlaces: 30, classes: [1, 2], contact: '0930-5550 101', needs: '喇叭 6 个、保鲜膜、淀粉、器材箱 6 个', answers: 0 },
  { kind: 'visit', state: 'published', branch: 2, by: 6, inDays: 19, hours: 6, title: ['参观兰州的气象站', 'Visit to the weather station in Lanzhou'], text: ['看看真正的温湿度传感器，和我们的小温室比一比。', 'See real humidity sensors and compare them with our greenhouse.'], where: ['兰州气象站', 'Lanzhou weather station'], familyPlaces: 8, classes: [4, 5], contact: '0931-5550 330', needs: '大巴一辆', answers: 0 },
  { kind: 'workshop-day', state: 'draft', school: 2, by: 5, inDays: 33, hours: 5, title: ['修旧玩具工作坊', 'Mend old toys'], text: ['把坏了的电动玩具带来，一起拆开看看。', 'Bring broken electric toys and open them together.'], where: ['榆林沟九年制学校', 'Yulin Valley School'], familyPlaces: 12, classes: [3], contact: '', needs: '螺丝刀 12 把、万用表 3 个', answers: 0 },
];

const topics: readonly Both[] = [['纸电路贺卡', 'Paper circuit cards'], ['会躲猫猫的灯', 'A lamp that hides'], ['摩尔斯电码', 'Morse code'], ['自制电子琴', 'A home-made organ'], ['小风车发电', 'A windmill that makes light'], ['红绿灯游戏', 'The traffic light game'], ['土豆会说话', 'Talking potatoes'], ['期末作品展', 'Show of the term']];
/** Every Saturday or so of last term. */
export const weeklySalon = (): readonly DemoEvent[] => topics.map(([zh, en], week): DemoEvent => ({
  kind: 'salon', state: 'summarised', school: 1, by: 2, inDays: -252 + 7 * week, hours: 2, weekly: true, title: [`周末沙龙 ${week + 1}：${zh}`, `Weekend salon ${week + 1}: ${en}`], text: ['每周六上午，带上好奇心就行。', 'Saturday mornings; bring nothing but questions.'], where: ['陇原三中创客教室', 'Maker room, Longyuan No. 3'],
  familyPlaces: 20, classes: [1], contact: '0930-5550 101', needs: '器材箱 8 个', answers: 3 + week,
}));
