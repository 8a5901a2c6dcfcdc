import { seededRandom } from '@kindling/kernel';
import { readAppMap } from '../../rig/app-map.ts';
import { fillClass } from '../../rig/full-class.ts';
import { pause } from '../../rig/pause.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import { compareWithJournals } from '../compare.ts';
import { simOutbox } from '../sim-outbox.ts';
import { simWork } from '../sim-work.ts';

/** The largest thing that travels today is a batch of operations; files have no route yet, which is looked up, not assumed. */
export const killedInABatch: Exercise = {
  says: 'the server killed while a large batch is on its way or half applied: sent again, each part is in effect once, at most one batch travels twice', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({ durable: true }, async (rig) => {
    const random = seededRandom(seed);
    const { routes } = await readAppMap(rig);
    tally.note(`uploads: ${routes.some(({ path }) => /upload|file$/.test(path) && !path.includes('pictures')) ? 'there is a route for files that this does not try' : 'no such surface'}`);
    const kills = rounds ?? (quick ? 2 : 10);
    const pupils = await fillClass(rig, kills);
    const people = [];
    for (const { personId } of pupils.slice(0, kills)) {
      let sent = 0;
      const outbox = simOutbox({ url: () => rig.url, cookie: (await rig.as(personId)).cookie, random, onSent: () => { sent += 1; } });
      const next = simWork(rig.club.own.id, random, { bytes: 3000 });
      for (let at = 0; at < 45; at += 1) { const { type, payload } = next(); await outbox.enqueue(type, payload); }
      const first = outbox.drain();
      await pause(random() * 250);
      await rig.killApi();
      await first;
      await rig.startApiAgain();
      const before = sent;
      tally.expect((await outbox.drain()) === 'empty', () => 'the queue does not drain after the restart');
      tally.expect(sent - before <= Math.ceil((45 * 3400) / 160_000) + 1, () => `${sent - before} requests after the restart`);
      people.push({ personId, outbox });
    }
    await compareWithJournals(rig, people, tally);
  }),
};
