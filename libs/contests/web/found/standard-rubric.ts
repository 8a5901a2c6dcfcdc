import type { ContestRubric } from '@kindling/contracts';

/** What creative maker contests look at; five steps each, so that two judges mean the same by a point. */
export const standardRubric: ContestRubric = [
  { id: 'idea', title: { zh: '创意', en: 'Idea' }, steps: [{ zh: '照着做的', en: 'a copy' }, { zh: '有一点改动', en: 'a small change' }, { zh: '有自己的想法', en: 'an idea of their own' }, { zh: '想法新，解决真问题', en: 'new, and solves a real problem' }, { zh: '很新，很有用', en: 'very new and useful' }] },
  { id: 'build', title: { zh: '电路与制作', en: 'Circuit and build' }, steps: [{ zh: '没有做成', en: 'not built' }, { zh: '能看出样子', en: 'takes shape' }, { zh: '能用', en: 'works' }, { zh: '可靠、整洁', en: 'reliable and tidy' }, { zh: '结实，别人也能照着做', en: 'sturdy; others could build it' }] },
  { id: 'program', title: { zh: '程序', en: 'Program' }, steps: [{ zh: '不能运行', en: 'does not run' }, { zh: '部分能用', en: 'works in part' }, { zh: '能用', en: 'works' }, { zh: '清楚，有注释', en: 'clear, with comments' }, { zh: '考虑了出错的情况', en: 'expects what may go wrong' }] },
  { id: 'story', title: { zh: '日志与讲解', en: 'Log and story' }, steps: [{ zh: '没有', en: 'none' }, { zh: '只说了做什么', en: 'tells what' }, { zh: '说了怎么做', en: 'tells how' }, { zh: '说了为什么', en: 'tells why' }, { zh: '说了失败和改进', en: 'tells what failed and got better' }] },
];
