import type { Step } from '@kindling/contracts';
import { findLesson, isLessonOpen } from '@kindling/courses/api';
import { findExercise } from '@kindling/exercises/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import type { StepPlace } from './step-progress.repository.ts';

/** A step of a lesson that the class has open; keys included, for the server only. */
export async function openStepAt(db: EntityManager, place: StepPlace): Promise<Result<Step, 'resource.not-found' | 'lesson.not-open'>> {
  const step = (await findLesson(db, place.lessonId, place.personId))?.lesson.steps.find((each) => each.id === place.stepId);
  if (!step) return refuse('resource.not-found');
  return (await isLessonOpen(db, place.classId, place.lessonId)) ? ok(step) : refuse('lesson.not-open');
}

/** Where in the course an exercise is worked on; null for one that no lesson opens. */
export async function stepWithExercise(db: EntityManager, { personId, classId, exerciseId }: { personId: string; classId: string; exerciseId: string }): Promise<StepPlace | null> {
  const found = await findExercise(db, exerciseId);
  const lesson = found && (await findLesson(db, found.lessonId, personId))?.lesson;
  const step = lesson?.steps.find((each) => each.kind === 'workbench' && each.exercise === exerciseId);
  return lesson && step ? { personId, classId, lessonId: lesson.id, stepId: step.id } : null;
}

export async function hasChecks(db: EntityManager, step: Step): Promise<boolean> {
  return step.kind === 'workbench' && ((await findExercise(db, step.exercise))?.exercise.checks.length ?? 0) > 0;
}

/** Reading, building and free play end when the pupil says so; answers and checks end by themselves. */
export async function pupilMayFinish(db: EntityManager, step: Step): Promise<boolean> {
  return ['theory', 'build', 'reading', 'video'].includes(step.kind) || (step.kind === 'workbench' && !(await hasChecks(db, step)));
}
