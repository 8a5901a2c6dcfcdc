import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Work } from '@kindling/contracts';
import { isLessonOpen } from '@kindling/courses/api';
import { findExercise } from '@kindling/exercises/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { CompilerService } from '../compiling/compiler-service.ts';
import { addAttempt, findAttempt, type Attempt } from './attempts.repository.ts';
import { GradeExercise, type Graded } from './grade-exercise.ts';

type Answer = Graded & { readonly attemptId: string };
export interface CheckPlace { readonly classId: string; readonly exerciseId: string; readonly attemptId: string }

/** Check: compile or read the program, run the lesson's experiments on the server, remember the attempt. */
@Injectable()
export class CheckWork {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus,
    @Inject(CompilerService) private readonly compiler: CompilerService, @Inject(GradeExercise) private readonly grading: GradeExercise,
  ) {}

  /** A visitor's: lessons for visitors only, nothing stored. */
  async try(exerciseId: string, work: Work): Promise<Graded | Refusal<ErrorCode>> {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found?.forVisitors) return refuse('resource.not-found');
    const graded = await this.grading.grade(found.exercise, work);
    return graded.ok ? graded.value : graded;
  }

  /** The same attempt id again gives the stored report; nothing runs or counts twice. */
  async run(actor: Actor, place: CheckPlace, work: Work): Promise<Answer | Refusal<ErrorCode>> {
    const known = await findAttempt(this.db.manager, place.attemptId);
    if (known) return this.again(actor, place, known);
    const found = await findExercise(this.db.manager, place.exerciseId);
    if (!found) return refuse('resource.not-found');
    if (!(await isLessonOpen(this.db.manager, place.classId, found.lessonId))) return refuse('lesson.not-open');
    const graded = await this.grading.grade(found.exercise, work);
    if (!graded.ok) return graded;
    const attempt: Attempt = { id: place.attemptId, personId: actor.personId, classId: place.classId, exerciseId: place.exerciseId, work, report: graded.value.report };
    if (await this.store(attempt, graded.value)) return { attemptId: attempt.id, ...graded.value };
    // The same request, sent twice at once, was stored by its twin.
    const twin = await findAttempt(this.db.manager, place.attemptId);
    return twin ? this.again(actor, place, twin) : refuse('resource.conflict');
  }

  private async again(actor: Actor, place: CheckPlace, known: Attempt): Promise<Answer | Refusal<ErrorCode>> {
    if (known.personId !== actor.personId || known.classId !== place.classId || known.exerciseId !== place.exerciseId) return refuse('resource.conflict');
    if (known.work.source.mode === 'python') {
      const found = await findExercise(this.db.manager, place.exerciseId);
      const graded = found ? await this.grading.grade(found.exercise, known.work) : refuse('resource.not-found');
      return graded.ok ? { attemptId: known.id, ...graded.value, report: known.report } : graded;
    }
    if (known.work.source.mode === 'hex') return refuse('request.malformed', { path: 'work.source' });
    const built = await this.compiler.build(known.work.source);
    return built.ok ? { attemptId: known.id, compilation: built.value.compilation, diagnostics: [], report: known.report } : built;
  }

  /** False when the attempt id is taken. */
  private store(attempt: Attempt, graded: Graded): Promise<boolean> {
    return this.db.transaction(async (db) => {
      if (!(await addAttempt(db, attempt))) return false;
      await this.tell(db, attempt, graded);
      return true;
    });
  }

  private async tell(db: EntityManager, { id, personId, classId, exerciseId, report }: Attempt, { compilation, diagnostics }: Graded): Promise<void> {
    const about = { personId, classId, exerciseId };
    if (compilation?.status === 'failed' || report.checks.some((check) => check.verdict === 'not-run' && check.because === 'syntax-error')) {
      const diagnosticCode = [...(compilation?.diagnostics ?? []), ...diagnostics].find((each) => each.severity === 'error')?.code ?? 'unknown';
      return this.facts.record(db, 'workshop.compile-failed', { ...about, diagnosticCode });
    }
    const idsWhere = (passed: boolean): string[] => report.checks.filter((check) => (check.verdict === 'passed') === passed).map((check) => check.id);
    return this.facts.record(db, 'workshop.attempt-graded', { ...about, attemptId: id, verdict: report.verdict, passedCheckIds: idsWhere(true), failedCheckIds: idsWhere(false) });
  }
}
