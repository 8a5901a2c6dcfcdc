import { readableSigns, seededRandom } from '@kindling/kernel';
import { fillClass, type Pupil } from '../../rig/full-class.ts';
import { knockJson } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';

const IN_WITHIN_MS = 60_000;
interface Attack { guesses: number; joins: number; stopped: boolean }

/** Guesses codes of classes and families, and PINs, as fast as answers come, from the pupils' own address. */
async function guess(rig: Rig, random: () => number, target: Pupil, attack: Attack, most: number): Promise<void> {
  while (attack.guesses < most && !attack.stopped) {
    attack.guesses += 1;
    const code = Array.from({ length: 6 }, () => readableSigns[Math.floor(random() * readableSigns.length)]).join('');
    const { status } = await knockJson(rig.url, 'GET', `/api/class-codes/${code}`, '');
    if (status === 200) attack.joins += 1;
    // A slip of a family is looked up like a class: the same guard, a key twice as long.
    const slip = Array.from({ length: 12 }, () => readableSigns[Math.floor(random() * readableSigns.length)]).join('');
    if ((await knockJson(rig.url, 'GET', `/api/families/${slip}`, '')).status === 200) attack.joins += 1;
    const pin = String(Math.floor(random() * 10_000)).padStart(4, '0');
    if (pin === target.pin) continue;
    const tried = await knockJson(rig.url, 'POST', '/api/sessions/pupil', '', { code: rig.club.own.code, personId: target.personId, pin });
    if (tried.status === 200) attack.joins += 1;
  }
}

/** As the sign-in page does it: look the class up, press the tile, type the PIN; wait and press again when it is too busy. */
async function comeIn(rig: Rig, { personId, pin }: Pupil): Promise<boolean> {
  const started = performance.now();
  let sawTiles = false;
  while (performance.now() - started < IN_WITHIN_MS) {
    const { status } = sawTiles
      ? await knockJson(rig.url, 'POST', '/api/sessions/pupil', '', { code: rig.club.own.code, personId, pin })
      : await knockJson(rig.url, 'GET', `/api/class-codes/${rig.club.own.code}`, '');
    if (status === 200 && sawTiles) return true;
    if (status === 200) sawTiles = true;
    else await pause(2000);
  }
  return false;
}

async function attackWhileTheyCome(rig: Rig, tally: Tally, random: () => number, most: number): Promise<void> {
  const [target, ...pupils] = await fillClass(rig, 61);
  if (!target) throw new Error('no pupils');
  const attack: Attack = { guesses: 0, joins: 0, stopped: false };
  const lanes = Promise.all(Array.from({ length: 24 }, () => guess(rig, random, target, attack, most)));
  // Long enough to have used up whatever the address is allowed.
  while (attack.guesses < Math.min(2000, most / 2)) await pause(50);
  await Promise.all(pupils.map(async (pupil) => {
    const started = performance.now();
    const came = await comeIn(rig, pupil);
    tally.took(performance.now() - started);
    tally.expect(came, () => `${pupil.name} did not get in within 60 s`);
  }));
  await lanes;
  tally.rounds += attack.guesses;
  tally.expect(attack.joins === 0, () => `${attack.joins} guesses were answered with a class or a session`);
  tally.note(`${attack.guesses} guesses from the same address, 24 at a time; the slowest pupil was in after ${tally.slowest} ms`);
}

export const codeGuessing: Exercise = {
  says: 'class codes, families’ slips and a PIN guessed from the address of sixty pupils who are coming in: no guess succeeds, all are in within 60 s', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({}, (rig) => attackWhileTheyCome(rig, tally, seededRandom(seed), rounds ?? (quick ? 3000 : 100_000))),
};
