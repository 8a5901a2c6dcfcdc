import { knockJson } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import { SimClass } from '../sim-class.ts';

const OTHERS_P95_MS = 1000;

/** Two hours without a link leave about five hundred operations on each computer; then all of them come back at once. */
export const longOffline: Exercise = {
  says: 'sixty computers with five hundred operations each come back at the same moment: all of it arrives once, others do not wait', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({ durable: true }, async (rig) => {
    const each = rounds ?? (quick ? 60 : 500);
    const club = await SimClass.gather(rig, { size: quick ? 10 : 60, seed, bytes: 12_000 });
    for (const { outbox, next } of club.pupils) for (let at = 0; at < each; at += 1) { const { type, payload } = next(); await outbox.enqueue(type, payload); }
    const { cookie } = await rig.as(rig.club.foreign.teacher);
    let drained = false;
    const started = performance.now();
    const drains = Promise.all(club.pupils.map(async ({ outbox }) => { while ((await outbox.drain()) !== 'empty' && performance.now() - started < 600_000) await pause(1000); })).then(() => { drained = true; });
    while (!drained) {
      const { status, ms } = await knockJson(rig.url, 'GET', `/api/classes/${rig.club.foreign.id}/course`, cookie);
      tally.took(ms);
      if (status !== 200) tally.problem(`a teacher elsewhere got ${status}`);
      await pause(100);
    }
    await drains;
    const seconds = (performance.now() - started) / 1000;
    tally.note(`${each * club.pupils.length} operations in ${seconds.toFixed(1)} s: ${Math.round((each * club.pupils.length) / seconds)} a second; others' p95 ${tally.percentile(0.95)} ms`);
    tally.expect(tally.percentile(0.95) < OTHERS_P95_MS, () => `others waited ${tally.percentile(0.95)} ms`);
    await club.finish(tally);
  }),
};
