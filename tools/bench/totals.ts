import { clearAway } from '../rig/foundation.ts';
import { Rig } from '../rig/rig.ts';
import type { BenchOptions } from './bench.ts';
import { compareReview } from './totals/compare-review.ts';
import { compareYear } from './totals/compare-year.ts';
import { rawYear } from './totals/raw-year.ts';
import { wholeYear, yearSpans } from './totals/spans.ts';
import { writeYear } from './totals/write-year.ts';

/** The organiser's numbers beside a count of their raw events that shares no line with the product. `different` has to be 0. */
export async function benchTotals({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start();
  try {
    const year = rawYear(20_260, quick ? 12 : 52);
    await writeYear(rig.db, year, rig.club.branch, rig.club.foreignBranch, rig.club.own.teacher);
    const organiser = await rig.as(rig.club.organiser);
    const [desk, review] = [await compareYear(organiser, rig.club.branch, year, quick ? yearSpans.slice(0, 2) : yearSpans), await compareReview(organiser, rig.club.branch, year, wholeYear)];
    for (const line of [...desk.told, ...review.told].slice(0, 20)) console.error(line);
    return { numbers: desk.numbers + review.numbers, different: desk.different + review.different, reviewAndPlan: review.numbers, sessions: year.sessions.length, liveEvents: year.sessions.reduce((sum, session) => sum + session.events.length, 0), events: year.events.length, contests: year.contests.length };
  } finally {
    await rig.stop();
    await clearAway();
  }
}
