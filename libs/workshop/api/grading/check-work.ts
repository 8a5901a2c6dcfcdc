import { Inject, Injectable } from '@nestjs/common';
import type { CheckReport, ErrorCode, Work } from '@kindling/contracts';
import { isLessonOpen } from '@kindling/courses/api';
import { ExerciseOpeners, findExercise } from '@kindling/exercises/api';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { CompilerService } from '../compiling/compiler-service.ts';
import { addAttempt, findAttempt, type Attempt } from './attempts.repository.ts';
import { GradeExercise, type Graded } from './grade-exercise.ts';

type Answer = Graded & { readonly attemptId: string };
/** What the server's own checks say of a work. */
export interface Assessment { readonly passed: number; readonly total: number; readonly report: CheckReport | null }
export interface CheckPlace { readonly classId: string; readonly exerciseId: string; readonly attemptId: string }

/** Check: compile or read the program, run the lesson's experiments on the server, remember the attempt. */
@Injectable()
export class CheckWork {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus,
    @Inject(CompilerService) private readonly compiler: CompilerService, @Inject(GradeExercise) private readonly grading: GradeExercise,
    @Inject(ExerciseOpeners) private readonly openers: ExerciseOpeners,
  ) {}

  /** A visitor's: lessons for visitors only, nothing stored. */
  async try(exerciseId: string, work: Work): Promise<Graded | Refusal<ErrorCode>> {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found?.forVisitors) return refuse('resource.not-found');
    const graded = await this.grading.grade(found.exercise, work);
    return graded.ok ? graded.value : graded;
  }

  /** For a contest: the same experiments on the server, nothing stored. Without an exercise it is asked only whether the work compiles. */
  async assess(exerciseId: string | null, work: Work): Promise<Result<Assessment, ErrorCode>> {
    if (exerciseId === null) {
      if (work.source.mode === 'hex' || work.source.mode === 'python') return refuse('request.malformed', { path: 'work.source' });
      const built = await this.compiler.build(work.source);
      return built.ok ? ok({ passed: built.value.simHex === null ? 0 : 1, total: 1, report: null }) : built;
    }
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found) return refuse('resource.not-found');
    const graded = await this.grading.grade(found.exercise, work);
    if (!graded.ok) return graded;
    const { report } = graded.value;
    return ok({ passed: report.checks.filter((check) => check.verdict === 'passed').length, total: report.checks.length, report });
  }

  /** The same attempt id again gives the stored report; nothing runs or counts twice. */
  async run(actor: Actor, place: CheckPlace, work: Work): Promise<Answer | Refusal<ErrorCode>> {
    const known = await findAttempt(this.db.manager, place.attemptId);
    if (known) return this.again(actor, place, known);
    const found = await findExercise(this.db.manager, place.exerciseId);
    if (!found) return refuse('resource.not-found');
    if (!(await this.isOpen(place, found.lessonId))) return refuse('lesson.not-open');
    const graded = await this.grading.grade(found.exercise, work);
    if (!graded.ok) return graded;
    const attempt: Attempt = { id: place.attemptId, personId: actor.personId, classId: place.classId, exerciseId: place.exerciseId, work, report: graded.value.report };
    if (await this.store(attempt, graded.value)) return { attemptId: attempt.id, ...graded.value };
    // The same request, sent twice at once, was stored by its twin.
    const twin = await findAttempt(this.db.manager, place.attemptId);
    return twin ? this.again(actor, place, twin) : refuse('resource.conflict');
  }

  private async isOpen({ classId, exerciseId }: CheckPlace, lessonId: string): Promise<boolean> {
    return (await isLessonOpen(this.db.manager, classId, lessonId)) || this.openers.opens(this.db.manager, [classId], exerciseId);
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
