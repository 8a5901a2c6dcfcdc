import { seededRandom } from '@kindling/kernel';
import { knockJson } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { SimClass } from '../sim-class.ts';

const BACK_WITHIN_MS = 5000;
/** The short run stands among the tests and judges no time. */
const PATIENCE_MS = 60_000;

async function oneStop(rig: Rig, cookie: string, awayMs: number, withinMs: number, tally: Tally): Promise<void> {
  await rig.stopPostgres();
  await pause(awayMs);
  const away = await knockJson(rig.url, 'GET', '/api/me', cookie);
  tally.expect(away.status === 503 && away.headers['retry-after'] !== undefined, () => `without a database: ${away.status} ${away.text.slice(0, 100)}`);
  await rig.startPostgresAgain();
  const started = performance.now();
  let back = await knockJson(rig.url, 'GET', '/api/me', cookie);
  while (back.status !== 200 && performance.now() - started < 3 * withinMs) { await pause(50); back = await knockJson(rig.url, 'GET', '/api/me', cookie); }
  const ms = performance.now() - started;
  tally.took(ms);
  tally.expect(back.status === 200 && ms <= withinMs, () => `first success ${Math.round(ms)} ms after the database was back: ${back.status}`);
}

export const stopPostgres: Exercise = {
  says: 'PostgreSQL stopped and started under sixty pupils: 503 with Retry-After, the same server process heals, nothing lost, nothing twice', quick: true,
  run: (tally, { seed, rounds, quick }) => withRig({ durable: true }, async (rig) => {
    const random = seededRandom(seed);
    const statuses = new Map<number, number>();
    let slowest = 0;
    const club = await SimClass.gather(rig, { size: quick ? 12 : 60, seed, live: true, onSent: (status, ms) => { statuses.set(status, (statuses.get(status) ?? 0) + 1); slowest = Math.max(slowest, ms); } });
    await club.allLive(quick ? PATIENCE_MS : 10_000, tally);
    const { cookie } = await rig.as(rig.club.own.teacher);
    const pid = rig.apiPid;
    club.work(quick ? 150 : 700);
    for (let stop = 0; stop < (rounds ?? (quick ? 2 : 50)); stop += 1) {
      await pause(300 + random() * 1500);
      await oneStop(rig, cookie, random() * 1500, quick ? PATIENCE_MS : BACK_WITHIN_MS, tally);
    }
    await pause(1500);
    await club.finish(tally);
    tally.expect(rig.apiPid === pid, () => 'the server process is another');
    tally.expect([...statuses.keys()].every((status) => status === 200 || status === 503), () => `operations were answered with ${[...statuses.keys()].join(', ')}`);
    tally.note(`answers to operations: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}; the slowest after ${Math.round(slowest)} ms`);
  }),
};
