import { randomUUID } from 'node:crypto';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { databaseDigest } from '../../rig/database-digest.ts';
import { knockJson } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { openLesson } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { SimClass } from '../sim-class.ts';

interface Sent { readonly person: string; readonly commandId: string; readonly kind: string; readonly data: unknown }

/** A short class with everything in it; what was sent is kept to be sent again. */
async function holdClass(rig: Rig, club: SimClass, turns: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  const desk = await TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(rig.club.own.tutor)).cookie });
  await desk.send('live.hello', { liveId: club.liveId, lastSeq: 0 });
  const give = async (socket: TestSocket, person: string, kind: string, data: unknown): Promise<void> => {
    const commandId = randomUUID();
    sent.push({ person, commandId, kind, data });
    await socket.send('live.command', { liveId: club.liveId, commandId, kind, data });
  };
  const seats = await Promise.all(club.pupils.slice(0, 6).map(async ({ personId, cookie }) => ({ personId, socket: await TestSocket.connect(rig.url, '/live', { cookie }) })));
  for (const { socket } of seats) await socket.send('live.hello', { liveId: club.liveId, lastSeq: 0 });
  for (let turn = 0; turn < turns; turn += 1) {
    const pollId = randomUUID();
    await give(desk, rig.club.own.tutor, 'slide.set', { lessonId: openLesson, stepId: 'recall', frame: turn % 3 });
    await give(desk, rig.club.own.tutor, 'poll.open', { pollId, question: `q${turn}`, options: ['a', 'b'] });
    for (const { personId, socket } of seats) {
      await give(socket, personId, 'chat.say', { text: `${turn}` });
      await give(socket, personId, 'hand.up', {});
      await give(socket, personId, 'poll.vote', { pollId, option: turn % 2 });
    }
  }
  await give(desk, rig.club.own.tutor, 'class.close', {});
  for (const { socket } of seats) socket.close();
  desk.close();
  return sent;
}

async function sendAgain(rig: Rig, oldLiveId: string, sent: readonly Sent[], fresh: boolean, tally: Tally): Promise<void> {
  const sockets = new Map<string, TestSocket>();
  for (const [at, { person, commandId, kind, data }] of sent.entries()) {
    // A socket has an allowance; a new one each forty messages stays within it.
    if (at % 40 === 0) { for (const socket of sockets.values()) socket.close(); sockets.clear(); }
    const socket = sockets.get(person) ?? await TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(person)).cookie });
    sockets.set(person, socket);
    const answer = await socket.send('live.command', { liveId: oldLiveId, commandId: fresh ? randomUUID() : commandId, kind, data });
    tally.expect(fresh ? !answer.ok : answer.ok || ['live.not-open', 'request.too-many', 'resource.conflict'].includes(answer.code), () => `${kind} into a closed class: ${JSON.stringify(answer)}`);
  }
  for (const socket of sockets.values()) socket.close();
}

export const oldClassAgain: Exercise = {
  says: 'a whole old class and every operation of it sent again, with old and with new ids: no state changes, the class of today hears nothing', quick: true,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const club = await SimClass.gather(rig, { size: 6, seed, live: true });
    await club.allLive(60_000, tally);
    club.work(100);
    const sent = await holdClass(rig, club, rounds ?? (quick ? 4 : 40));
    await club.finish(tally);
    const liveId = randomUUID();
    const tutor = await rig.as(rig.club.own.tutor);
    await tutor.get('live.open', { params: { classId: rig.club.own.id }, body: { liveId, lessonId: openLesson } });
    await pause(200);
    const before = await databaseDigest(rig.db, { without: ['session'] });
    await sendAgain(rig, club.liveId, sent, false, tally);
    await sendAgain(rig, club.liveId, sent, true, tally);
    for (const { cookie, outbox } of club.pupils) {
      for (const { operation } of outbox.journal.values()) {
        const { text } = await knockJson(rig.url, 'POST', '/api/operations', cookie, { deviceId: randomUUID(), operations: [operation] });
        tally.expect(text.includes('"duplicate"'), () => `an old operation was answered ${text.slice(0, 120)}`);
      }
    }
    const after = await databaseDigest(rig.db, { without: ['session'] });
    for (const [table, digest] of Object.entries(before.tables)) tally.expect(after.tables[table] === digest, () => `${table} has changed`);
  }),
};
