import { loadavg } from 'node:os';
import { eventsAfter } from '../../../libs/live-class/api/live-class.repository.ts';
import { clearAway } from '../../rig/foundation.ts';
import { Rig } from '../../rig/rig.ts';
import type { BenchOptions } from '../bench.ts';
import { percentile, rounded } from '../median.ts';
import { gatherCrowd } from './crowd.ts';
import { PupilLink } from './pupil-link.ts';

const CLIENTS = 60;
/** How the tutor's last word of a round is known from the others. */
const lastWord = (round: number): string => `round ${round} is over`;
interface Round { readonly sinceKillMs: readonly number[]; readonly sinceReadyMs: readonly number[]; readonly wrongStates: number; readonly lost: number }

/** The server dies without a word while everybody is at work, and starts again: how long until each is back, and whether all agree with the log. */
export async function benchLiveRejoin({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start({ durable: true });
  const clients = quick ? 12 : CLIENTS;
  try {
    const { liveId, tutorCookie, pupilCookies, pupilIds } = await gatherCrowd(rig, clients);
    const tutor = new PupilLink(rig.url, tutorCookie, liveId, rig.club.own.tutor);
    const pupils = pupilCookies.map((cookie, at) => new PupilLink(rig.url, cookie, liveId, pupilIds[at] ?? ''));
    const all = { rig, liveId, tutor, pupils };
    await Promise.all([tutor, ...pupils].map((each) => each.until(() => each.isLive)));
    const rounds: Round[] = [];
    for (let round = 1; round <= (quick ? 1 : 5); round++) {
      rounds.push(await dieAndComeBack(all, round));
      console.log(JSON.stringify({ round, p95Ms: Math.round(percentile(rounds.at(-1)?.sinceKillMs ?? [], 0.95)), wrongStates: rounds.at(-1)?.wrongStates }));
    }
    [tutor, ...pupils].forEach((each) => each.stop());
    const ms = (pick: (round: Round) => readonly number[], share: number): number => Math.round(percentile(rounds.flatMap(pick), share));
    return {
      clients, rounds: rounds.length, p50Ms: ms((r) => r.sinceKillMs, 0.5), p95Ms: ms((r) => r.sinceKillMs, 0.95), sinceReadyP50Ms: ms((r) => r.sinceReadyMs, 0.5), sinceReadyP95Ms: ms((r) => r.sinceReadyMs, 0.95),
      wrongStates: rounds.reduce((sum, round) => sum + round.wrongStates, 0), lostCommands: rounds.reduce((sum, round) => sum + round.lost, 0), load: rounded(loadavg()[0] ?? 0, 1),
    };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

interface Everybody { readonly rig: Rig; readonly liveId: string; readonly tutor: PupilLink; readonly pupils: readonly PupilLink[] }

async function dieAndComeBack({ rig, liveId, tutor, pupils }: Everybody, round: number): Promise<Round> {
  const everybody = [tutor, ...pupils];
  // On the way while the server dies, and given again by the links until it answers.
  const given = pupils.map((pupil, at) => pupil.link.give('step.at', { lessonId: '01-first-light', stepId: 'make', passed: (round + at) % 20, of: 20 }));
  const killedAt = performance.now();
  await rig.killApi();
  await Promise.all(everybody.map((each) => each.until(() => !each.isLive)));
  const back = everybody.map((each) => each.until(() => each.isLive));
  await rig.startApiAgain();
  const readyAt = performance.now();
  const backAt = await Promise.all(back);
  const answers = await Promise.all(given);
  await tutor.link.give('chat.say', { text: lastWord(round) });
  await Promise.all(everybody.map((each) => each.until(() => each.link.read().state.chat.some((line) => line.text === lastWord(round)))));
  return {
    sinceKillMs: backAt.map((at) => at - killedAt), sinceReadyMs: backAt.map((at) => Math.max(0, at - readyAt)),
    wrongStates: await countWrong(rig, liveId, everybody), lost: answers.filter((answer) => !answer.ok).length,
  };
}

/** Against the log itself, up to the event that the client has. */
async function countWrong(rig: Rig, liveId: string, everybody: readonly PupilLink[]): Promise<number> {
  const log = await eventsAfter(rig.db.manager, liveId, 0);
  return everybody.filter((each) => !each.isFoldOf(log)).length;
}
