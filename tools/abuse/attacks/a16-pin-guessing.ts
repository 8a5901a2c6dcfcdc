import { fillClass } from '../../rig/full-class.ts';
import { knockJson } from '../../rig/knock.ts';
import { inParallel } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';

/** Five tries are free and the lock doubles from a minute: a run of minutes allows a handful more, never dozens. */
const MOST_JUDGED = 12;

/** All tries at once, because a lock that is looked up before the failure is written down would let them all through. */
async function guessAll(rig: Rig, about: string, path: string, bodies: readonly unknown[], width: number, tally: Tally): Promise<void> {
  let judged = 0;
  await inParallel(bodies, width, async (body) => {
    const { status, ms, text } = await knockJson(rig.url, 'POST', path, '', body);
    tally.took(ms);
    tally.expect(status === 401 || status === 429, () => `${about}: ${status} ${text.slice(0, 100)}`);
    if (status === 401) judged += 1;
  });
  tally.expect(judged <= MOST_JUDGED, () => `${about}: ${judged} guesses of ${bodies.length} were judged`);
  tally.note(`${about}: ${judged} guesses of ${bodies.length} were judged, the rest turned away`);
}

async function guessPins(rig: Rig, tally: Tally, tries: number): Promise<void> {
  const [target, neighbour] = await fillClass(rig, 5);
  if (!target || !neighbour) throw new Error('no pupils');
  const signIn = (personId: string, pin: string) => knockJson(rig.url, 'POST', '/api/sessions/pupil', '', { code: rig.club.own.code, personId, pin });
  const wrong = Array.from({ length: tries + 1 }, (_, at) => String(at % 10_000).padStart(4, '0')).filter((pin) => pin !== target.pin).slice(0, tries);
  await guessAll(rig, 'a PIN', '/api/sessions/pupil', wrong.map((pin) => ({ code: rig.club.own.code, personId: target.personId, pin })), 256, tally);
  tally.expect((await signIn(target.personId, target.pin)).status === 429, () => 'the account is not locked');
  tally.expect((await signIn(neighbour.personId, neighbour.pin)).status === 200, () => 'the neighbour at the same address was turned away');
  const teacher = await rig.as(rig.club.own.teacher);
  const { pin } = await teacher.get('identity.reset-pin', { params: { classId: rig.club.own.id, personId: target.personId } });
  tally.expect((await signIn(target.personId, pin)).status === 200, () => 'the teacher’s new PIN does not work at once');
}

async function guessPasswords(rig: Rig, tally: Tally, tries: number): Promise<void> {
  const bodies = Array.from({ length: tries }, (_, at) => ({ login: at % 2 === 0 ? 'wang' : 'WANG', password: `guess-${at}` }));
  await guessAll(rig, 'a password', '/api/sessions/staff', bodies, 64, tally);
  const other = await knockJson(rig.url, 'POST', '/api/sessions/staff', '', { login: 'liming', password: 'kindling-demo' });
  tally.expect(other.status === 200, () => `another member of staff got ${other.status}`);
}

export const pinGuessing: Exercise = {
  says: 'ten thousand PINs and passwords for one account, all at once: a handful is judged, the account is locked, others are not', quick: true,
  run: (tally, { rounds, quick }) => withRig({}, async (rig) => {
    const tries = rounds ?? (quick ? 300 : 10_000);
    await guessPins(rig, tally, tries);
    await guessPasswords(rig, tally, Math.min(tries, 1000));
  }),
};
