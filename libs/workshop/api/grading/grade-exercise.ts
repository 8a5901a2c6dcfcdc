import { Inject, Injectable } from '@nestjs/common';
import type { CheckReport, CircuitExercise, Compilation, Diagnostic, ErrorCode, Exercise, Work } from '@kindling/contracts';
import { gradeNotRun } from '@kindling/grader';
import { ok, refuse, type Result } from '@kindling/kernel';
import { CompilerService } from '../compiling/compiler-service.ts';
import { gradePythonWork } from '../python/grade-python-work.ts';
import { PythonService } from '../python/python-service.ts';
import { GradingPool } from './grading-pool.ts';
import { withLines } from './lines-of-failure.ts';

export interface Graded { readonly compilation: Compilation | null; readonly diagnostics: Diagnostic[]; readonly report: CheckReport }

/** Compile or read a program and run an exercise's experiments on it; nothing is stored. */
@Injectable()
export class GradeExercise {
  constructor(@Inject(CompilerService) private readonly compiler: CompilerService, @Inject(GradingPool) private readonly pool: GradingPool, @Inject(PythonService) private readonly python: PythonService) {}

  async grade(exercise: Exercise, work: Work): Promise<Result<Graded, ErrorCode>> {
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
}
