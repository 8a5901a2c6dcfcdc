import { Inject, Injectable } from '@nestjs/common';
import type { Measure, Numbers, SortedNumbers } from '@kindling/contracts';
import { page, Paper, type Column } from '@kindling/print';
import { writeXlsx, type Sheet } from '@kindling/sheets';
import { criterionWords, isMet, measures, measureWords, sortWords } from '../domain/index.ts';
import { OverviewDesk } from './overview-desk.ts';
import type { Span } from './sources/index.ts';

export interface Wanted extends Span { readonly format: 'xlsx' | 'pdf'; readonly language: 'zh' | 'en' }
type Found = Awaited<ReturnType<OverviewDesk['numbers']>>;
const words = {
  zh: { title: '创客社团工作报告', compare: '各校对比：', school: '学校', total: '合计', definitions: '数字是怎么算的', criteria: '示范单位条件', met: '达到', short: '未达到', need: '要求', have: '现有', asOf: '截至', kinds: '按活动种类', kind: '种类', people: '合计里同一场活动、同一个人只算一次，分社自己的活动也在内，所以和各校之和可能不同。' },
  en: { title: 'Maker club report', compare: 'Schools compared:', school: 'School', total: 'Together', definitions: 'How the numbers are counted', criteria: 'Criteria of a demonstration unit', met: 'met', short: 'not yet', need: 'Needed', have: 'Now', asOf: 'As of', kinds: 'By kind', kind: 'Kind', people: 'Together, each event and everybody counts once, and the branch’s own events count too: the sum over schools may differ.' },
} as const;
const shown = (numbers: Numbers, measure: Measure): string => String(numbers[measure]);

/** The same numbers as on the screen, from the same place, with their definitions. */
@Injectable()
export class PrintReport {
  constructor(@Inject(OverviewDesk) private readonly desk: OverviewDesk) {}

  async print(branchId: string, wanted: Wanted): Promise<{ name: string; file: string }> {
    const [found, t] = [await this.desk.numbers(branchId, wanted), words[wanted.language]];
    const title = `${found.branch.name[wanted.language]} ${t.title} ${wanted.from} – ${wanted.to}`;
    const bytes = wanted.format === 'xlsx' ? writeXlsx([workbookOf(found, wanted)]) : await pdfOf(title, found, wanted);
    return { name: `${title}.${wanted.format}`, file: Buffer.from(bytes).toString('base64') };
  }
}

function workbookOf(found: Found, { language, from, to }: Wanted): Sheet {
  const t = words[language];
  const line = (name: string, numbers: Numbers) => [name, ...measures.map((measure) => numbers[measure])];
  return {
    name: t.title, widths: [30, 12, 12, 12, 16, 12, 12, 12], headRows: 1,
    rows: [
      [t.school, ...measures.map((measure) => measureWords[measure].name[language])], ...found.schools.map((school) => line(school.name[language], school.numbers)), line(t.total, found.total), [],
      [t.kind, measureWords.sessions.name[language], measureWords.personTimes.name[language]], ...sortLines(found.sorts, language), [],
      [`${from} – ${to}`, `${t.asOf} ${found.asOf.slice(0, 10)}`], [], [t.definitions], ...measures.map((measure) => [measureWords[measure].name[language], measureWords[measure].definition[language]]), [t.total, t.people], [],
      [t.criteria, t.need, t.have, ''], ...found.schools.flatMap((school) => [[school.name[language]], ...school.criteria.map((each) => [criterionWords[each.id][language].replace('{need}', String(each.need)), each.need, each.have, isMet(each) ? t.met : t.short])]),
    ],
  };
}

const sortLines = (sorts: readonly SortedNumbers[], language: 'zh' | 'en') => sorts.map((each) => [sortWords[each.sort][language], each.sessions, each.personTimes]);
const nameWidth = 113;

async function pdfOf(title: string, found: Found, { language, from, to }: Wanted): Promise<Buffer> {
  const [t, paper, width] = [words[language], new Paper(title), page.width - 2 * page.margin];
  paper.heading(t.title);
  paper.line(`${found.branch.name[language]}   ${from} – ${to}   ${t.asOf} ${found.asOf.slice(0, 10)}`);
  paper.gap();
  const columns: Column[] = [{ title: t.school, width: nameWidth, whole: true }, ...measures.map((measure): Column => ({ title: measureWords[measure].name[language], width: (width - nameWidth) / measures.length, right: true, whole: true }))];
  const line = (name: string, numbers: Numbers) => [name, ...measures.map((measure) => shown(numbers, measure))];
  paper.table(columns, [...found.schools.map((school) => line(school.name[language], school.numbers)), line(t.total, found.total)]);
  paper.gap();
  paper.heading(t.kinds, 14);
  paper.table([{ title: t.kind, width: 155 }, { title: measureWords.sessions.name[language], width: 100, right: true }, { title: measureWords.personTimes.name[language], width: 100, right: true }], sortLines(found.sorts, language).map((line) => line.map(String)));
  for (const measure of ['personTimes', 'sessions'] as const) {
    paper.gap();
    paper.heading(`${t.compare} ${measureWords[measure].name[language]}`, 14);
    paper.bars(found.schools.map((school) => ({ name: school.name[language], value: school.numbers[measure] })));
  }
  paper.gap();
  paper.heading(t.definitions, 14);
  for (const measure of measures) paper.note(`${measureWords[measure].name[language]}: ${measureWords[measure].definition[language]}`);
  paper.note(t.people);
  paper.gap();
  paper.heading(t.criteria, 14);
  for (const school of found.schools) {
    paper.line(school.name[language]);
    for (const each of school.criteria) paper.note(`${isMet(each) ? '■' : '□'} ${criterionWords[each.id][language].replace('{need}', String(each.need))}: ${each.have}`);
  }
  return paper.finish();
}
