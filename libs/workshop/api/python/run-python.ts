import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, PythonRun } from '@kindling/contracts';
import { courseOfClass, isLessonOpen } from '@kindling/courses/api';
import { findExercise, type FoundExercise } from '@kindling/exercises/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { PythonService } from './python-service.ts';

interface Typed { readonly code: string; readonly stdin: string }

/** Run: the program with what was typed and the exercise's files. Staff run a hand-in the same way. */
@Injectable()
export class RunPython {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PythonService) private readonly python: PythonService) {}

  async inClass(actor: Actor, place: { classId: string; exerciseId: string }, typed: Typed): Promise<PythonRun | Refusal<ErrorCode>> {
    const found = await findExercise(this.db.manager, place.exerciseId);
    if (!found || !(await this.isOfClass(found, place.classId))) return refuse('resource.not-found');
    if (actor.role === 'pupil' && !(await isLessonOpen(this.db.manager, place.classId, found.lessonId))) return refuse('lesson.not-open');
    return this.run(found, typed);
  }

  async asVisitor(exerciseId: string, typed: Typed): Promise<PythonRun | Refusal<ErrorCode>> {
    const found = await findExercise(this.db.manager, exerciseId);
    return found?.forVisitors ? this.run(found, typed) : refuse('resource.not-found');
  }

  private async isOfClass({ lessonId }: FoundExercise, classId: string): Promise<boolean> {
    return (await courseOfClass(this.db.manager, classId))?.lessons.some((lesson) => lesson.id === lessonId) === true;
  }

  private async run({ exercise }: FoundExercise, { code, stdin }: Typed): Promise<PythonRun | Refusal<ErrorCode>> {
    if (exercise.kind !== 'python') return refuse('resource.not-found');
    const run = await this.python.run(code, stdin, exercise.files);
    return run.ok ? run.value : run;
  }
}
