import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { fillClass } from '../../rig/full-class.ts';
import { knock } from '../../rig/knock.ts';
import { openLesson } from '../../rig/props.ts';
import { pause } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';

const OTHERS_P95_MS = 300;

/** Sends at that rate until the line is cut, then comes back and goes on. */
async function flood(rig: Rig, cookie: string, liveId: string, perSecond: number, stopped: () => boolean): Promise<number> {
  let cuts = 0;
  while (!stopped()) {
    const socket = await TestSocket.connect(rig.url, '/live', { cookie }).catch(() => null);
    if (!socket) { await pause(50); continue; }
    while (socket.raw.connected && !stopped()) {
      for (let at = 0; at < perSecond / 50; at += 1) socket.raw.emit('live.command', { liveId, commandId: randomUUID(), kind: 'chat.say', data: { text: 'flood' } });
      await pause(20);
    }
    if (!stopped()) cuts += 1;
    socket.close();
  }
  return cuts;
}

async function tryFlood(rig: Rig, liveId: string, others: readonly TestSocket[], seconds: number, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.own.pupils[0] ?? null);
  const until = performance.now() + seconds * 1000;
  const attack = flood(rig, cookie, liveId, 5000, () => performance.now() > until);
  let turn = 0;
  while (performance.now() < until) {
    const socket = others[turn++ % others.length];
    const started = performance.now();
    const answer = await socket?.send('live.resume', { liveId, lastSeq: 0 }).catch(() => null);
    tally.took(performance.now() - started);
    tally.expect(answer?.ok === true, () => `a classmate got ${JSON.stringify(answer)}`);
    await pause(15);
  }
  const cuts = await attack;
  tally.expect(cuts > 0, () => 'the flooding socket was never cut');
  tally.expect(tally.percentile(0.95) < OTHERS_P95_MS, () => `the others' p95 is ${tally.percentile(0.95)} ms`);
  tally.note(`the flooding socket was cut ${cuts} times in ${seconds} s`);
}

/** What no client of ours would send; each on a new line, which must be closed while the server lives. */
const broken: readonly (readonly [string, (socket: TestSocket) => void])[] = [
  ['10 MB in one message', ({ raw }) => { raw.emit('live.command', { text: 'x'.repeat(10_000_000) }); }],
  ['a packet of no known type', ({ raw }) => { raw.io.engine.write('9nonsense'); }],
  ['broken JSON', ({ raw }) => { raw.io.engine.write('42/live,["live.hello",{"liveId":'); }],
  ['an attachment that never comes, ten thousand of them', ({ raw }) => { raw.io.engine.write('510000-/live,["live.hello",{"_placeholder":true,"num":0}]'); raw.io.engine.write('42/live,["x"]'); }],
];

async function tryBroken(rig: Rig, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.own.pupils[1] ?? null);
  for (const [about, send] of broken) {
    const socket = await TestSocket.connect(rig.url, '/live', { cookie });
    send(socket);
    tally.expect(await socket.ended(4000).then(() => true, () => false), () => `${about}: the line stays open`);
    tally.expect((await knock(rig.url, { path: '/healthz' })).status === 200, () => `${about}: the server is gone`);
    socket.close();
  }
}

/** A thousand lines from one browser that never sign in. */
async function tryVisitors(rig: Rig, tally: Tally): Promise<void> {
  const lines = Array.from({ length: 300 }, () => io(`${rig.url}/live`, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: rig.url } }));
  await Promise.all(lines.map((line) => new Promise<void>((resolve) => { line.once('connect_error', () => resolve()).once('connect', () => { tally.problem('a visitor was let in'); resolve(); }); })));
  tally.expect((await knock(rig.url, { path: '/readyz' })).status === 200, () => 'not ready after three hundred visitors');
  lines.forEach((line) => line.close());
}

export const socketFlood: Exercise = {
  says: '5,000 messages a second from one socket, 10 MB frames and broken packets: that line is closed, the others hear nothing of it', quick: false,
  run: (tally, { quick }) => withRig({}, async (rig) => {
    const pupils = await fillClass(rig, 12);
    const liveId = randomUUID();
    await (await rig.as(rig.club.own.tutor)).get('live.open', { params: { classId: rig.club.own.id }, body: { liveId, lessonId: openLesson } });
    const others = await Promise.all(pupils.slice(2).map(async ({ personId }) => TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(personId)).cookie })));
    for (const socket of others) await socket.send('live.hello', { liveId, lastSeq: 0 });
    await tryFlood(rig, liveId, others, quick ? 3 : 20, tally);
    others.forEach((socket) => socket.close());
    await tryBroken(rig, tally);
    await tryVisitors(rig, tally);
  }),
};
