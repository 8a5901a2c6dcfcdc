import type { ContestRubric, Text } from '@kindling/contracts';

export const contestBriefs: Readonly<Record<'ladder' | 'open' | 'waiting', { readonly title: Text; readonly brief: Text; readonly judgesPerEntry: number; readonly border: number }>> = {
  ladder: { title: { zh: '2026 春季“家乡的小发明”挑战赛', en: 'Spring 2026: small inventions for home' }, brief: { zh: '找一件家里或村里不方便的事，用一块 Uno 板和社团的零件解决它。作品、一分钟视频、工程日志缺一不可。', en: 'Find something awkward at home or in the village and solve it with an Uno and the parts of the club. A work, a one-minute video and an engineering log.' }, judgesPerEntry: 3, border: 150 },
  open: { title: { zh: '2026 冬季“温暖的光”创意赛', en: 'Winter 2026: a warm light' }, brief: { zh: '天黑得早了。做一盏会看、会听或会等人的灯，让家里更温暖、更省电。', en: 'It gets dark early. Make a lamp that sees, hears or waits for somebody, so that home is warmer and saves power.' }, judgesPerEntry: 3, border: 150 },
  waiting: { title: { zh: '社团秋季开放日评选', en: 'Autumn open-day award' }, brief: { zh: '开放日上展出的作品，由大学的老师和同学在线评选。', en: 'Works shown at the open day, judged online by university staff and students.' }, judgesPerEntry: 2, border: 600 },
};
export const contestRubric: ContestRubric = [
  { id: 'idea', title: { zh: '创意', en: 'Idea' }, steps: [{ zh: '照着做的', en: 'a copy' }, { zh: '有一点改动', en: 'a small change' }, { zh: '有自己的想法', en: 'an idea of their own' }, { zh: '想法新，解决真问题', en: 'new, and solves a real problem' }, { zh: '很新，很有用', en: 'very new and useful' }] },
  { id: 'build', title: { zh: '电路与制作', en: 'Circuit and build' }, steps: [{ zh: '没有做成', en: 'not built' }, { zh: '能看出样子', en: 'takes shape' }, { zh: '能用', en: 'works' }, { zh: '可靠、整洁', en: 'reliable and tidy' }, { zh: '结实，别人也能照着做', en: 'sturdy; others could build it' }] },
  { id: 'program', title: { zh: '程序', en: 'Program' }, steps: [{ zh: '不能运行', en: 'does not run' }, { zh: '部分能用', en: 'works in part' }, { zh: '能用', en: 'works' }, { zh: '清楚，有注释', en: 'clear, with comments' }, { zh: '考虑了出错的情况', en: 'expects what may go wrong' }] },
];
export const teamNames = ['会等人的灯', '小夜灯守护队', '红绿灯小分队', '不关灯不罢休', '牛棚温度哨', '爷爷的药盒', '水窖看水员', '羊圈门铃', '雪莲花队', '祁连风车', '洮河放哨人', '门口的耳朵', '鸡舍小太阳', '走廊不怕黑'];
export const judgeNames = ['梁老师', '方教授', '许工程师', '顾老师', '孟同学', '程老师'];
