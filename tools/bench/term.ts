import { clearAway } from '../rig/foundation.ts';
import { Rig } from '../rig/rig.ts';
import { runTerm, shortTerm, wholeTerm } from '../term/run-term.ts';
import type { BenchOptions } from './bench.ts';

/** A term through the public API, and every total of it beside a count from the script's own ledger. `different` has to be 0. */
export async function benchTerm({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start();
  const started = performance.now();
  try {
    const size = quick ? shortTerm : wholeTerm;
    const { numbers, different, told, byPlace, world } = await runTerm(rig, size, 20_261, (week) => console.error(`week ${week} of ${size.lessons} after ${Math.round((performance.now() - started) / 1000)} s`));
    for (const line of told.slice(0, 40)) console.error(line);
    return { numbers, different, schools: size.schools, classes: size.schools * size.classesEach, pupils: size.schools * size.classesEach * size.pupilsEach, lessons: size.lessons, events: world.ledger.events, byPlace, seconds: Math.round((performance.now() - started) / 1000) };
  } finally {
    await rig.stop();
    await clearAway();
  }
}
