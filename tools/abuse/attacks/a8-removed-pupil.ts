import { randomUUID } from 'node:crypto';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { knockJson } from '../../rig/knock.ts';
import { openLesson } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';

const OUT_WITHIN_MS = 2000;
interface Seat { readonly socket: TestSocket; readonly cookie: string }

async function sit(rig: Rig, personId: string, liveId: string): Promise<Seat> {
  const { cookie } = await rig.as(personId);
  const socket = await TestSocket.connect(rig.url, '/live', { cookie });
  await socket.send('live.hello', { liveId, lastSeq: 0 });
  return { socket, cookie };
}

/** Does it, and measures until a listener who says nothing is cut off. */
async function outAfter(seat: Seat, about: string, act: () => Promise<unknown>, tally: Tally): Promise<void> {
  const started = performance.now();
  await act();
  const out = await seat.socket.ended(20_000).then(() => true, () => false);
  const ms = performance.now() - started;
  tally.took(ms);
  tally.expect(out && ms <= OUT_WITHIN_MS, () => `${about}: still connected ${Math.round(ms)} ms later`);
  seat.socket.close();
}

async function comesBack(rig: Rig, { cookie }: Seat, liveId: string, about: string, tally: Tally): Promise<void> {
  const again = await TestSocket.connect(rig.url, '/live', { cookie }).catch(() => null);
  const hello = await again?.send('live.hello', { liveId, lastSeq: 0 });
  tally.expect(!hello?.ok, () => `${about}: came back and was greeted`);
  const said = await again?.send('live.command', { liveId, commandId: randomUUID(), kind: 'chat.say', data: { text: 'still here' } });
  tally.expect(!said?.ok, () => `${about}: could still speak`);
  const resumed = await again?.send('live.resume', { liveId, lastSeq: 0 });
  tally.expect(!resumed?.ok, () => `${about}: could still read the log`);
  again?.close();
}

async function round(rig: Rig, tally: Tally): Promise<void> {
  const { club, db } = rig;
  const [first = '', second = '', third = ''] = club.own.pupils;
  await db.query("update live_class set state = 'closed', closed_at = now() where class_id = $1 and state = 'open'", [club.own.id]);
  const liveId = randomUUID();
  const teacher = await rig.as(club.own.teacher);
  await teacher.get('live.open', { params: { classId: club.own.id }, body: { liveId, lessonId: openLesson } });
  const desk = await sit(rig, club.own.teacher, liveId);

  const sentOut = await sit(rig, first, liveId);
  await outAfter(sentOut, 'sent out of the class', () => desk.socket.send('live.command', { liveId, commandId: randomUUID(), kind: 'pupil.remove', data: { personId: first } }), tally);
  await comesBack(rig, sentOut, liveId, 'sent out of the class', tally);

  const newPin = await sit(rig, second, liveId);
  await outAfter(newPin, 'given a new PIN', () => teacher.get('identity.reset-pin', { params: { classId: club.own.id, personId: second } }), tally);
  await comesBack(rig, newPin, liveId, 'given a new PIN', tally);
  tally.expect((await knockJson(rig.url, 'GET', '/api/me', newPin.cookie)).status === 401, () => 'the old session still works over HTTP');

  const signedOut = await sit(rig, third, liveId);
  await outAfter(signedOut, 'signed out in another tab', () => knockJson(rig.url, 'DELETE', '/api/sessions/current', signedOut.cookie), tally);
  await comesBack(rig, signedOut, liveId, 'signed out in another tab', tally);
  desk.socket.close();
}

export const removedPupil: Exercise = {
  says: 'sent out, PIN changed or signed out elsewhere while only listening: off the line within 2 s, and not back', quick: true,
  run: (tally, { rounds, quick }) => withRig({}, async (rig) => { for (let at = 0; at < (rounds ?? (quick ? 1 : 5)); at += 1) await round(rig, tally); }),
};
