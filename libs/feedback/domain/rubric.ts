import type { Criterion, Text } from '@kindling/contracts';

type Levels = Criterion['levels'];
const text = (zh: string, en: string): Text => ({ zh, en });
const levels = (...four: Levels): Levels => four;

const works: Criterion = {
  id: 'works', title: text('能不能用', 'Does it work'),
  levels: levels(text('还不能用', 'Not yet'), text('一部分能用', 'In part'), text('按要求能用', 'As asked'), text('能用，还想到了意外', 'As asked, and ready for surprises')),
};
const program: Criterion = {
  id: 'program', title: text('程序', 'Program'),
  levels: levels(text('看不出思路', 'No plan to be seen'), text('有思路，有多余的步骤', 'A plan, with steps too many'), text('步骤清楚', 'Clear steps'), text('清楚，名字起得好', 'Clear, and well named')),
};
const circuit: Criterion = {
  id: 'circuit', title: text('接线', 'Circuit'),
  levels: levels(text('会短路或烧坏', 'Would short or burn'), text('有一处接错', 'One wire is wrong'), text('接对了', 'Right'), text('接对了，颜色和走线清楚', 'Right, tidy and coloured well')),
};
const fault: Criterion = {
  id: 'fault', title: text('找毛病', 'Finding the fault'),
  levels: levels(text('还没找到', 'Not found yet'), text('找到地方，没说原因', 'The place, not the reason'), text('找到了，也说了原因', 'The place and the reason'), text('还说了怎么查出来的', 'And how it was tracked down')),
};
const output: Criterion = {
  id: 'output', title: text('输入和输出', 'Input and output'),
  levels: levels(text('输出不对', 'Wrong output'), text('有的输入对', 'Right for some input'), text('要求的都对', 'Right for what was asked'), text('奇怪的输入也对', 'Right for odd input, too')),
};

/** What hand-ins of each kind of exercise are looked at for. Stored marks bear these ids: an id never changes its meaning. */
export const rubrics = { circuit: [works, program, circuit], fault: [works, fault, circuit], python: [works, program, output] } as const satisfies Record<string, readonly Criterion[]>;

export function rubricFor(exercise: { readonly kind?: 'circuit' | 'python' | undefined; readonly fault?: unknown }): readonly Criterion[] {
  if (exercise.kind === 'python') return rubrics.python;
  return exercise.fault ? rubrics.fault : rubrics.circuit;
}
