import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerVerdict, ErrorCode, Step, StepAnswer } from '@kindling/contracts';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Refusal } from '@kindling/kernel';
import { FactBus, OperationRegistry } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { isStepDone, judgeAnswer } from '../../domain/index.ts';
import { openStepAt } from '../steps/find-step.ts';
import { ProgressKeeper } from '../steps/progress-keeper.ts';
import { lockProgress, type StepPlace } from '../steps/step-progress.repository.ts';
import { addAnswer, answersAt, findAnswer, type StoredAnswer } from './answers.repository.ts';

/** A discussion is no place to flood. */
const mostWords = 10;

/** Judges an answer against the key, which never leaves the server. The same answer id gives the first verdict again, however it came. */
@Injectable()
export class AnswerStep implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper,
    @Inject(FactBus) private readonly facts: FactBus, @Inject(OperationRegistry) private readonly operations: OperationRegistry,
  ) {}

  onModuleInit(): void {
    this.operations.register('progress.answer', { policy: mayLearnInClass, apply: async (db, { answerId, answer, ...at }, { actor }) => {
      const outcome = await this.within(db, { personId: actor.personId, ...at }, answerId, answer);
      return 'code' in outcome ? outcome : ok(undefined);
    } });
  }

  run(place: StepPlace, answerId: string, answer: StepAnswer): Promise<AnswerVerdict | Refusal<ErrorCode>> {
    return this.db.transaction((db) => this.within(db, place, answerId, answer));
  }

  private async within(db: EntityManager, place: StepPlace, answerId: string, answer: StepAnswer): Promise<AnswerVerdict | Refusal<ErrorCode>> {
    const step = await openStepAt(db, place);
    if (!step.ok) return step;
    await lockProgress(db, place);
    const known = await findAnswer(db, answerId);
    if (known) return isSamePlace(known, place) ? known.verdict : refuse('resource.conflict', {});
    return this.judge(db, place, step.value, answerId, answer);
  }

  private async judge(db: EntityManager, place: StepPlace, step: Step, answerId: string, answer: StepAnswer): Promise<AnswerVerdict | Refusal<ErrorCode>> {
    const before = await answersAt(db, place);
    if (step.kind === 'predict' && before.length > 0) return refuse('quiz.already-answered', {});
    if (answer.kind === 'said' && before.length >= mostWords) return refuse('request.too-many', {});
    const judged = judgeAnswer(step, answer);
    if (!judged.ok) return judged;
    const { itemId, ...verdict } = judged.value;
    const stepDone = isStepDone(step, [...before, { itemId, correct: verdict.correct }]);
    const whole: AnswerVerdict = { ...verdict, stepDone };
    await addAnswer(db, place, { id: answerId, itemId, answer, verdict: whole, correct: verdict.correct });
    if (answer.kind !== 'said') await this.facts.record(db, 'progress.answered', { ...place, itemId, correct: verdict.correct });
    await this.keeper.take(db, place, stepDone ? { kind: 'finished' } : { kind: 'visited' });
    return whole;
  }
}

const isSamePlace = (known: StoredAnswer, place: StepPlace): boolean =>
  known.personId === place.personId && known.classId === place.classId && known.lessonId === place.lessonId && known.stepId === place.stepId;
