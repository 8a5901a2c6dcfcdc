import { randomUUID } from 'node:crypto';
import { seededRandom } from '@kindling/kernel';
import { BATON_WAIT_MS } from '@kindling/live-class/domain';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { pause } from '../../rig/pause.ts';
import { openLesson } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { SimClass } from '../sim-class.ts';
import { SimSeat } from '../sim-seat.ts';

const ANSWER_WITHIN_MS = 5000;
/** A line that broke counts as gone after ten seconds, so that a reload is no departure; then the baton waits. */
const NOTICED_MS = 12_000;
/** How long the tutor is away, and what a teacher who asks for the baton is told then. */
type Absence = { readonly awayMs: number; readonly teacherHears: 'yes' | 'live.lead-is-here' | 'live.lead-may-return' };
const unnoticed: Absence = { awayMs: 500, teacherHears: 'live.lead-is-here' };
const absences: readonly Absence[] = [
  unnoticed, { awayMs: NOTICED_MS, teacherHears: 'live.lead-may-return' }, { awayMs: NOTICED_MS + BATON_WAIT_MS, teacherHears: 'yes' },
];
const hostOnly: readonly (readonly [string, (rig: Rig) => unknown])[] = [
  ['slide.set', () => ({ lessonId: openLesson, stepId: 'theory', frame: 0 })], ['poll.open', () => ({ pollId: randomUUID(), question: 'mine?', options: ['a', 'b'] })], ['chat.hide', () => ({ seq: 1 })],
  ['pupil.remove', ({ club }) => ({ personId: club.own.pupils[0] })], ['class.close', () => ({})],
];

/** While nobody teaches, a pupil tries everything that only a host may do. */
async function pupilsTry(rig: Rig, club: SimClass, tally: Tally): Promise<void> {
  const { cookie } = club.pupils[0] ?? { cookie: '' };
  const socket = await TestSocket.connect(rig.url, '/live', { cookie });
  await socket.send('live.hello', { liveId: club.liveId, lastSeq: 0 });
  for (const [kind, data] of hostOnly) {
    const started = performance.now();
    const answer = await socket.send('live.command', { liveId: club.liveId, commandId: randomUUID(), kind, data: data(rig) });
    tally.took(performance.now() - started);
    tally.expect(!answer.ok && answer.code === 'live.not-allowed' && performance.now() - started < ANSWER_WITHIN_MS, () => `a pupil gave ${kind} while nobody taught: ${JSON.stringify(answer)}`);
  }
  socket.close();
}

async function round(rig: Rig, club: SimClass, random: () => number, { awayMs, teacherHears }: Absence, tally: Tally): Promise<void> {
  const sit = async (personId: string): Promise<SimSeat> => {
    const seat = new SimSeat(rig.url, (await rig.as(personId)).cookie, club.liveId, random);
    for (let waited = 0; waited < 100 && !seat.live; waited += 1) await pause(50);
    return seat;
  };
  const tutor = await sit(rig.club.own.tutor);
  const slide = { lessonId: openLesson, stepId: 'recall', frame: Math.floor(random() * 3) };
  await tutor.link.give('slide.set', slide);
  tutor.socket.io.engine.close(); // No goodbye: the line breaks.
  tutor.link.stop();
  tutor.socket.close();
  await pause(awayMs);
  await pupilsTry(rig, club, tally);
  const pupil = club.pupils[1]?.seat?.link.read();
  tally.expect(pupil?.state.phase.is === 'open' && JSON.stringify(pupil.state.slide) === JSON.stringify(slide), () => `the class did not keep its state: ${JSON.stringify(pupil?.state.phase)} ${JSON.stringify(pupil?.state.slide)}`);
  const teacher = await sit(rig.club.own.teacher);
  const mayTake = teacherHears === 'yes';
  const taken = await teacher.link.give('baton.take', {});
  tally.expect((taken.ok ? 'yes' : taken.code) === teacherHears, () => `after ${awayMs} ms the teacher asked for the baton: ${JSON.stringify(taken)}`);
  tally.expect((await teacher.link.give('slide.set', { ...slide, stepId: 'theory' })).ok === mayTake, () => `the teacher ${mayTake ? 'could not lead' : 'led without the baton'}`);
  const back = await sit(rig.club.own.tutor);
  if (mayTake) tally.expect((await teacher.link.give('baton.hand', { personId: rig.club.own.tutor })).ok, () => 'the teacher could not hand the baton back');
  tally.expect((await back.link.give('slide.set', { ...slide, stepId: 'predict' })).ok, () => 'the tutor came back without control');
  teacher.leave();
  back.leave();
}

export const tutorDrops: Exercise = {
  says: 'the tutor’s line breaks: the class stays as it is, no pupil can lead it, the teacher may after half a minute, and the tutor comes back to lead', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const random = seededRandom(seed);
    const club = await SimClass.gather(rig, { size: quick ? 6 : 30, seed, live: true });
    await club.allLive(10_000, tally);
    club.work(700);
    // Unnoticed, before and after the time that the one who leads has to come back.
    for (let at = 0; at < (rounds ?? (quick ? 1 : 6)); at += 1) await round(rig, club, random, absences[at % absences.length] ?? unnoticed, tally);
    await club.finish(tally);
  }),
};
