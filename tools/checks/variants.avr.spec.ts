import { createCompiler } from '@kindling/compiler';
import type { CheckReport } from '@kindling/contracts';
import { createLogger } from '@kindling/platform-api';
import { GradingPool } from '../../libs/workshop/api/grading/grading-pool.ts';
import { gradePythonVariant, gradeVariant, readVariants, readyPythonBench, type Variant } from './variants.ts';

const { variants, exercises } = readVariants();

describe('right and wrong programs of the lessons', () => {
  const reports = new Map<Variant, CheckReport>();
  // The server's own workers: outside the test sandbox the simulator runs several times faster.
  const pool = new GradingPool(createLogger('silent'));
  afterAll(() => pool.onApplicationShutdown());
  beforeAll(async () => {
    const made = await createCompiler({ cacheDir: '.kindling/cache' });
    if (made.state === 'off') throw new Error(`no compiler: ${made.message}`);
    const python = await readyPythonBench();
    // A few lanes keep every core busy without filling the queues, which refuse what is too much.
    const waiting = [...variants];
    const lane = async (): Promise<void> => {
      const variant = waiting.shift();
      if (!variant) return;
      const exercise = exercises.get(variant.exercise);
      if (!exercise) throw new Error(`no exercise ${variant.exercise}`);
      if (exercise.kind === 'python') reports.set(variant, await gradePythonVariant(variant, exercise, python));
      else reports.set(variant, await gradeVariant(variant, exercise, made, async (work) => {
        const outcome = await pool.grade(work);
        if (!outcome.ok) throw new Error(outcome.code);
        return outcome.value.report;
      }));
      return lane();
    };
    await Promise.all(Array.from({ length: 6 }, lane));
  }, 900_000);

  it('are at least thirty of each', () => {
    expect(variants.filter((variant) => variant.expect === 'failed').length).toBeGreaterThanOrEqual(30);
    expect(variants.filter((variant) => variant.expect === 'passed').length).toBeGreaterThanOrEqual(30);
  });

  it.each(variants.map((variant) => [`${variant.lesson} ${variant.name} (${variant.why})`, variant] as const))('%s', (_, variant) => {
    const report = reports.get(variant);
    const said = report?.checks.map((check) => (check.verdict === 'failed' ? `${check.id}: ${check.detail.en}` : `${check.id}: ${check.verdict}`));
    expect({ verdict: report?.verdict, said }).toEqual({ verdict: variant.expect, said });
  });
});
