import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosis, diagram, type Check, type CheckReport, type CircuitExercise, type Diagnosis, type Diagram, type Exercise, type PythonExercise } from '@kindling/contracts';
import type { CompilerReady } from '@kindling/compiler';
import { readContent } from '../../libs/courses/api/content/read-content.ts';
import { gradeNotRun } from '@kindling/grader';
import { createPython } from '@kindling/python';
import { gradePythonWork } from '../../libs/workshop/api/python/grade-python-work.ts';
import { benchOf, type PythonBench } from '../../libs/workshop/api/python/python-bench.ts';
import { parse } from 'yaml';
import { z } from 'zod';

const variantFile = z.strictObject({ exercise: z.string(), expect: z.enum(['passed', 'failed']), why: z.string(), code: z.string().optional(), diagram: diagram.optional(), diagnosis: diagnosis.optional() });
export interface Variant extends z.infer<typeof variantFile> { readonly name: string; readonly lesson: string }

const root = 'content';
export function readVariants(): { variants: Variant[]; exercises: Map<string, Exercise> } {
  const content = readContent(root);
  if (!content.ok) throw new Error(String(content.params['problems']));
  const lessons = content.value.flatMap((course) => course.lessons.map((lesson) => ({ folder: join(root, course.course.id, lesson.lesson.id), ...lesson })));
  const variants = lessons.flatMap(({ folder, lesson }) => {
    const place = join(folder, 'variants');
    if (!existsSync(place)) return [];
    return readdirSync(place).filter((file) => file.endsWith('.yaml')).sort().map((file): Variant => ({ ...variantFile.parse(parse(readFileSync(join(place, file), 'utf8'))), name: file.replace('.yaml', ''), lesson: lesson.id }));
  });
  return { variants, exercises: new Map(lessons.flatMap((lesson) => lesson.exercises.map((exercise) => [exercise.id, exercise]))) };
}

export interface Grading { readonly exerciseId: string; readonly checks: readonly Check[]; readonly simHex: string; readonly diagram: Diagram; readonly source: string; readonly diagnosis?: Diagnosis | undefined }
export type Grade = (work: Grading) => Promise<CheckReport>;

export async function readyPythonBench(): Promise<PythonBench> {
  const made = await createPython({ cacheDir: '.kindling/cache' });
  if (made.state === 'off') throw new Error(`no Python: ${made.message}`);
  return benchOf(made);
}

/** Runs and grades one variant of a Python exercise as the server does. */
export async function gradePythonVariant(variant: Variant, exercise: PythonExercise, python: PythonBench): Promise<CheckReport> {
  const graded = await gradePythonWork(python, exercise, variant.code ?? exercise.reference.code);
  if (!graded.ok) throw new Error(graded.code);
  return graded.value.report;
}

/** Compiles and grades one variant as the server does. */
export async function gradeVariant(variant: Variant, exercise: CircuitExercise, compiler: CompilerReady, grade: Grade): Promise<CheckReport> {
  const source = variant.code ?? exercise.reference.code;
  const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: source }], board: 'uno' });
  if (built.status !== 'compiled') return gradeNotRun(exercise.id, exercise.checks, 'compile-failed');
  return grade({ exerciseId: exercise.id, checks: exercise.checks, simHex: built.simHex, diagram: variant.diagram ?? exercise.reference.diagram, source, diagnosis: variant.diagnosis ?? exercise.reference.diagnosis });
}
