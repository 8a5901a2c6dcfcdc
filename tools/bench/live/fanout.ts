import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { WebSocket } from 'ws';
import { clearAway } from '../../rig/foundation.ts';
import { Rig } from '../../rig/rig.ts';
import type { BenchOptions } from '../bench.ts';
import { median, percentile, rounded } from '../median.ts';
import { cpuMicrosOf } from './cpu-of.ts';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { PlainSocket } from './plain-socket.ts';

/** `perSecond`: events; one socket may send twenty a second. */
interface Size { readonly listeners: number; readonly perSecond: number; readonly seconds: number }
const sizes: readonly Size[] = [{ listeners: 60, perSecond: 20, seconds: 4 }, { listeners: 500, perSecond: 16, seconds: 4 }, { listeners: 2000, perSecond: 8, seconds: 4 }];
const PUPILS = 60;
const ROUNDS = 5;

/** One side of the comparison: says one thing to everybody. */
interface Side { readonly pid: number; say(text: string): void; heardBy: (text: string) => void; close(): void }
interface Round { readonly microsEach: number; readonly delays: readonly number[]; readonly lost: number }

/** Server CPU for one delivery of one class event, against a server that does nothing but send. Both send the same text at the same pace. */
export async function benchLiveFanout({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start({ durable: true });
  try {
    const crowd = await gatherCrowd(rig, PUPILS);
    const bySize: Record<string, SizeFigures> = {};
    for (const size of quick ? sizes.slice(0, 2) : sizes) {
      bySize[size.listeners] = await compare(rig, crowd, quick ? { ...size, seconds: 1 } : size, quick ? 1 : ROUNDS);
      console.log(JSON.stringify({ listeners: size.listeners, ...bySize[size.listeners] }));
    }
    const each = (pick: (figures: SizeFigures) => unknown): Record<string, unknown> => Object.fromEntries(Object.entries(bySize).map(([size, figures]) => [size, pick(figures)]));
    return {
      ...Object.fromEntries(Object.entries(bySize).map(([size, { ratio }]) => [`ratio${size}`, ratio])), p50Ms: each((f) => f.p50Ms), p99Ms: each((f) => f.p99Ms),
      bareP50Ms: each((f) => f.bareP50Ms), bareP99Ms: each((f) => f.bareP99Ms), microsEach: each((f) => f.microsEach), bareMicrosEach: each((f) => f.bareMicrosEach), lost: each((f) => f.lost), load: rounded(loadavg()[0] ?? 0, 1),
    };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

interface SizeFigures { readonly ratio: number; readonly microsEach: number; readonly bareMicrosEach: number; readonly p50Ms: number; readonly p99Ms: number; readonly bareP50Ms: number; readonly bareP99Ms: number; readonly lost: number }

async function compare(rig: Rig, crowd: Crowd, size: Size, rounds: number): Promise<SizeFigures> {
  const ours = await ourSide(rig, crowd, size.listeners);
  const bare = await bareSide(size.listeners);
  const made: { ours: Round[]; bare: Round[] } = { ours: [], bare: [] };
  // The first of each is for the compiler of both.
  for (let round = 0; round <= rounds; round++) {
    const pair = { ours: await measure(ours, size), bare: await measure(bare, size) };
    if (round > 0) { made.ours.push(pair.ours); made.bare.push(pair.bare); }
  }
  ours.close();
  bare.close();
  const micros = (each: readonly Round[]): number => median(each.map((round) => round.microsEach));
  const delay = (each: readonly Round[], share: number): number => rounded(percentile(each.flatMap((round) => round.delays), share), 1);
  return {
    ratio: rounded(median(made.ours.map((round, at) => round.microsEach / (made.bare[at]?.microsEach ?? 1)))), microsEach: rounded(micros(made.ours), 1), bareMicrosEach: rounded(micros(made.bare), 1),
    p50Ms: delay(made.ours, 0.5), p99Ms: delay(made.ours, 0.99), bareP50Ms: delay(made.bare, 0.5), bareP99Ms: delay(made.bare, 0.99), lost: made.ours.reduce((sum, round) => sum + round.lost, 0),
  };
}

/** The text carries the moment when it was said. */
const stamp = /at (\d+\.\d+) /;
const lineOf = (): string => `at ${performance.now().toFixed(3)} ${'x'.repeat(24)}`;

async function measure(side: Side, { listeners, perSecond, seconds }: Size): Promise<Round> {
  const [events, delays] = [perSecond * seconds, [] as number[]];
  side.heardBy = (text) => { delays.push(performance.now() - Number(stamp.exec(text)?.[1])); };
  const before = cpuMicrosOf(side.pid);
  for (let event = 0; event < events; event++) {
    side.say(lineOf());
    await pause(1000 / perSecond);
  }
  for (let waited = 0; waited < 600 && delays.length < events * listeners; waited++) await pause(50);
  const micros = cpuMicrosOf(side.pid) - before;
  side.heardBy = () => undefined;
  return { microsEach: micros / (events * listeners), delays, lost: events * listeners - delays.length };
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ourSide(rig: Rig, { liveId, tutorCookie, pupilCookies }: Crowd, listeners: number): Promise<Side> {
  const side: Side = { pid: rig.apiPid ?? 0, say: () => undefined, heardBy: () => undefined, close: () => undefined };
  const sockets = await inBatches(listeners, async (at) => {
    const socket = await PlainSocket.connect(rig.url, pupilCookies[at % pupilCookies.length] ?? '');
    socket.heard = (packet) => side.heardBy(packet);
    await socket.ask('live.hello', { liveId, lastSeq: 0 });
    return socket;
  });
  const tutor = await PlainSocket.connect(rig.url, tutorCookie);
  return Object.assign(side, {
    say: (text: string) => { void tutor.ask('live.command', { liveId, commandId: randomUUID(), kind: 'chat.say', data: { text } }); },
    close: () => [...sockets, tutor].forEach((socket) => socket.cut()),
  });
}

async function bareSide(listeners: number): Promise<Side> {
  const child = fork('tools/bench/live/bare-server.ts', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const url = `ws://127.0.0.1:${await portOf(child)}`;
  const side: Side = { pid: child.pid ?? 0, say: () => undefined, heardBy: () => undefined, close: () => undefined };
  const open = (): Promise<WebSocket> => new Promise((resolve, reject) => {
    const line = new WebSocket(url, { perMessageDeflate: false });
    line.on('open', () => resolve(line)).on('error', reject);
  });
  const lines = await inBatches(listeners, open);
  for (const line of lines) line.on('message', (bytes: Buffer) => side.heardBy(bytes.toString()));
  const [u, tutor] = [randomUUID(), await open()];
  return Object.assign(side, {
    say: (text: string) => tutor.send(JSON.stringify({ t: Math.round(performance.now()), k: 'chat.said', u, d: { text } })),
    close: () => { lines.forEach((line) => line.terminate()); child.disconnect(); },
  });
}
const portOf = (child: ChildProcess): Promise<number> => new Promise((resolve) => child.once('message', (message: { port: number }) => resolve(message.port)));

async function inBatches<T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let at = 0; at < count; at += 25) made.push(...await Promise.all(Array.from({ length: Math.min(25, count - at) }, (_, offset) => make(at + offset))));
  return made;
}
