import { randomUUID } from 'node:crypto';
import { mediaClose, type LiveEvent } from '@kindling/contracts';
import { encodeFrame, noFlags } from '@kindling/voice';
import { startTestApi, TestSocket, type TestApi } from '@kindling/testing';
import { WebSocket } from 'ws';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';
import { MediaLine } from './media/media-test-line.ts';

/** `closed`: that socket ended; a media code; or the command was refused with a code. */
type Outcome = string | number;
interface Scene { readonly api: TestApi; readonly liveId: string; readonly offender: string; readonly desk: LiveSeat }
type Misuse = readonly [does: string, ends: Outcome, act: (scene: Scene) => Promise<Outcome>];

const endOf = async (socket: TestSocket): Promise<Outcome> => { await socket.ended(8000); return 'closed'; };
const codeOf = (answer: { ok: boolean; code?: string }): Outcome => (answer.ok ? 'accepted' : answer.code ?? '');
const seatOf = ({ api, offender, liveId }: Scene): Promise<LiveSeat> => LiveSeat.take(api, offender, liveId);
const commanding = (kind: string, data: unknown) => async (scene: Scene): Promise<Outcome> => {
  const seat = await seatOf(scene);
  const answer = await seat.command(kind, data);
  seat.leave();
  return codeOf(answer);
};
const hello = (liveId: (scene: Scene) => unknown, lastSeq: unknown = 0) => async (scene: Scene): Promise<Outcome> => {
  const socket = await TestSocket.connect(scene.api.url, '/live', { cookie: (await scene.api.as(scene.offender)).cookie });
  const answer = await socket.send('live.hello', { liveId: liveId(scene), lastSeq });
  socket.close();
  return codeOf(answer);
};
const sounding = (act: (line: MediaLine) => void) => async ({ api, offender, liveId }: Scene): Promise<Outcome> => {
  const line = await MediaLine.enter(api, offender, liveId);
  act(line);
  await line.ended();
  return line.closed?.code ?? 0;
};
/** A line without the socket library, greeted and in the namespace. */
async function bareLine({ api, offender }: Scene): Promise<WebSocket> {
  const line = new WebSocket(`${api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie: (await api.as(offender)).cookie, origin: api.url } });
  line.on('error', () => undefined);
  await new Promise<void>((resolve) => line.on('message', (bytes: Buffer) => {
    if (bytes.toString().startsWith('0{')) line.send('40/live,');
    if (bytes.toString().startsWith('40/live,')) resolve();
  }));
  return line;
}
const bare = (act: (line: WebSocket) => void) => async (scene: Scene): Promise<Outcome> => {
  const line = await bareLine(scene);
  const ended = new Promise<void>((resolve) => line.on('close', () => resolve()));
  act(line);
  await ended;
  return 'closed';
};
const listening = (to: (scene: Scene) => { liveId?: string; personId?: string | null; origin?: string }) => async (scene: Scene): Promise<Outcome> => {
  const { liveId = scene.liveId, personId = scene.offender, origin = scene.api.url } = to(scene);
  const line = await MediaLine.knock(scene.api, personId, liveId, { origin });
  await line.ended();
  return line.closed?.code ?? 0;
};
const knocking = (headers: (scene: Scene) => Promise<Record<string, string>>) => async (scene: Scene): Promise<Outcome> => {
  try {
    (await TestSocket.connect(scene.api.url, '/live', await headers(scene))).close();
    return 'let in';
  } catch (failure) {
    return (failure as Error).message;
  }
};

let foreignLive = '';
let closedLive = '';
const misuses: readonly Misuse[] = [
  ['a knock without a session', 'session.missing', knocking(() => Promise.resolve({}))],
  ['a knock from a foreign page', 'websocket error', knocking(async ({ api, offender }) => ({ cookie: (await api.as(offender)).cookie, origin: 'https://elsewhere.example' }))],
  ["hello to another school's class", 'resource.not-found', hello(() => foreignLive)],
  ['hello to a class that is not there', 'resource.not-found', hello(() => randomUUID())],
  ['hello with a number before the beginning', 'request.malformed', hello(({ liveId }) => liveId, -1)],
  ['hello with something else than a class', 'request.malformed', hello(() => ({ $gt: '' }))],
  ["a command in another school's class", 'resource.not-found', async (scene) => {
    const seat = await seatOf(scene);
    const answer = await seat.socket.send('live.command', { liveId: foreignLive, commandId: randomUUID(), kind: 'hand.up', data: {} });
    seat.leave();
    return codeOf(answer as { ok: boolean });
  }],
  ['catching up without having said hello', 'live.not-allowed', async ({ api, offender, liveId }) => {
    const socket = await TestSocket.connect(api.url, '/live', { cookie: (await api.as(offender)).cookie });
    const answer = await socket.send('live.resume', { liveId, lastSeq: 0 });
    socket.close();
    return codeOf(answer as { ok: boolean });
  }],
  ['a command in a class that is over', 'live.not-open', async ({ api, offender }) => {
    const seat = await LiveSeat.take(api, offender, closedLive);
    const answer = await seat.command('hand.up');
    seat.leave();
    return codeOf(answer);
  }],
  ['a word of 1 MB', 'closed', async (scene) => {
    const seat = await seatOf(scene);
    void seat.command('chat.say', { text: '长'.repeat(350_000) }).catch(() => undefined);
    return endOf(seat.socket);
  }],
  ['a word that is too long but fits the line', 'request.malformed', commanding('chat.say', { text: '长'.repeat(501) })],
  ['a word that cannot be stored', 'request.malformed', commanding('chat.say', { text: 'a\u0000b' })],
  ['five thousand messages at once', 'closed', async (scene) => {
    const seat = await seatOf(scene);
    for (let each = 0; each < 5000; each++) seat.socket.raw.emit('live.resume', { liveId: scene.liveId, lastSeq: 0 });
    return endOf(seat.socket);
  }],
  ['more words than a pupil can type', 'request.too-many', async (scene) => {
    const seat = await seatOf(scene);
    const answers = [];
    for (let each = 0; each < 8; each++) answers.push(codeOf(await seat.command('chat.say', { text: `第${each}句` })));
    seat.leave();
    return answers.filter((each) => each !== 'accepted').at(-1) ?? 'accepted';
  }],
  ['a command with a number and a person of its own choice', 'request.malformed', commanding('hand.up', { s: 99_999, u: randomUUID() })],
  ["the server's own event", 'request.malformed', async (scene) => {
    const seat = await seatOf(scene);
    const answer = await seat.socket.send('live.event', { s: 99_999, t: 0, k: 'class.closed', u: scene.offender, d: {} });
    seat.leave();
    return codeOf(answer as { ok: boolean });
  }],
  ['a command that only the server gives', 'live.unknown-command', commanding('presence.leave', {})],
  ['a command called like something of JavaScript', 'live.unknown-command', commanding('constructor', {})],
  ["a pupil turning the tutor's page", 'live.not-allowed', commanding('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 0 })],
  ['a pupil closing the class', 'live.not-allowed', commanding('class.close', {})],
  ['a pupil lowering the hand of another', 'live.not-allowed', async (scene) => commanding('hand.down', { personId: scene.api.club.own.pupils[0] })(scene)],
  ['the same command again', 'one event', async (scene) => {
    const [seat, commandId] = [await seatOf(scene), randomUUID()];
    const first = await seat.command('hand.up', {}, commandId);
    await seat.command('hand.down', {});
    const second = await seat.command('hand.up', {}, commandId);
    const raised = (await scene.desk.hears('hand.down', (event) => event.u === scene.offender)) && scene.desk.events.filter((event) => event.k === 'hand.up' && event.u === scene.offender);
    seat.leave();
    return first.ok && second.ok && first.value.seq === second.value.seq && raised.length === 1 ? 'one event' : 'more';
  }],
  ['bytes on the socket of events', 'closed', bare((line) => { line.send(Buffer.from([4, 0, 255, 1])); })],
  ['bytes promised and never sent', 'closed', bare((line) => { line.send('451-/live,0["live.hello",{"_placeholder":true,"num":0}]'); line.send('42/live,1["live.hello",{}]'); })],
  ['a packet that is none', 'closed', bare((line) => { line.send('4nonsense'); })],
  ['JSON that is none', 'closed', bare((line) => { line.send('42/live,1["live.hello",{'); })],
  ['speaking without the floor', mediaClose['no-floor'], sounding((line) => line.say())],
  ['a frame bigger than speech', mediaClose['too-big'], sounding((line) => line.say({ payload: new Uint8Array(500) }))],
  ['a frame that is not even read', 1009, sounding((line) => line.send(new Uint8Array(5000)))],
  ['five thousand frames', mediaClose.flood, sounding((line) => { for (let each = 0; each < 5000; each++) line.acknowledge({ kind: 'ack', stream: 1, sequence: each, captureMs: 0, flags: noFlags, payload: new Uint8Array() }); })],
  ['words on the socket of sound', mediaClose.malformed, sounding((line) => line.send('{"k":"speaker","stream":1}'))],
  ["listening to another school's class", mediaClose['not-found'], listening(() => ({ liveId: foreignLive }))],
  ['listening to a class that is over', mediaClose.closed, listening(() => ({ liveId: closedLive }))],
  ['listening without a session', mediaClose['session-missing'], listening(() => ({ personId: null }))],
  ['listening from a foreign page', 1006, listening(() => ({ origin: 'https://elsewhere.example' }))],
  ['half a frame', mediaClose.malformed, sounding((line) => line.send(Uint8Array.of(0x11, 0, 0)))],
  ["a picture where the tutor's would be", mediaClose['no-floor'], sounding((line) => line.send(encodeFrame({ kind: 'picture', stream: 0, sequence: 1, captureMs: 1, flags: noFlags, payload: Uint8Array.of(0xff, 0xd8, 0xff) })))],
  ['more tabs of sound than anybody has', mediaClose.flood, async ({ api, offender, liveId }) => {
    const tabs = await Promise.all(Array.from({ length: 8 }, () => MediaLine.enter(api, offender, liveId)));
    const oneMore = await MediaLine.knock(api, offender, liveId);
    await oneMore.ended();
    tabs.forEach((tab) => tab.leave());
    return oneMore.closed?.code ?? 0;
  }],
  ['five thousand signs of a pointer', 'closed', async (scene) => {
    const seat = await seatOf(scene);
    for (let each = 0; each < 5000; each++) seat.socket.raw.emit('live.glimpse', { liveId: scene.liveId, glimpse: { is: 'pointer', page: 0, at: null } });
    return endOf(seat.socket);
  }],
];

describe('misuse of a live class', () => {
  let api: TestApi;
  let liveId = '';
  let desk: LiveSeat;
  let witness: LiveSeat;
  let tutorsVoice: MediaLine;
  let witnessHears: MediaLine;
  let marks = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await addLesson(api);
    foreignLive = await openLive(api, api.club.foreign);
    closedLive = await openLive(api);
    const before = await LiveSeat.take(api, api.club.own.tutor, closedLive);
    await before.command('class.close');
    before.leave();
    liveId = await openLive(api);
    [desk, witness] = [await LiveSeat.take(api, api.club.own.tutor, liveId), await LiveSeat.take(api, api.club.own.pupils[0] ?? '', liveId)];
    [tutorsVoice, witnessHears] = [await MediaLine.enter(api, api.club.own.tutor, liveId), await MediaLine.enter(api, api.club.own.pupils[0] ?? '', liveId)];
  }, 30_000);
  afterAll(async () => { [desk, witness, tutorsVoice, witnessHears].forEach((each) => each.leave()); await api.stop(); });

  /** The class goes on for the one who does nothing wrong: the next event and the next sound arrive, and nothing is missing before. */
  async function witnessIsUndisturbed(): Promise<void> {
    const frames = witnessHears.frames.length + 1;
    const text = `mark ${marks += 1}`;
    expect(await desk.command('chat.say', { text })).toMatchObject({ ok: true });
    tutorsVoice.say();
    await Promise.all([witness.hears('chat.said', (event: LiveEvent) => event.k === 'chat.said' && event.d.text === text), witnessHears.hears(frames)]);
    // As a page does; a listener who never does is taken for one whose line is full.
    const newest = witnessHears.frames.at(-1);
    if (newest) witnessHears.acknowledge(newest);
    expect(witness.events.map((event) => event.s)).toEqual(witness.events.map((_, index) => index + 1));
    expect(witnessHears.frames.map((frame) => frame.stream)).toEqual(witnessHears.frames.map(() => tutorsVoice.stream));
    expect([witness.socket.raw.connected, witnessHears.closed]).toEqual([true, null]);
  }

  it.each(misuses)('%s', async (_, ends, act) => {
    expect(await act({ api, liveId, offender: api.club.own.pupils[1] ?? '', desk })).toBe(ends);
    await witnessIsUndisturbed();
  }, 20_000);

  it('anything at all after having been sent out', async () => {
    const offender = api.club.own.pupils[2] ?? '';
    const [seat, line] = [await LiveSeat.take(api, offender, liveId), await MediaLine.enter(api, offender, liveId)];
    expect(await desk.command('pupil.remove', { personId: offender })).toMatchObject({ ok: true });
    await Promise.all([seat.socket.ended(), line.ended()]);
    expect(line.closed?.code).toBe(mediaClose.removed);
    const again = await TestSocket.connect(api.url, '/live', { cookie: (await api.as(offender)).cookie });
    expect(await again.send('live.hello', { liveId, lastSeq: 0 })).toMatchObject({ ok: false, code: 'live.removed' });
    expect(await again.send('live.command', { liveId, commandId: randomUUID(), kind: 'chat.say', data: { text: '还在' } })).toMatchObject({ ok: false, code: 'live.removed' });
    again.close();
    const knocks = await MediaLine.knock(api, offender, liveId);
    await knocks.ended();
    expect(knocks.closed?.code).toBe(mediaClose.removed);
    await witnessIsUndisturbed();
  }, 20_000);
});
