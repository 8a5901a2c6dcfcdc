import { Inject, Injectable } from '@nestjs/common';
import type { Measure, Numbers } from '@kindling/contracts';
import { page, Paper, type Column } from '@kindling/print';
import { writeXlsx, type Sheet } from '@kindling/sheets';
import { criterionWords, isMet, measures, measureWords } from '../domain/index.ts';
import { OverviewDesk } from './overview-desk.ts';
import type { Span } from './sources/index.ts';

export interface Wanted extends Span { readonly format: 'xlsx' | 'pdf'; readonly language: 'zh' | 'en' }
type Found = Awaited<ReturnType<OverviewDesk['numbers']>>;
const words = {
  zh: { title: '创客社团工作报告', school: '学校', total: '合计', definitions: '数字是怎么算的', criteria: '示范单位条件', met: '达到', short: '未达到', need: '要求', have: '现有', asOf: '截至', people: '合计的人数和小时按人去重，可能小于各校之和。' },
  en: { title: 'Maker club report', school: 'School', total: 'Together', definitions: 'How the numbers are counted', criteria: 'Criteria of a demonstration unit', met: 'met', short: 'not yet', need: 'Needed', have: 'Now', asOf: 'As of', people: 'Together, people and hours count everybody once; the sum over schools may be larger.' },
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
    name: t.title, widths: [30, 12, 12, 12, 16, 12, 12], headRows: 1,
    rows: [
      [t.school, ...measures.map((measure) => measureWords[measure].name[language])], ...found.schools.map((school) => line(school.name[language], school.numbers)), line(t.total, found.total), [],
      [`${from} – ${to}`, `${t.asOf} ${found.asOf.slice(0, 10)}`], [], [t.definitions], ...measures.map((measure) => [measureWords[measure].name[language], measureWords[measure].definition[language]]), [t.total, t.people], [],
      [t.criteria, t.need, t.have, ''], ...found.schools.flatMap((school) => [[school.name[language]], ...school.criteria.map((each) => [criterionWords[each.id][language].replace('{need}', String(each.need)), each.need, each.have, isMet(each) ? t.met : t.short])]),
    ],
  };
}

async function pdfOf(title: string, found: Found, { language, from, to }: Wanted): Promise<Buffer> {
  const [t, paper, width] = [words[language], new Paper(title), page.width - 2 * page.margin];
  paper.heading(t.title);
  paper.line(`${found.branch.name[language]}   ${from} – ${to}   ${t.asOf} ${found.asOf.slice(0, 10)}`);
  paper.gap();
  const columns: Column[] = [{ title: t.school, width: 155 }, ...measures.map((measure): Column => ({ title: measureWords[measure].name[language], width: (width - 155) / measures.length, right: true }))];
  const line = (name: string, numbers: Numbers) => [name, ...measures.map((measure) => shown(numbers, measure))];
  paper.table(columns, [...found.schools.map((school) => line(school.name[language], school.numbers)), line(t.total, found.total)]);
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
