import { seededRandom } from '@kindling/kernel';
import { withRig } from '../../rig/rig.ts';
import { fillClass } from '../../rig/full-class.ts';
import type { Exercise } from '../../rig/run-named.ts';
import { compareWithJournals } from '../compare.ts';
import { simOutbox } from '../sim-outbox.ts';
import { simWork } from '../sim-work.ts';

const day = 86_400_000;
/** Clocks as they stand in school rooms: right, two days off either way, an empty battery, and far ahead. */
const skews = [() => 0, () => 2 * day, () => -2 * day, () => -Date.now() + 1000, () => 30 * 365 * day];

export const clockSkew: Exercise = {
  says: 'computers two days ahead or behind or in 1970: the server’s time and order count, nothing is lost or refused, no deadline moves', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const random = seededRandom(seed);
    const started = new Date(Date.now() - 1000);
    const pupils = (await fillClass(rig, 10)).slice(0, skews.length);
    const people = await Promise.all(pupils.map(async ({ personId }, at) => {
      const { cookie } = await rig.as(personId);
      const now = (): number => Date.now() + (skews[at]?.() ?? 0);
      return { personId, cookie, outbox: simOutbox({ url: () => rig.url, cookie, random, now }), next: simWork(rig.club.own.id, random, { now, bytes: 200 }), sent: [] as string[] };
    }));
    for (let turn = 0; turn < (rounds ?? (quick ? 8 : 60)); turn += 1) {
      for (const person of people) {
        const { type, payload } = person.next();
        await person.outbox.enqueue(type, payload);
        await person.outbox.drain();
        if (type === 'workshop.save-revision') person.sent.push(String((payload as { revisionId: string }).revisionId));
      }
    }
    await compareWithJournals(rig, people, tally);
    for (const { personId, sent } of people) {
      const rows = await rig.db.query<{ id: string; saved_at: Date }[]>('select r.id, r.saved_at from revision r join project p on p.id = r.project_id where p.owner_id = $1 order by r.saved_at, r.id', [personId]);
      tally.expect(rows.every((row) => row.saved_at >= started && row.saved_at <= new Date(Date.now() + 1000)), () => 'a version bears the clock of its computer');
      tally.expect(rows.map((row) => row.id).join() === sent.join(), () => 'versions stand in another order than they were sent');
    }
    await tryDeadlines(people.map((each) => each.cookie), rig.url, rig.club.own.id, tally);
  }),
};

/** A lesson that opens tomorrow stays closed, whatever a request says about the time. */
async function tryDeadlines(cookies: readonly string[], url: string, classId: string, tally: { expect: (holds: boolean, line: () => string) => void }): Promise<void> {
  for (const cookie of cookies) {
    for (const moment of [new Date(0), new Date(Date.now() + 400 * day)]) {
      const { status } = await fetch(`${url}/api/classes/${classId}/lessons/02-blink-and-rhythm`, { headers: { cookie, date: moment.toUTCString(), 'x-client-time': moment.toISOString() } });
      tally.expect(status === 403, () => `a closed lesson answered ${status} to a clock of ${moment.toISOString()}`);
    }
  }
}
