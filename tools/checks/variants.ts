import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosis, diagram, type Check, type CheckReport, type Diagnosis, type Diagram, type Exercise } from '@kindling/contracts';
import type { CompilerReady } from '@kindling/compiler';
import { readContent } from '../../libs/courses/api/content/read-content.ts';
import { gradeNotRun } from '@kindling/grader';
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

/** Compiles and grades one variant as the server does. */
export async function gradeVariant(variant: Variant, exercise: Exercise, compiler: CompilerReady, grade: Grade): Promise<CheckReport> {
  const source = variant.code ?? exercise.reference.code;
  const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: source }], board: 'uno' });
  if (built.status !== 'compiled') return gradeNotRun(exercise.id, exercise.checks, 'compile-failed');
  return grade({ exerciseId: exercise.id, checks: exercise.checks, simHex: built.simHex, diagram: variant.diagram ?? exercise.reference.diagram, source, diagnosis: variant.diagnosis ?? exercise.reference.diagnosis });
}
