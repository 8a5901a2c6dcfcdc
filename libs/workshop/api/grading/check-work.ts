import { Inject, Injectable } from '@nestjs/common';
import type { CheckReport, CircuitExercise, Compilation, Diagnostic, ErrorCode, Work } from '@kindling/contracts';
import { isLessonOpen } from '@kindling/courses/api';
import { findExercise, type FoundExercise } from '@kindling/exercises/api';
import { gradeNotRun } from '@kindling/grader';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { CompilerService } from '../compiling/compiler-service.ts';
import { gradePythonWork } from '../python/grade-python-work.ts';
import { PythonService } from '../python/python-service.ts';
import { addAttempt, findAttempt, type Attempt } from './attempts.repository.ts';
import { GradingPool } from './grading-pool.ts';
import { withLines } from './lines-of-failure.ts';

interface Graded { readonly compilation: Compilation | null; readonly diagnostics: Diagnostic[]; readonly report: CheckReport }
type Answer = Graded & { readonly attemptId: string };
export interface CheckPlace { readonly classId: string; readonly exerciseId: string; readonly attemptId: string }

/** Check: compile or read the program, run the lesson's experiments on the server, remember the attempt. */
@Injectable()
export class CheckWork {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus,
    @Inject(CompilerService) private readonly compiler: CompilerService, @Inject(GradingPool) private readonly pool: GradingPool,
    @Inject(PythonService) private readonly python: PythonService,
  ) {}

  /** A visitor's: lessons for visitors only, nothing stored. */
  async try(exerciseId: string, work: Work): Promise<Graded | Refusal<ErrorCode>> {
    const found = await findExercise(this.db.manager, exerciseId);
    if (!found?.forVisitors) return refuse('resource.not-found');
    const graded = await this.grade(found, work);
    return graded.ok ? graded.value : graded;
  }

  /** The same attempt id again gives the stored report; nothing runs or counts twice. */
  async run(actor: Actor, place: CheckPlace, work: Work): Promise<Answer | Refusal<ErrorCode>> {
    const known = await findAttempt(this.db.manager, place.attemptId);
    if (known) return this.again(actor, place, known);
    const found = await findExercise(this.db.manager, place.exerciseId);
    if (!found) return refuse('resource.not-found');
    if (!(await isLessonOpen(this.db.manager, place.classId, found.lessonId))) return refuse('lesson.not-open');
    const graded = await this.grade(found, work);
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
      const graded = found ? await this.grade(found, known.work) : refuse('resource.not-found');
      return graded.ok ? { attemptId: known.id, ...graded.value, report: known.report } : graded;
    }
    if (known.work.source.mode === 'hex') return refuse('request.malformed', { path: 'work.source' });
    const built = await this.compiler.build(known.work.source);
    return built.ok ? { attemptId: known.id, compilation: built.value.compilation, diagnostics: [], report: known.report } : built;
  }

  private async grade({ exercise }: FoundExercise, work: Work): Promise<Result<Graded, ErrorCode>> {
    if (exercise.kind !== 'python') return this.gradeCircuit(exercise, work);
    if (work.source.mode !== 'python') return refuse('request.malformed', { path: 'work.source' });
    const graded = await gradePythonWork(this.python, exercise, work.source.code);
    return graded.ok ? ok({ compilation: null, ...graded.value }) : graded;
  }

  private async gradeCircuit(exercise: CircuitExercise, work: Work): Promise<Result<Graded, ErrorCode>> {
    if (exercise.checks.length === 0) return refuse('exercise.has-no-checks');
    if (work.source.mode === 'python' || work.source.mode === 'hex') return refuse('request.malformed', { path: 'work.source' });
    const built = await this.compiler.build(work.source);
    if (!built.ok) return built;
    const { compilation, simHex, files } = built.value;
    if (simHex === null) return ok({ compilation, diagnostics: [], report: gradeNotRun(exercise.id, exercise.checks, 'compile-failed') });
    const graded = await this.pool.grade({ exerciseId: exercise.id, checks: exercise.checks, simHex, diagram: work.diagram, source: files.map((file) => file.content).join('\n'), diagnosis: work.diagnosis });
    if (!graded.ok) return graded;
    const played = Object.keys(graded.value.places).length > 0;
    const report = withLines(graded.value, played ? await this.compiler.lines(files, simHex) : null);
    // A program may send zeros, which PostgreSQL does not store; their picture does.
    return ok({ compilation, diagnostics: [], report: { ...report, serial: report.serial.replaceAll('\0', '\u2400') } });
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
