import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Lesson, MyAssignment, RequestOf, Step } from '@kindling/contracts';
import { courseOfClass, isLessonOpen } from '@kindling/courses/api';
import { findExercise } from '@kindling/exercises/api';
import { areAllPupilsOf } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { addAssignment, isAssignmentOf, markSeen, openAssignments, type OpenAssignment } from './assignments.repository.ts';

type Given = RequestOf<'progress.assign'>['body'];
const exerciseOf = (step: Step): string | null => (step.kind === 'workbench' ? step.exercise : null);

/** A grown-up gives a hint or asks for a step once more; the pupil finds it on Today. */
@Injectable()
export class Assign {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  give(actor: Actor, classId: string, given: Given): Promise<Refusal<ErrorCode> | Record<never, never>> {
    return this.db.transaction(async (db) => {
      const pupilIds = [...new Set(given.pupilIds)];
      const refused = await this.refusalFor(db, classId, given, pupilIds);
      if (refused) return refused;
      const { assignmentId: id, lessonId, stepId, kind, note } = given;
      const hintLevel = kind === 'hint' ? given.hintLevel : null;
      const added = await addAssignment(db, { id, classId, lessonId, stepId, kind, hintLevel, note, givenBy: actor.personId }, pupilIds);
      if (!added) return (await isAssignmentOf(db, id, classId, actor.personId)) ? {} : refuse('resource.conflict', {});
      for (const personId of pupilIds) await announce(db, { topic: 'feedback', classId, personId });
      return {};
    });
  }

  private async refusalFor(db: EntityManager, classId: string, given: Given, pupilIds: readonly string[]): Promise<Refusal<ErrorCode> | null> {
    const step = (await courseOfClass(db, classId))?.lessons.find((lesson) => lesson.id === given.lessonId)?.steps.find((each) => each.id === given.stepId);
    if (!step || !(await areAllPupilsOf(db, classId, pupilIds))) return refuse('resource.not-found', {});
    if (!(await isLessonOpen(db, classId, given.lessonId))) return refuse('lesson.not-open', {});
    return given.kind === 'hint' && !(await hintAt(db, step, given.hintLevel)) ? refuse('resource.not-found', {}) : null;
  }

  async mine(actor: Actor, classId: string) {
    const db = this.db.manager;
    const course = await courseOfClass(db, classId);
    if (!course) return refuse('resource.not-found', {});
    const assignments: MyAssignment[] = [];
    for (const open of await openAssignments(db, actor.personId, classId)) {
      const shown = await present(db, open, course.lessons);
      if (shown) assignments.push(shown);
    }
    return { assignments };
  }

  async seen(actor: Actor, classId: string, assignmentId: string) {
    return (await markSeen(this.db.manager, actor.personId, classId, assignmentId)) ? {} : refuse('resource.not-found', {});
  }
}

async function hintAt(db: EntityManager, step: Step, level: number | null) {
  const exercise = exerciseOf(step);
  const found = exercise ? await findExercise(db, exercise) : null;
  return found?.exercise.hints.find((each) => each.level === level) ?? null;
}

/** Null when the course has lost the step since. */
async function present(db: EntityManager, { hintLevel, at, ...open }: OpenAssignment, lessons: readonly Lesson[]): Promise<MyAssignment | null> {
  const lesson = lessons.find((each) => each.id === open.lessonId);
  const step = lesson?.steps.find((each) => each.id === open.stepId);
  if (!lesson || !step) return null;
  return { ...open, at: at.toISOString(), lessonNumber: lesson.number, stepTitle: step.title, exerciseId: exerciseOf(step), hint: open.kind === 'hint' ? await hintAt(db, step, hintLevel) : null };
}
