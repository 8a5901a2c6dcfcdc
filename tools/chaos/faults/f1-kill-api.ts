import { seededRandom } from '@kindling/kernel';
import { pause } from '../../rig/pause.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import { SimClass } from '../sim-class.ts';

const BACK_WITHIN_MS = 10_000;
const P95_MS = 5000;
/** The short run stands among the tests, on a machine that does other things as well: it waits, and judges no time. */
const PATIENCE_MS = 60_000;

export const killApi: Exercise = {
  says: 'kill -9 of the server at random moments of a class of sixty: everybody is back by themselves, nothing lost, nothing twice', quick: true,
  run: (tally, { seed, rounds, quick }) => withRig({ durable: true }, async (rig) => {
    const random = seededRandom(seed);
    const club = await SimClass.gather(rig, { size: quick ? 12 : 60, seed, live: true });
    const withinMs = quick ? PATIENCE_MS : BACK_WITHIN_MS;
    await club.allLive(withinMs, tally);
    club.work(quick ? 150 : 700);
    for (let kill = 0; kill < (rounds ?? (quick ? 2 : 200)); kill += 1) {
      await pause(200 + random() * 1200);
      await rig.killApi();
      await pause(random() * 400);
      await rig.startApiAgain();
      // Back in class counts from the moment when there is a server again.
      await club.allLive(withinMs, tally);
    }
    await club.finish(tally);
    if (!quick) tally.expect(tally.percentile(0.95) <= P95_MS, () => `rejoining took ${tally.percentile(0.95)} ms at the 95th percentile`);
    tally.note(`back in class: median ${tally.percentile(0.5)} ms, p95 ${tally.percentile(0.95)} ms, longest ${tally.slowest} ms`);
  }),
};
