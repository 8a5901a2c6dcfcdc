import { Inject, Injectable } from '@nestjs/common';
import type { GridCell, Step, Text } from '@kindling/contracts';
import { courseOfClass, lessonForClass, openings } from '@kindling/courses/api';
import { pupilsOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { heldUpBy, needsHelp, nextStep, stuckTogether, untouched, type PathStep } from '../../domain/index.ts';
import { newestAnswers } from '../answers/answers.repository.ts';
import { exerciseMarks, type ExerciseMark } from '../coaching/class-work.repository.ts';
import { lastVisit, progressOfLesson, statesOf, type GridRow } from '../steps/step-progress.repository.ts';

/** Looking at progress; the number of queries does not grow with the class. */
@Injectable()
export class ProgressDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor, classId: string) {
    const db = this.db.manager;
    const course = await courseOfClass(db, classId, actor.personId);
    if (!course) return refuse('resource.not-found', {});
    const [states, answers, opened, last] = [await statesOf(db, actor.personId, classId), await newestAnswers(db, actor.personId, classId), await openings(db, classId), await lastVisit(db, actor.personId, classId)];
    const now = new Date();
    const stateOf = new Map(states.map((each) => [`${each.lessonId} ${each.stepId}`, each]));
    const isOpen = (opensAt: Date | undefined): boolean => opensAt !== undefined && opensAt <= now;
    const open = course.lessons.filter((lesson) => isOpen(opened.get(lesson.id)));
    const path = open.flatMap((lesson) => lesson.steps.map((step): PathStep => ({ lessonId: lesson.id, stepId: step.id, state: stateOf.get(`${lesson.id} ${step.id}`)?.state ?? 'none' })));
    const next = nextStep(path, last);
    const steps = path.map((step) => ({ ...step, attempts: stateOf.get(`${step.lessonId} ${step.stepId}`)?.attempts ?? 0, answers: answers.filter((each) => each.lessonId === step.lessonId && each.stepId === step.stepId).map(({ answer, verdict }) => ({ answer, verdict })) }));
    return { steps, next: next && { lessonId: next.lessonId, stepId: next.stepId } };
  }

  async grid(classId: string, lessonId: string) {
    const db = this.db.manager;
    const found = await lessonForClass(db, classId, lessonId);
    if (!found) return refuse('resource.not-found', {});
    const { lesson } = found;
    const [pupils, rows, exercises] = [await pupilsOf(db, classId), await progressOfLesson(db, classId, lessonId), await exerciseMarks(db, [lessonId])];
    const cells = new Map(rows.map((row) => [`${row.personId} ${row.stepId}`, row]));
    const look = new StepLook(lesson.steps, exercises);
    const here = new Set(pupils.map((pupil) => pupil.id));
    return {
      lesson: { id: lesson.id, number: lesson.number, title: lesson.title }, steps: lesson.steps.map((step) => look.mark(step)), asOf: new Date().toISOString(),
      rows: pupils.map((pupil) => ({ pupilId: pupil.id, name: pupil.name, tile: pupil.tile, cells: lesson.steps.map((step) => cellOf(step.id, cells.get(`${pupil.id} ${step.id}`), look)) })),
      groups: stuckTogether(rows.filter((row) => here.has(row.personId)).map((row) => ({ pupilId: row.personId, stepId: row.stepId, progress: row.progress })))
        .map(({ on, ...group }) => ({ ...group, pupilIds: [...group.pupilIds], check: look.titleOf(group.stepId, on) })),
    };
  }
}

function cellOf(stepId: string, row: GridRow | undefined, look: StepLook): GridCell {
  const progress = row?.progress ?? untouched;
  return {
    stepId, state: progress.state, attempts: progress.attempts, minutes: Math.round(progress.seconds / 60), stuckBecause: progress.stuckBecause, handInId: row?.handInId ?? null, at: row?.at.toISOString() ?? null,
    stuckOn: needsHelp(progress.state) ? look.titleOf(stepId, heldUpBy(progress)) : null,
  };
}

/** The steps of a lesson with what is known about their exercises. */
class StepLook {
  private readonly steps: readonly Step[];
  private readonly exercises: ReadonlyMap<string, ExerciseMark>;
  constructor(steps: readonly Step[], exercises: readonly ExerciseMark[]) {
    this.steps = steps;
    this.exercises = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  }
  mark(step: Step) {
    const exercise = step.kind === 'workbench' ? step.exercise : null;
    return { id: step.id, title: step.title, kind: step.kind, exercise, hintLevels: this.exercises.get(exercise ?? '')?.hintLevels ?? 0 };
  }
  /** The check by its title; an error of the compiler has none. */
  titleOf(stepId: string, on: string | null): Text | null {
    const step = this.steps.find((each) => each.id === stepId);
    const checks = step?.kind === 'workbench' ? this.exercises.get(step.exercise)?.checks : undefined;
    return checks?.find((check) => check.id === on)?.title ?? null;
  }
}
