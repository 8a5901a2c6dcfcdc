import { randomUUID } from 'node:crypto';
import { liveCommands, noDiagram } from '@kindling/contracts';
import { TestSocket } from '../../libs/testing/src/api/test-socket.ts';
import type { AppMap } from '../rig/app-map.ts';
import { castOf, type Character } from '../rig/cast.ts';
import { openLesson } from '../rig/props.ts';
import type { Rig } from '../rig/rig.ts';
import type { Tally } from '../rig/verdict.ts';

type Namespace = '/live' | '/hints';
const ofClass = (who: Character): boolean => who.relation === 'own' && who.role !== 'visitor';
const staff = (who: Character): boolean => ofClass(who) && who.role !== 'pupil';
const pupil = (who: Character): boolean => ofClass(who) && who.role === 'pupil';

/** Who may give each command in an open class; a command that is missing fails. The class is closed last. */
const commands: Readonly<Record<string, { readonly may: (who: Character) => boolean; readonly data: (rig: Rig) => unknown }>> = {
  'slide.set': { may: staff, data: () => ({ lessonId: openLesson, stepId: 'recall', frame: 0 }) },
  'chat.say': { may: ofClass, data: () => ({ text: 'x' }) },
  'chat.hide': { may: staff, data: () => ({ seq: 1 }) },
  'hand.up': { may: pupil, data: () => ({}) },
  'hand.down': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'floor.grant': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'floor.take-back': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'poll.open': { may: staff, data: () => ({ pollId: randomUUID(), question: 'q', options: ['a', 'b'] }) },
  'poll.vote': { may: pupil, data: () => ({ pollId: randomUUID(), option: 0 }) },
  'poll.reveal': { may: staff, data: () => ({ pollId: randomUUID() }) },
  'poll.close': { may: staff, data: () => ({ pollId: randomUUID() }) },
  'step.at': { may: pupil, data: () => ({ lessonId: openLesson, stepId: 'recall', passed: 0, of: 0 }) },
  'pupil.remove': { may: staff, data: () => ({ personId: randomUUID() }) },
  'help.tip': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2], text: 'x' }) },
  'help.ask-to-write': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'help.allow': { may: pupil, data: () => ({}) },
  'help.end': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'groups.make': { may: staff, data: () => ({ groups: [[randomUUID()]] }) },
  'group.say': { may: ofClass, data: () => ({ text: 'x', group: 12 }) },
  'group.call': { may: pupil, data: () => ({}) },
  'group.answer': { may: staff, data: () => ({ group: 12 }) },
  'groups.close': { may: staff, data: () => ({}) },
  'run.start': { may: ofClass, data: () => ({ runId: randomUUID() }) },
  'run.do': { may: ofClass, data: () => ({ runId: randomUUID(), step: 0, deed: { do: 'send', text: 'x' } }) },
  'run.pace': { may: ofClass, data: () => ({ speed: 1 }) },
  'run.stop': { may: ofClass, data: () => ({}) },
  'reaction.give': { may: ofClass, data: () => ({ sign: 'clear' }) },
  'timer.start': { may: staff, data: () => ({ seconds: 60 }) },
  'timer.extend': { may: staff, data: () => ({ seconds: 60 }) },
  'timer.stop': { may: staff, data: () => ({}) },
  'pupil.call': { may: staff, data: () => ({}) },
  'call.end': { may: staff, data: () => ({}) },
  'chat.set-mode': { may: staff, data: () => ({ mode: 'open' }) },
  'look.call': { may: staff, data: () => ({}) },
  'look.end': { may: staff, data: () => ({}) },
  'work.pause': { may: staff, data: () => ({}) },
  'work.resume': { may: staff, data: () => ({}) },
  'deck.show': { may: staff, data: () => ({ deckId: randomUUID(), page: 0 }) },
  'board.show': { may: staff, data: () => ({ on: true }) },
  'board.put': { may: staff, data: () => ({ page: 0, n: 1, shape: { is: 'line', c: 0, w: 0, x1: 1, y1: 1, x2: 9, y2: 9 } }) },
  'board.erase': { may: staff, data: () => ({ page: 0, items: [1] }) },
  'board.clear': { may: staff, data: () => ({ page: 0 }) },
  'board.undo': { may: staff, data: () => ({}) },
  'board.redo': { may: staff, data: () => ({}) },
  'board.add-page': { may: staff, data: () => ({}) },
  'board.go': { may: staff, data: () => ({ page: 0 }) },
  'board.let-draw': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2], on: false }) },
  'share.open': { may: staff, data: () => ({ shareId: randomUUID(), format: 'text', title: 'x', exerciseId: null, body: '', diagram: noDiagram }) },
  'pen.ask': { may: ofClass, data: () => ({}) },
  'pen.put-down': { may: ofClass, data: () => ({}) },
  'pen.give': { may: staff, data: ({ club }) => ({ personId: club.own.pupils[2] }) },
  'pen.take-back': { may: staff, data: () => ({}) },
  'share.edit': { may: ofClass, data: () => ({ shareId: randomUUID(), version: 0, changes: [], caret: null }) },
  'share.close': { may: staff, data: () => ({}) },
  'baton.hand': { may: staff, data: ({ club }) => ({ personId: club.own.tutor }) },
  'baton.take': { may: staff, data: () => ({}) },
  'recording.stop': { may: staff, data: () => ({}) },
  'recording.start': { may: staff, data: () => ({}) },
  'class.close': { may: staff, data: () => ({}) },
};
/** Answers that come after permission was given: the thing named does not exist, or things already are so. */
const afterPermission = ['resource.not-found', 'resource.conflict', 'request.too-many', 'live.not-open', 'live.not-leading', 'live.lead-is-here', 'live.lead-may-return', 'live.nobody-here'];

async function openClass(rig: Rig): Promise<string> {
  const { club, db } = rig;
  await db.query("update live_class set state = 'closed', closed_at = now() where class_id = $1 and state = 'open'", [club.own.id]);
  const liveId = randomUUID();
  await (await rig.as(club.own.tutor)).get('live.open', { params: { classId: club.own.id }, body: { liveId, lessonId: openLesson } });
  return liveId;
}

async function connected(rig: Rig, namespace: Namespace, who: Character): Promise<TestSocket | null> {
  const { cookie } = await rig.as(who.personId);
  return TestSocket.connect(rig.url, namespace, { cookie }).catch(() => null);
}

const requestOf = (name: string, rig: Rig, liveId: string): unknown => ({
  'hints.follow-class': { classId: rig.club.own.id }, 'live.hello': { liveId, lastSeq: 0 }, 'live.resume': { liveId, lastSeq: 0 },
  'live.aside': { liveId, to: rig.club.own.pupils[2], aside: { is: 'watch', on: true } },
  'live.command': { liveId, commandId: randomUUID(), kind: 'chat.say', data: { text: 'x' } },
  'live.glimpse': { liveId, glimpse: { is: 'pointer', page: 0, at: { x: 1, y: 1 } } },
} as Record<string, unknown>)[name];

/** One socket that says more at once is cut as no browser of ours. */
const AT_ONCE = 40;

async function tryCommands(rig: Rig, liveId: string, who: Character, tally: Tally): Promise<void> {
  const all = Object.entries(commands).filter(([kind, { may }]) => kind !== 'class.close' || !may(who));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const socket = await connected(rig, '/live', who);
    await socket?.send('live.hello', { liveId, lastSeq: 0 });
    if (socket) await trySome(rig, socket, liveId, who, tally, all.slice(from, from + AT_ONCE));
    socket?.close();
  }
}
async function trySome(rig: Rig, socket: TestSocket, liveId: string, who: Character, tally: Tally, some: readonly (readonly [string, (typeof commands)[string]])[]): Promise<void> {
  for (const [kind, { may, data }] of some) {
    const answer = await socket.send('live.command', { liveId, commandId: randomUUID(), kind, data: data(rig) });
    const letIn = answer.ok || (afterPermission.includes(answer.code) && ofClass(who));
    tally.expect(letIn === may(who), () => `${who.name} commands ${kind}: ${JSON.stringify(answer)}, should be ${may(who) ? 'let' : 'refused'}`);
  }
}

async function tryOne(rig: Rig, names: readonly { namespace: string; name: string }[], liveId: string, who: Character, tally: Tally): Promise<void> {
  for (const namespace of ['/live', '/hints'] as const) {
    const socket = await connected(rig, namespace, who);
    tally.expect((socket !== null) === (who.role !== 'visitor'), () => `${who.name} ${socket ? 'connected' : 'could not connect'} to ${namespace}`);
    if (!socket) continue;
    for (const { name } of names.filter((each) => each.namespace === namespace)) {
      const answer = await socket.send(name, requestOf(name, rig, liveId));
      // Showing without leave to draw is refused, and a pupil does not look at another one's bench; nobody outside even hears of them.
      const may = name === 'live.glimpse' || name === 'live.aside' ? staff(who) : ofClass(who);
      const letIn = answer.ok || (name === 'live.aside' && ofClass(who) && answer.code === 'resource.not-found');
      tally.expect(letIn === may, () => `${who.name} sends ${name}: ${JSON.stringify(answer).slice(0, 160)}`);
    }
    if (namespace === '/live') await tryCommands(rig, liveId, who, tally);
    socket.close();
  }
}

/** Every message that the gateways really subscribe to, by everybody; and nobody outside hears what is said inside. */
export async function tryMessages(rig: Rig, map: AppMap, tally: Tally): Promise<void> {
  for (const { name } of map.messages) tally.expect(requestOf(name, rig, '') !== undefined, () => `message ${name}: nobody has said who may send it`);
  for (const kind of Object.keys(liveCommands)) tally.expect(kind in commands, () => `command ${kind}: nobody has said who may give it`);
  const liveId = await openClass(rig);
  const outsiders = castOf(rig).filter((who) => !ofClass(who) && who.role !== 'visitor');
  const ears = await Promise.all(outsiders.map(async (who) => ({ who, socket: await connected(rig, '/live', who) })));
  await Promise.all(ears.map(({ socket }) => socket?.send('live.hello', { liveId, lastSeq: 0 })));
  for (const who of castOf(rig)) await tryOne(rig, map.messages, liveId, who, tally);
  for (const { who, socket } of ears) {
    tally.expect(socket?.heard.get('live.event') === undefined, () => `${who.name} overheard the class`);
    socket?.close();
  }
}
