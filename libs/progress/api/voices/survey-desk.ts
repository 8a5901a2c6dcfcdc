import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, RequestOf, ResponseOf } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { isDone, surveyChoices, surveyResults } from '../../domain/index.ts';
import { ProgressKeeper } from '../steps/progress-keeper.ts';
import { lockProgress } from '../steps/step-progress.repository.ts';
import { stepOfClass } from './voices-desk.ts';
import { addSurveyVoice, surveyVoices, type StepOfClass } from './voices.repository.ts';

/** Once for each pupil, by the step's own progress; what was said is kept apart from it. */
@Injectable()
export class SurveyDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper) {}

  answer(actor: Actor, at: StepOfClass, { answers }: RequestOf<'progress.answer-survey'>['body']): Promise<Record<never, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const step = await stepOfClass(db, actor, at, 'survey');
      if (!step.ok) return step;
      const choices = surveyChoices(step.value, answers);
      if (!choices) return refuse('request.malformed', {});
      const place = { personId: actor.personId, ...at };
      if (isDone((await lockProgress(db, place)).state)) return refuse('quiz.already-answered', {});
      await addSurveyVoice(db, at, choices);
      await this.keeper.take(db, place, { kind: 'finished' });
      return {};
    });
  }

  /** Whoever has not answered yet is not told how others did. */
  async results(actor: Actor, at: StepOfClass): Promise<ResponseOf<'progress.survey'> | Refusal<ErrorCode>> {
    const step = await stepOfClass(this.db.manager, actor, at, 'survey');
    if (!step.ok) return step;
    const mine = actor.role === 'pupil' && (await this.hasAnswered(actor, at));
    if (actor.role === 'pupil' && !mine) return { answered: null, mine, results: null };
    const voices = await surveyVoices(this.db.manager, at);
    return { answered: voices.length, mine, results: surveyResults(step.value, voices) };
  }

  private async hasAnswered({ personId }: Actor, at: StepOfClass): Promise<boolean> {
    const rows = await this.db.query<unknown[]>("select 1 from step_progress where person_id = $1 and class_id = $2 and lesson_id = $3 and step_id = $4 and state in ('done', 'first-try')", [personId, at.classId, at.lessonId, at.stepId]);
    return rows.length > 0;
  }
}
