import { seededRandom } from '@kindling/kernel';
import { BadLink } from '../../rig/bad-link.ts';
import { pause } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { SimClass } from '../sim-class.ts';
import { SimSeat } from '../sim-seat.ts';

const SAME_WITHIN_MS = 5000;
const ladder = [0, 5, 10, 15, 20, 25, 30, 120];

interface Stage { readonly rig: Rig; readonly link: BadLink; readonly club: SimClass; readonly desk: SimSeat; readonly tally: Tally }

/** While the line is down the tutor goes on teaching and the pupils go on working; when it is up, all see the same class. */
async function rung({ link, club, desk, tally }: Stage, seconds: number, how: 'stall' | 'cut'): Promise<void> {
  const about = `${seconds} s ${how === 'stall' ? 'of silence' : 'cut'}`;
  link[how]();
  for (let at = 0; at < 3; at += 1) desk.say(`${about} ${at} ${Math.random()}`);
  for (const { seat } of club.pupils) seat?.say(`${about} ${Math.random()}`);
  await pause(seconds * 1000);
  link.mend();
  const started = performance.now();
  const seats = club.pupils.flatMap(({ seat }) => (seat ? [seat] : []));
  // The class goes on meanwhile: all that had happened, or been said, by the time the line came back must be there.
  const [mark, unanswered] = [desk.seq, seats.map((seat) => [...seat.said].filter(([, answer]) => answer === null).map(([text]) => text))];
  const same = (): boolean => seats.every((seat, at) => seat.live && seat.seq >= mark && unanswered[at]?.every((text) => seat.said.get(text) !== null));
  while (!same() && performance.now() - started < 30_000) await pause(20);
  const ms = performance.now() - started;
  tally.took(ms);
  tally.expect(same() && ms <= SAME_WITHIN_MS, () => `${about}: the same state only after ${Math.round(ms)} ms; ${seats.filter((seat) => !seat.live).length} not live`);
  tally.note(`${about}: the same state ${Math.round(ms)} ms after the line came back`);
}

/**
 * Two hours on a clock that runs ahead: everything stored becomes two hours older, the server forgets all that it had in memory,
 * and each pupil comes back with what two hours of work leave in a queue.
 */
async function twoHours(stage: Stage, operations: number): Promise<void> {
  const { rig, link, club, tally } = stage;
  link.cut();
  for (const { outbox, next } of club.pupils) for (let at = 0; at < operations; at += 1) { const { type, payload } = next(); await outbox.enqueue(type, payload); }
  await rig.killApi();
  for (const [table, column] of [['live_event', 'at'], ['live_class', 'opened_at'], ['session', 'created_at'], ['fact', 'at']]) await rig.db.query(`update ${table} set ${column} = ${column} - interval '2 hours'`);
  await rig.startApiAgain();
  await rung(stage, 1, 'cut');
  tally.note(`two hours by a clock that runs ahead, ${operations} operations in each queue`);
}

export const linkLadder: Exercise = {
  says: 'the pupils’ line silent or cut for 0 to 30 s, 120 s and two hours (on a clock that runs ahead): five seconds after it is back everybody sees the same class and all work is there', quick: false,
  run: (tally, { seed, quick }) => withRig({}, async (rig) => {
    const link = await BadLink.lay(rig.url);
    const club = await SimClass.gather(rig, { size: quick ? 6 : 30, seed, live: true, through: link.url });
    const desk = new SimSeat(rig.url, (await rig.as(rig.club.own.tutor)).cookie, club.liveId, seededRandom(seed));
    await club.allLive(10_000, tally);
    club.work(1500);
    for (const seconds of quick ? [0, 2] : ladder) for (const how of ['stall', 'cut'] as const) await rung({ rig, link, club, desk, tally }, seconds, how);
    await twoHours({ rig, link, club, desk, tally }, quick ? 20 : 480);
    await club.finish(tally);
    desk.leave();
    link.take();
  }),
};
