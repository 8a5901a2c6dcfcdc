import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { Paper } from '@kindling/print';
import { openStep } from '../../domain/index.ts';
import { LessonsDesk } from '../lessons/lessons-desk.ts';
import { worksheetLines, type Language } from './worksheet-lines.ts';
import { worksheetWords } from './worksheet-words.ts';

/** A lesson on paper, for a room without enough computers: what is asked, and room to answer. No keys. */
@Injectable()
export class WorksheetPdf {
  constructor(@Inject(LessonsDesk) private readonly desk: LessonsDesk) {}

  async print(classId: string, lessonId: string, language: Language) {
    const lesson = await this.desk.lessonToPrint(classId, lessonId);
    if (!lesson) return refuse('resource.not-found', {});
    const t = worksheetWords[language];
    const title = `${t.lesson(lesson.number)} ${lesson.title[language]} ${t.worksheet}`;
    const paper = new Paper(title);
    paper.heading(title);
    paper.note(t.name);
    paper.line(`${t.goal}: ${lesson.goal[language]}`);
    for (const { as, words } of lesson.steps.flatMap((step) => worksheetLines(openStep(step), language))) {
      if (as === 'gap') paper.gap(4); else if (as === 'note') paper.note(words); else if (as === 'line') paper.line(words); else { paper.gap(); paper.heading(words, 14); }
    }
    return { name: `${title}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }
}
