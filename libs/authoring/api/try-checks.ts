import { Inject, Injectable } from '@nestjs/common';
import { noDiagram, stillKinds, type CheckReport, type DraftFinding, type Exercise, type FindingCode, type Work } from '@kindling/contracts';
import { GradeExercise, type Graded } from '@kindling/workshop/api';

/** Runs the checks of an exercise the way a pupil's Check does: its own solution has to pass, a program that does nothing must not. */
@Injectable()
export class TryChecks {
  constructor(@Inject(GradeExercise) private readonly grading: GradeExercise) {}

  async of(exercises: readonly Exercise[]): Promise<DraftFinding[]> {
    const findings: DraftFinding[] = [];
    for (const exercise of exercises) if (exercise.checks.length > 0) findings.push(...(await this.tried(exercise)));
    return findings;
  }

  private async tried(exercise: Exercise): Promise<DraftFinding[]> {
    const said = (code: FindingCode, params: DraftFinding['params'] = {}): DraftFinding => ({ code, severity: code === 'not-tried' ? 'advice' : 'error', stepId: null, exerciseId: exercise.id, at: 'checks', params });
    const solved = await this.grading.grade(exercise, solutionOf(exercise));
    if (!solved.ok) return [said('not-tried', { because: solved.code })];
    const broken = whyNot(solved.value);
    if (broken) return [said(broken.code, broken.params)];
    const idle = await this.grading.grade(exercise, idleWorkOf(exercise));
    if (!idle.ok) return [said('not-tried', { because: idle.code })];
    return idle.value.report.verdict === 'passed' ? [said('empty-passes')] : [];
  }
}

const solutionOf = (exercise: Exercise): Work => (exercise.kind === 'python'
  ? { source: { mode: 'python', code: exercise.reference.code }, diagram: noDiagram }
  : { source: { mode: 'text', code: exercise.reference.code }, diagram: exercise.reference.diagram, ...(exercise.reference.diagnosis ? { diagnosis: exercise.reference.diagnosis } : {}) });

/** Nothing programmed on the finished circuit; where only the circuit is judged, the circuit as it is handed out. */
function idleWorkOf(exercise: Exercise): Work {
  if (exercise.kind === 'python') return { source: { mode: 'python', code: 'pass\n' }, diagram: noDiagram };
  const onlyCircuit = exercise.checks.every((check) => check.expectations.every(({ kind }) => (stillKinds as readonly string[]).includes(kind) && !kind.startsWith('source-')));
  return { source: { mode: 'text', code: 'void setup() {}\nvoid loop() {}\n' }, diagram: onlyCircuit ? exercise.starter.diagram : exercise.reference.diagram, ...(exercise.reference.diagnosis && !onlyCircuit ? { diagnosis: exercise.reference.diagnosis } : {}) };
}

function whyNot({ compilation, diagnostics, report }: Graded): { code: FindingCode; params: DraftFinding['params'] } | null {
  if (report.verdict === 'passed') return null;
  const wrong = [...(compilation?.diagnostics ?? []), ...diagnostics].find(({ severity }) => severity === 'error');
  if (compilation?.status === 'failed' || report.checks.some((check) => check.verdict === 'not-run' && check.because === 'syntax-error')) return { code: 'reference-does-not-compile', params: { line: wrong?.line ?? 0, message: (wrong?.raw ?? '').slice(0, 200) } };
  return { code: 'reference-fails', params: failedCheck(report) };
}
function failedCheck({ checks }: CheckReport): DraftFinding['params'] {
  const failed = checks.find((check) => check.verdict !== 'passed');
  if (!failed) return {};
  const detail = failed.verdict === 'failed' ? failed.detail : { zh: '', en: '' };
  return { zh: failed.title.zh, en: failed.title.en, detailZh: detail.zh.slice(0, 300), detailEn: detail.en.slice(0, 300) };
}
