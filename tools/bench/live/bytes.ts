import type { SocketAnswer } from '@kindling/contracts';
import { randomUUID } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { eventsAfter } from '../../../libs/live-class/api/live-class.repository.ts';
import { clearAway } from '../../rig/foundation.ts';
import { Rig } from '../../rig/rig.ts';
import type { BenchOptions } from '../bench.ts';
import { median, rounded } from '../median.ts';
import { classScript, type ClassShape, type Line } from './class-script.ts';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { PlainSocket } from './plain-socket.ts';
import { VoiceLine } from './voice-line.ts';
import { kbit, WireCount } from './wire-count.ts';

/** A tab sends twenty messages a second at most: so much faster than a clock may the script run. */
const TUTOR_EVERY_MS = 56;
/** The tutor's hand moves faster than that when hurried; it writes on several tabs. */
const TUTOR_TABS = 3;
const PING_S = 10;
/** A computer room of a school; one of its tabs plays the sound and shows the pointer, the others take the state only. */
const ROOM_TABS = 10;
/** The tutor speaks seven seconds in ten. */
const TALKS = 0.7;

/**
 * A scripted class over real sockets. What is said and done runs faster than the clock and is divided by the class's own time;
 * the voice runs in real time for a while and counts for the whole. Frames are counted; IP, TCP and TLS below them are arithmetic.
 */
export async function benchLiveBytes({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const shape: ClassShape = quick ? { minutes: 3, pupils: 6 } : { minutes: 45, pupils: 40 };
  const voiceSeconds = quick ? 5 : 60;
  const rig = await Rig.start({ durable: true });
  try {
    await rig.db.query('update club_class set keeps_voice = true where id = $1', [rig.club.own.id]);
    const crowd = await gatherCrowd(rig, shape.pupils);
    const { lines, standIns } = classScript(shape);
    const state = await playScript(rig, crowd, lines);
    const voice = await playVoice(rig, crowd, voiceSeconds);
    const seconds = shape.minutes * 60;
    const heartbeat = heartbeats((seconds - state.tookSeconds) / PING_S);
    const [voiceDown, voiceUp] = [kbit(median(voice.wires.map((wire) => wire.downBytes)), voiceSeconds), kbit(median(voice.wires.map((wire) => wire.upBytes)), voiceSeconds)];
    const ofState = (wires: readonly WireCount[], way: 'downBytes' | 'upBytes'): number => kbit(median(wires.map((wire) => wire[way])) + heartbeat[way], seconds);
    const [stateDown, stateUp, quietDown] = [ofState(state.wires, 'downBytes'), ofState(state.wires, 'upBytes'), ofState(state.quietWires, 'downBytes')];
    const room = (tabs: number): number => rounded(stateDown + quietDown * (tabs - 1) + voiceDown, 1);
    const log = await eventsAfter(rig.db.manager, crowd.liveId, 0);
    const eventBytes = brotliCompressSync(log.map((event) => JSON.stringify(event)).join('\n')).length;
    const soundBytes = Math.round((await soundStored(rig, crowd.liveId) * seconds) / voiceSeconds);
    return {
      ...shape, pupilDownKbit: rounded(stateDown + voiceDown, 1), pupilUpKbit: rounded(stateUp + voiceUp, 1), schoolKbit: room(ROOM_TABS), schoolTabs: ROOM_TABS,
      schoolOf40Kbit: room(40), replayBytes: eventBytes + soundBytes, replayMinutes: shape.minutes,
      parts: { stateDownKbit: rounded(stateDown), stateOnlyDownKbit: rounded(quietDown), stateUpKbit: rounded(stateUp), voiceDownKbit: rounded(voiceDown, 1), voiceUpKbit: rounded(voiceUp, 1), replayEventBytes: eventBytes, replaySoundBytes: soundBytes },
      events: log.length, refused: state.refused, standIns, accelerated: rounded(seconds / state.tookSeconds, 1), voiceSeconds,
    };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

/** `quietWires`: of the tabs that take the state only. */
interface Played { readonly wires: readonly WireCount[]; readonly quietWires: readonly WireCount[]; readonly tookSeconds: number; readonly refused: number }

async function playScript(rig: Rig, { liveId, tutorCookie, pupilCookies }: Crowd, lines: readonly Line[]): Promise<Played> {
  const enter = async (cookie: string, stateOnly = false): Promise<PlainSocket> => {
    const socket = await PlainSocket.connect(rig.url, cookie);
    await socket.ask('live.hello', { liveId, lastSeq: 0, stateOnly });
    return socket;
  };
  const started = performance.now();
  const pupils = await Promise.all(pupilCookies.map((cookie, place) => enter(cookie, isQuiet(place))));
  const tutors = await Promise.all(Array.from({ length: TUTOR_TABS }, () => enter(tutorCookie)));
  const pace = (TUTOR_EVERY_MS * busiestTab(lines)) / (lines.at(-1)?.atMs ?? 1);
  const answers: Promise<SocketAnswer<unknown>>[] = [];
  for (const [place, { atMs, by, message, said }] of lines.entries()) {
    const wait = started + atMs * pace - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // What is kept goes in order on one line; what is seen once may take any.
    const socket = by === 'tutor' ? tutors[message === 'live.command' ? 0 : 1 + (place % (TUTOR_TABS - 1))] : pupils[by];
    answers.push(socket?.ask(message, { liveId, ...(message === 'live.command' ? { commandId: randomUUID() } : {}), ...said }) ?? Promise.reject(new Error(`nobody sits at ${by}`)));
  }
  const given = await Promise.all(answers);
  const cutOff = given.filter((answer) => !answer.ok && answer.code === 'live.line-closed').length;
  if (cutOff > 0) throw new Error(`the server closed a line; ${cutOff} messages have no answer`);
  const refused = given.filter((answer) => !answer.ok).length;
  const tookSeconds = (performance.now() - started) / 1000;
  [...tutors, ...pupils].forEach((socket) => socket.cut());
  const wiresOf = (quiet: boolean): WireCount[] => pupils.filter((_, place) => isQuiet(place) === quiet).map((socket) => socket.wire);
  return { wires: wiresOf(false), quietWires: wiresOf(true), tookSeconds, refused };
}
/** Messages of the tutor's tab that says most: one keeps the order of what is kept, the others share what is seen once. */
function busiestTab(lines: readonly Line[]): number {
  const said = lines.filter((line) => line.by === 'tutor');
  const kept = said.filter((line) => line.message === 'live.command').length;
  return Math.max(kept, (said.length - kept) / (TUTOR_TABS - 1));
}
const isQuiet = (place: number): boolean => place % 2 === 1;

async function playVoice(rig: Rig, { liveId, tutorCookie, pupilCookies }: Crowd, seconds: number): Promise<{ wires: readonly WireCount[] }> {
  const listeners = await Promise.all(pupilCookies.map((cookie) => VoiceLine.open(rig.url, cookie, liveId)));
  const tutor = await VoiceLine.open(rig.url, tutorCookie, liveId);
  const acknowledging = setInterval(() => listeners.forEach((line) => line.acknowledge()), 500);
  const started = performance.now();
  for (let frame = 0; frame * 60 < seconds * 1000; frame++) {
    const wait = started + frame * 60 - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if ((frame % 167) / 167 < TALKS) tutor.say();
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  clearInterval(acknowledging);
  [tutor, ...listeners].forEach((line) => line.cut());
  return { wires: listeners.map((line) => line.wire) };
}

/** What the hurried class left out: a ping of one sign and its answer. */
function heartbeats(count: number): WireCount {
  const wire = new WireCount();
  for (let ping = 0; ping < count; ping++) { wire.came(1); wire.went(1); }
  return wire;
}

/** Written every five seconds, and when the room is empty. */
async function soundStored(rig: Rig, liveId: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const [row] = await rig.db.query<{ bytes: string | null }[]>('select sum(length(sound)) bytes from live_audio_chunks where live_id = $1', [liveId]);
  return Number(row?.bytes ?? 0);
}
