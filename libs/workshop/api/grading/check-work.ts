import { Inject, Injectable } from '@nestjs/common';
import type { CheckReport, Compilation, ErrorCode, Work } from '@kindling/contracts';
import { isLessonOpen } from '@kindling/courses/api';
import { findExercise, type FoundExercise } from '@kindling/exercises/api';
import { gradeNotRun } from '@kindling/grader';
import { ok, refuse, type Result } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { CompilerService, type Built } from '../compiling/compiler-service.ts';
import { addAttempt, findAttempt } from './attempts.repository.ts';
import { GradingPool } from './grading-pool.ts';

interface Graded { readonly compilation: Compilation; readonly report: CheckReport; readonly built: Built }
export interface CheckPlace { readonly classId: string; readonly exerciseId: string; readonly attemptId: string }

/** Check: compile, run the lesson's experiments on the server, remember the attempt. */
@Injectable()
export class CheckWork {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus,
    @Inject(CompilerService) private readonly compiler: CompilerService, @Inject(GradingPool) private readonly pool: GradingPool,
  ) {}

  /** A visitor's: lesson 1 only, nothing stored. */
  async try(exerciseId: string, work: Work) {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found || found.lessonNumber !== 1) return refuse('resource.not-found', {});
    const graded = await this.grade(found, work);
    return graded.ok ? { compilation: graded.value.compilation, report: graded.value.report } : graded;
  }

  async run(actor: Actor, { classId, exerciseId, attemptId }: CheckPlace, work: Work) {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found) return refuse('resource.not-found', {});
    if (!(await isLessonOpen(this.db.manager, classId, found.lessonId))) return refuse('lesson.not-open', {});
    const graded = await this.grade(found, work);
    if (!graded.ok) return graded;
    const { compilation, report } = graded.value;
    const known = await this.store(actor, { classId, exerciseId, attemptId }, work, graded.value);
    return known ?? { attemptId, compilation, report };
  }

  private async grade({ exercise }: FoundExercise, work: Work): Promise<Result<Graded, ErrorCode>> {
    if (exercise.checks.length === 0) return refuse('exercise.has-no-checks', {});
    const built = await this.compiler.build(work.source);
    if (!built.ok) return built;
    const { compilation, simHex, code } = built.value;
    const report = simHex === null ? gradeNotRun(exercise.id, exercise.checks, 'compile-failed')
      : await this.pool.grade({ exerciseId: exercise.id, checks: exercise.checks, simHex, diagram: work.diagram, source: code });
    return ok({ compilation, report, built: built.value });
  }

  /** The same attempt id again gives the first answer; somebody else's id is a conflict. */
  private store(actor: Actor, place: CheckPlace, work: Work, { compilation, report }: Graded) {
    const about = { personId: actor.personId, classId: place.classId, exerciseId: place.exerciseId };
    return this.db.transaction(async (db) => {
      if (!(await addAttempt(db, { id: place.attemptId, ...about, work, report }))) {
        const known = await findAttempt(db, place.attemptId);
        if (known?.personId !== actor.personId || known.exerciseId !== place.exerciseId) return refuse('resource.conflict', {});
        return { attemptId: place.attemptId, compilation, report: known.report };
      }
      if (compilation.status === 'failed') {
        await this.facts.record(db, 'workshop.compile-failed', { ...about, diagnosticCode: compilation.diagnostics.find((each) => each.severity === 'error')?.code ?? 'unknown' });
        return null;
      }
      const idsOf = (verdict: string): string[] => report.checks.filter((check) => check.verdict === verdict).map((check) => check.id);
      await this.facts.record(db, 'workshop.attempt-graded', { ...about, attemptId: place.attemptId, verdict: report.verdict, passedCheckIds: idsOf('passed'), failedCheckIds: idsOf('failed') });
      return null;
    });
  }
}
