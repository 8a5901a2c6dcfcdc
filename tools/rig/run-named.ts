import { clearAway } from './foundation.ts';
import { Tally, type Verdict } from './verdict.ts';

export interface Options { readonly seed: number; readonly rounds: number | null; readonly quick: boolean }
export interface Exercise {
  /** One sentence: what is tried and what must come of it. */
  readonly says: string;
  readonly run: (tally: Tally, options: Options) => Promise<void>;
  /** Part of the short run in the tests. */
  readonly quick: boolean;
}
export type Registry = Readonly<Record<string, Exercise>>;

function numberAfter(flag: string, args: readonly string[]): number | null {
  const at = args.indexOf(flag);
  return at < 0 ? null : Number(args[at + 1]);
}

async function runOne(id: string, exercise: Exercise, options: Options): Promise<Verdict> {
  console.log(`── ${id} ${exercise.says} (seed ${options.seed})`);
  const tally = new Tally();
  const started = performance.now();
  await exercise.run(tally, options).catch((failure: unknown) => tally.problem(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)));
  const verdict = tally.verdict(id, options.seed);
  console.log(`   ${verdict.passed ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return verdict;
}

/** `NAME… [--seed N] [--rounds N] [--quick]`: runs the named ones, or all; the last line is JSON for one, a list for several. */
export async function runNamed(tool: string, registry: Registry, args: readonly string[]): Promise<never> {
  const quick = args.includes('--quick');
  const names = args.filter((each, at) => !each.startsWith('--') && !['--seed', '--rounds'].includes(args[at - 1] ?? ''));
  const unknown = names.filter((name) => !Object.hasOwn(registry, name));
  if (unknown.length > 0) {
    console.error(`npm run ${tool} -- [NAME…] [--seed N] [--rounds N] [--quick]; no ${unknown.join(', ')} among ${Object.keys(registry).join(' ')}`);
    process.exit(2);
  }
  const options: Options = { seed: numberAfter('--seed', args) ?? Math.floor(Math.random() * 1_000_000), rounds: numberAfter('--rounds', args), quick };
  const chosen = Object.entries(registry).filter(([id, exercise]) => (names.length > 0 ? names.includes(id) : !quick || exercise.quick));
  const verdicts: Verdict[] = [];
  for (const [id, exercise] of chosen) verdicts.push(await runOne(id, exercise, options));
  await clearAway();
  if (verdicts.length > 1) console.table(verdicts);
  console.log(JSON.stringify(verdicts.length === 1 ? verdicts[0] : verdicts));
  process.exit(verdicts.every((verdict) => verdict.passed) ? 0 : 1);
}
