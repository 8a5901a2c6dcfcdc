import { Inject, Injectable } from '@nestjs/common';
import { isAtSchool, isLessonOpen } from '@kindling/courses/api';
import { refuse } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { ExerciseOpeners } from './exercise-openers.ts';
import { findExercise, hintsTaken, isOpenForAny, takeHint, type FoundExercise } from './exercises.repository.ts';

@Injectable()
export class ExercisesDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus, @Inject(ExerciseOpeners) private readonly openers: ExerciseOpeners) {}

  async exercise(actor: Actor | null, exerciseId: string) {
    const seen = await this.visible(actor, exerciseId);
    // Set by a contest while its lesson is closed: the task and its checks, neither hints nor the lesson's wiring.
    const set = 'code' in seen && seen.code === 'lesson.not-open' && actor && (await this.openers.opens(this.db.manager, actor.classIds, exerciseId)) ? await findExercise(this.db.manager, exerciseId) : null;
    const found = set ?? seen;
    if ('code' in found) return found;
    const { exercise, lessonId, stepId, version } = found;
    const open = {
      id: exercise.id, lessonId, stepId, title: exercise.title, task: exercise.task,
      checks: exercise.checks.map(({ id, title }) => ({ id, title })), hintLevels: set ? 0 : exercise.hints.length, contentVersion: version,
    };
    return exercise.kind === 'python'
      ? { kind: exercise.kind, ...open, starter: exercise.starter, sampleInput: exercise.sampleInput, files: exercise.files }
      : { kind: 'circuit' as const, ...open, toolbox: exercise.toolbox, starter: exercise.starter, fault: exercise.fault ?? null };
  }

  async wiring(actor: Actor | null, exerciseId: string) {
    const found = await this.visible(actor, exerciseId);
    if ('code' in found) return found;
    if (found.exercise.kind === 'python') return refuse('resource.not-found', {});
    return { diagram: found.exercise.reference.diagram };
  }

  async hint(actor: Actor, classId: string, exerciseId: string, level: number) {
    return this.db.transaction(async (db) => {
      const found = await findExercise(db, exerciseId);
      const hint = found?.exercise.hints.find((each) => each.level === level);
      if (!found || !hint) return refuse('resource.not-found', {});
      if (!(await isLessonOpen(db, classId, found.lessonId))) return refuse('resource.not-found', {});
      const taken = await hintsTaken(db, actor.personId, exerciseId);
      if (level > 1 && !taken.includes(level - 1)) return refuse('hint.too-early', { level });
      if (!taken.includes(level)) {
        await takeHint(db, actor.personId, exerciseId, level);
        await this.facts.record(db, 'exercises.hint-taken', { personId: actor.personId, classId, exerciseId, level });
      }
      return hint;
    });
  }

  /** Some lessons are for visitors to try; the rest is for pupils of a class where it is open, and for staff. */
  private async visible(actor: Actor | null, exerciseId: string): Promise<FoundExercise | ReturnType<typeof refuse<'resource.not-found' | 'lesson.not-open'>>> {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found) return refuse('resource.not-found', {});
    if (found.forVisitors) return found;
    if (actor && actor.role !== 'pupil') return found.schoolId === null || (await isAtSchool(this.db.manager, actor, found.schoolId)) ? found : refuse('resource.not-found', {});
    if (!actor) return refuse('resource.not-found', {});
    return (await isOpenForAny(this.db.manager, actor.classIds, found.lessonId)) ? found : refuse('lesson.not-open', {});
  }
}
