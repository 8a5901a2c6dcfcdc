import { Inject, Injectable } from '@nestjs/common';
import { surveyQuestions, type SurveyAnswers, type SurveyQuestion, type SurveyTally } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { Paper } from '@kindling/print';
import { DataSource } from 'typeorm';
import { tallyOf } from '../../domain/index.ts';
import { thereByKind } from '../door/attendance.repository.ts';
import { both, findEvent, type StoredEvent } from '../holding/events.repository.ts';
import { paperWords, questionWords, timesOf } from './paper-words.ts';

/** One page that nobody has to write: from the door and from the survey. */
@Injectable()
export class EventSummary {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async summary(eventId: string) {
    const event = await findEvent(this.db.manager, eventId);
    return event ? this.numbersOf(event) : refuse('resource.not-found');
  }

  async print(eventId: string, language: 'zh' | 'en') {
    const event = await findEvent(this.db.manager, eventId);
    if (!event) return refuse('resource.not-found');
    const [t, numbers] = [paperWords[language], await this.numbersOf(event)];
    const [title, times] = [(language === 'en' && event.title_en) || event.title_zh, timesOf(event.starts_at, event.ends_at, language)];
    const paper = new Paper(`${title} ${t.summary}`);
    paper.heading(`${title} · ${t.summary}`);
    paper.note(`${times.from} – ${times.to} · ${(language === 'en' && event.where_en) || event.where_zh} · ${language === 'zh' ? event.name_zh : event.name_en}`);
    paper.gap();
    paper.heading(t.came, 14);
    paper.table([{ title: t.pupils, width: 128, right: true }, { title: t.families, width: 129, right: true }, { title: t.walkIns, width: 129, right: true }, { title: t.personTimes, width: 129, right: true }], [[numbers.pupils, numbers.families, numbers.walkIns, numbers.personTimes].map(String)]);
    paper.note(`${t.said}: ${t.coming} ${numbers.said.coming} · ${t.waiting} ${numbers.said.waiting} · ${t.notComing} ${numbers.said.notComing}`);
    paper.gap();
    printSurvey(paper, numbers.survey, language);
    paper.gap();
    for (const line of t.definitions) paper.note(line);
    return { name: `${title} ${t.summary}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }

  private async numbersOf(event: StoredEvent) {
    const db = this.db.manager;
    const there = await thereByKind(db, event.id);
    const heads = (kind: string): number => there.find((each) => each.kind === kind)?.heads ?? 0;
    const [said] = await db.query<{ coming: number; waiting: number; not: number }[]>(
      "select coalesce(sum(heads) filter (where state = 'coming'), 0)::int coming, coalesce(sum(heads) filter (where state = 'waiting'), 0)::int waiting, coalesce(sum(heads) filter (where state = 'not-coming'), 0)::int \"not\" from event_reply where event_id = $1", [event.id]);
    const answers = await db.query<{ answers: SurveyAnswers }[]>('select answers from event_survey where event_id = $1', [event.id]);
    return {
      title: both(event, 'title'), startsAt: event.starts_at.toISOString(), pupils: heads('pupil'), families: heads('family'), walkIns: heads('walk-in'), personTimes: there.reduce((sum, each) => sum + each.heads, 0),
      said: { coming: said?.coming ?? 0, waiting: said?.waiting ?? 0, notComing: said?.not ?? 0 }, survey: tallyOf(answers.map((row) => row.answers)),
    };
  }
}

function printSurvey(paper: Paper, survey: SurveyTally, language: 'zh' | 'en'): void {
  const [t, q] = [paperWords[language], questionWords[language] as Readonly<Record<string, string>>];
  paper.heading(t.survey, 14);
  if (survey.is === 'too-few') { paper.note(t.tooFew(survey.least)); return; }
  paper.note(t.answers(survey.answers));
  const questions = Object.keys(surveyQuestions) as SurveyQuestion[];
  paper.table([{ title: '', width: 175 }, { title: t.count, width: 340 }], questions.map((question) => [q[question] ?? question, surveyQuestions[question].map((choice) => `${q[choice] ?? choice}: ${survey.counts[question]?.[choice] ?? 0}`).join('   ')]));
  if (survey.remarks.length === 0) return;
  paper.gap(6);
  paper.heading(t.remarks, 12);
  for (const remark of survey.remarks.slice(0, 8)) paper.line(`“${remark.slice(0, 160)}”`);
}
