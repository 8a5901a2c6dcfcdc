import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { findLesson } from '@kindling/courses/api';
import { findExercise } from '@kindling/exercises/api';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse } from '@kindling/kernel';
import { FactBus, OperationRegistry } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import type { StepEvent } from '../../domain/index.ts';
import { ProgressKeeper } from './progress-keeper.ts';
import { lastVisit, noteHandIn, noteVisit, type StepPlace } from './step-progress.repository.ts';

/** Progress issues no commands to others: it listens to their facts and keeps its own books. */
@Injectable()
export class ProgressListener implements OnModuleInit {
  constructor(
    @Inject(FactBus) private readonly facts: FactBus, @Inject(OperationRegistry) private readonly operations: OperationRegistry,
    @Inject(ProgressKeeper) private readonly keeper: ProgressKeeper,
  ) {}

  onModuleInit(): void {
    this.listen();
    this.operations.register('progress.step-visited', { policy: mayLearnInClass, apply: async (db, payload, { actor }) => {
      const place = { personId: actor.personId, ...payload };
      if (!(await isStep(db, place))) return refuse('resource.not-found');
      await noteVisit(db, place);
      await this.keeper.take(db, place, { kind: 'visited' });
      return ok(undefined);
    } });
    this.operations.register('progress.time-on-task', { policy: mayLearnInClass, apply: async (db, { seconds, ...step }, { actor }) => {
      const place = { personId: actor.personId, ...step };
      if (!(await isStep(db, place))) return refuse('resource.not-found');
      await this.keeper.take(db, place, { kind: 'worked', seconds });
      return ok(undefined);
    } });
    this.operations.register('progress.step-done', { policy: mayLearnInClass, apply: async (db, payload, { actor }) => {
      const place = { personId: actor.personId, ...payload };
      if (!(await pupilMayFinish(db, place))) return refuse('access.denied');
      await this.keeper.take(db, place, { kind: 'finished' });
      return ok(undefined);
    } });
  }

  private listen(): void {
    const onExercise = async (db: EntityManager, fact: { personId: string; classId: string; exerciseId: string }, event: StepEvent): Promise<StepPlace | null> => {
      const place = await stepWithExercise(db, fact);
      if (place) await this.keeper.take(db, place, event);
      return place;
    };
    this.facts.on('workshop.attempt-graded', async (db, fact) => { await onExercise(db, fact, { kind: 'checked', passed: fact.passedCheckIds, failed: fact.failedCheckIds }); });
    this.facts.on('workshop.compile-failed', async (db, fact) => { await onExercise(db, fact, { kind: 'compile-failed', code: fact.diagnosticCode }); });
    this.facts.on('workshop.handed-in', async (db, fact) => {
      const place = await onExercise(db, fact, { kind: 'visited' });
      if (place) await noteHandIn(db, place, fact.handInId);
    });
    this.facts.on('live-class.hand-raised', async (db, fact) => { await this.atLastVisit(db, fact, { kind: 'hand-raised' }); });
    this.facts.on('live-class.hand-lowered', async (db, fact) => { await this.atLastVisit(db, fact, { kind: 'hand-lowered' }); });
  }

  private async atLastVisit(db: EntityManager, { personId, classId }: { personId: string; classId: string }, event: StepEvent): Promise<void> {
    const last = await lastVisit(db, personId, classId);
    if (last) await this.keeper.take(db, { personId, classId, ...last }, event);
  }
}

async function stepWithExercise(db: EntityManager, fact: { personId: string; classId: string; exerciseId: string }): Promise<StepPlace | null> {
  const found = await findExercise(db, fact.exerciseId);
  const lesson = found ? await findLesson(db, found.lessonId) : null;
  const step = lesson?.lesson.steps.find((each) => each.kind === 'workbench' && each.exercise === fact.exerciseId);
  return lesson && step ? { personId: fact.personId, classId: fact.classId, lessonId: lesson.lesson.id, stepId: step.id } : null;
}
const stepAt = async (db: EntityManager, place: StepPlace) => (await findLesson(db, place.lessonId))?.lesson.steps.find((step) => step.id === place.stepId) ?? null;
const isStep = async (db: EntityManager, place: StepPlace): Promise<boolean> => (await stepAt(db, place)) !== null;

/** Reading, building and free play end when the pupil says so; answers and checks end by themselves. */
async function pupilMayFinish(db: EntityManager, place: StepPlace): Promise<boolean> {
  const step = await stepAt(db, place);
  if (step?.kind === 'theory' || step?.kind === 'build') return true;
  if (step?.kind !== 'workbench') return false;
  return (await findExercise(db, step.exercise))?.exercise.checks.length === 0;
}
