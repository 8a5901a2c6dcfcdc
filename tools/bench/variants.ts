import { gradeWork } from '@kindling/grader';
import { parseHex } from '@kindling/simulator';
import { gradePythonVariant, gradeVariant, readVariants, readyPythonBench } from '../checks/variants.ts';
import type { BenchOptions } from './bench.ts';
import { readyCompiler } from './grade.ts';

/** How many right and wrong programs the grader tells apart, and how often it is wrong. */
export async function benchVariants({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const compiler = await readyCompiler();
  const python = await readyPythonBench();
  const { variants, exercises } = readVariants();
  const counts = { right: 0, wrong: 0, mistakes: 0 };
  for (const variant of quick ? variants.filter((_, at) => at % 8 === 0) : variants) {
    const exercise = exercises.get(variant.exercise);
    if (!exercise) throw new Error(`no exercise ${variant.exercise}`);
    const report = exercise.kind === 'python' ? await gradePythonVariant(variant, exercise, python) : await gradeVariant(variant, exercise, compiler, (work) => {
      const flash = parseHex(work.simHex);
      if (!flash.ok) throw new Error(flash.code);
      return Promise.resolve(gradeWork({ ...work, flash: flash.value }));
    });
    counts[variant.expect === 'passed' ? 'right' : 'wrong'] += 1;
    if (report.verdict !== variant.expect) { counts.mistakes += 1; console.log(`mistake: ${variant.lesson} ${variant.name}`); }
  }
  return counts;
}
