import { Inject, Injectable } from '@nestjs/common';
import { isRefusal } from '@kindling/platform-api';
import { Paper, page, type Column } from '@kindling/print';
import { partNames } from '../../domain/index.ts';
import { GradebookDesk } from '../gradebook/gradebook-desk.ts';
import { reportWords } from './report-words.ts';

/** One class and one term on paper, for whoever asks what the club has done. Every number says how it was counted. */
@Injectable()
export class TermReport {
  constructor(@Inject(GradebookDesk) private readonly desk: GradebookDesk) {}

  async print(classId: string, language: 'zh' | 'en') {
    const book = await this.desk.gradebook(classId);
    if (isRefusal(book)) return book;
    const t = reportWords[language];
    const title = `${book.className} ${t.title}`;
    const paper = new Paper(title);
    const times = book.rows.reduce((sum, row) => sum + row.attendance.got, 0);
    paper.heading(title);
    paper.note(t.asOf(new Date(book.asOf).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai' })));
    paper.gap();
    paper.line(t.sum({ pupils: book.rows.length, sessions: book.sessions, people: book.rows.filter((row) => row.attendance.got > 0).length, times }));
    paper.gap();
    const of = book.rows[0];
    const columns: Column[] = [
      { title: t.tile, width: 36, right: true }, { title: t.pupil, width: 139 },
      ...partNames.map((name): Column => ({ title: of ? `${t[name]} /${of[name].of}` : t[name], width: (page.width - 2 * page.margin - 36 - 139 - 60) / partNames.length, right: true, whole: true })), { title: t.total, width: 60, right: true },
    ];
    paper.table(columns, book.rows.map((row) => [String(row.tile), row.name, ...partNames.map((name) => (row[name].of === 0 ? '—' : String(row[name].got))), row.total === null ? '—' : row.total.toFixed(1)]));
    paper.gap();
    paper.together(90);
    paper.heading(t.lessons, 14);
    paper.table([{ title: t.lesson, width: 300 }, { title: t.done, width: 110, right: true }, { title: t.share, width: 105, right: true }], book.lessons.map((lesson, at) => {
      const done = book.rows.reduce((sum, row) => sum + (row.doneByLesson[at] ?? 0), 0);
      const all = lesson.of * book.rows.length;
      return [`${lesson.number}. ${lesson.title[language]}`, `${done} / ${all}`, all === 0 ? '—' : `${Math.round((100 * done) / all)} %`];
    }));
    paper.gap();
    paper.together(130);
    paper.heading(t.definitions, 14);
    for (const line of t.counted(book.weights)) paper.note(line);
    return { name: `${title}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }
}
