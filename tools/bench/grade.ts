import { createCompiler, type CompilerReady } from '@kindling/compiler';
import { gradeWork } from '@kindling/grader';
import { parseHex } from '@kindling/simulator';
import { readVariants } from '../checks/variants.ts';
import type { BenchOptions } from './bench.ts';
import { median, rounded } from './median.ts';

export async function readyCompiler(): Promise<CompilerReady> {
  const made = await createCompiler({ cacheDir: '.kindling/cache' });
  if (made.state === 'off') throw new Error(made.message);
  return made;
}
/** A program that never waits: the simulator has to run every instruction. */
const busy = 'volatile long n;\nvoid setup() { pinMode(13, OUTPUT); }\nvoid loop() { n++; digitalWrite(13, (millis() / 500) % 2); }\n';

/** Simulated seconds per wall second, one thread, for each graded exercise's reference and for a busy program. */
export async function benchGrade({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const compiler = await readyCompiler();
  const rounds = quick ? 1 : 5;
  const speed = async (exerciseId: string, source: string, checks: Parameters<typeof gradeWork>[0]['checks'], diagram: Parameters<typeof gradeWork>[0]['diagram']): Promise<number> => {
    const built = await compiler.compile({ files: [{ name: 'sketch.ino', content: source }], board: 'uno' });
    const flash = built.status === 'compiled' ? parseHex(built.simHex) : null;
    if (!flash?.ok) throw new Error(`${exerciseId} does not compile`);
    return median(Array.from({ length: rounds }, () => {
      const started = performance.now();
      const report = gradeWork({ exerciseId, checks, flash: flash.value, diagram, source });
      return report.simulatedMs / (performance.now() - started);
    }));
  };
  const graded = [...readVariants().exercises.values()].filter((exercise) => exercise.checks.length > 0);
  const lessons: Record<string, number> = {};
  for (const exercise of graded) lessons[exercise.id] = rounded(await speed(exercise.id, exercise.reference.code, exercise.checks, exercise.reference.diagram));
  const blink = graded.find((exercise) => exercise.id === '02-half-second') ?? graded[0];
  const busyMin = blink ? await speed('busy', busy, blink.checks, blink.reference.diagram) : 0;
  // Exercises that read a button poll it without waiting; the others wait in delay().
  const waiting = Object.entries(lessons).filter(([id]) => !id.startsWith('04')).map(([, value]) => value);
  return { lessons, waitingMin: Math.min(...waiting), busyMin: rounded(Math.min(busyMin, ...Object.values(lessons))) };
}
