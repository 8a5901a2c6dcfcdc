import { seededRandom } from '@kindling/kernel';
import { uploadLimits } from '@kindling/contracts';
import { putContest } from '../../../libs/testing/src/api/contest-props.ts';
import { fillClass, type Pupil } from '../../rig/full-class.ts';
import { pause } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { compareWithJournals } from '../compare.ts';
import { simOutbox } from '../sim-outbox.ts';
import { digestOf, noisyFilm, simUpload } from '../sim-upload.ts';
import { simWork } from '../sim-work.ts';

const FILM_BYTES = 4_000_000;

async function killedInABatch(rig: Rig, pupils: readonly Pupil[], random: () => number, tally: Tally): Promise<void> {
  const people = [];
  for (const { personId } of pupils) {
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
}

/** A film on its way up: what had arrived stays, and what was under way goes once more. */
async function killedInAnUpload(rig: Rig, kills: number, random: () => number, tally: Tally): Promise<void> {
  const { entryId } = await putContest(rig.db, rig.club);
  const { cookie } = await rig.as(rig.club.own.pupils[0] ?? null);
  for (let at = 0; at < kills; at += 1) {
    const film = noisyFilm(FILM_BYTES, random);
    const killAt = Math.floor(((at + random()) / kills) * Math.ceil(film.length / uploadLimits.partBytes));
    let [killing, arrived]: [Promise<void> | null, number] = [null, 0];
    const upload = await simUpload(rig, cookie, entryId, film, (part) => {
      arrived = part;
      if (part === killAt) killing = pause(random() * 30).then(() => rig.killApi()).then(() => rig.startApiAgain());
    });
    await killing;
    tally.expect(upload.status === 200, () => `the film is not whole after a kill at part ${killAt}: ${upload.status}`);
    if (upload.digest !== digestOf(film)) tally.lost += 1;
    const [row] = await rig.db.query<{ films: number; left: number }[]>("select (select count(*)::int from contest_file where entry_id = $1 and kind = 'video') films, (select count(*)::int from upload_part p join upload u on u.id = p.upload_id where u.place_id = $1) as left", [entryId]);
    if (row?.films !== 1) tally.duplicated += 1;
    tally.expect(row?.left === 0 && arrived === upload.parts - 1 && upload.again <= 1, () => `${row?.left} parts are left over; ${upload.again} parts went twice`);
  }
  tally.note(`${kills} films of ${FILM_BYTES / 1e6} MB, the server killed at another part of each: at most one part went twice`);
}

export const killedOnTheWay: Exercise = {
  says: 'the server killed while a large batch or a film is on its way: sent again, each part is in effect once, the file is the same byte for byte, at most one part travels twice', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({ durable: true }, async (rig) => {
    const random = seededRandom(seed);
    const kills = rounds ?? (quick ? 2 : 10);
    await killedInABatch(rig, (await fillClass(rig, kills)).slice(0, kills), random, tally);
    await killedInAnUpload(rig, kills, random, tally);
  }),
};
