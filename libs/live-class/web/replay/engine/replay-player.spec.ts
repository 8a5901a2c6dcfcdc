import { packChunk, encodeFrame, noFlags } from '@kindling/voice';
import type { LiveEvent } from '@kindling/contracts';
import { digest, fold, PART_MS, ReplayTrack, unopened, type Span } from '../../../domain/index.ts';
import { ReplayPlayer, type ReplaySource, type SoundOut } from './replay-player.ts';
import { SpokenPlaces } from './spoken-places.ts';
import { VoiceStretch } from './voice-stretch.ts';

const lastsMs = 10 * PART_MS;
const events: LiveEvent[] = [{ s: 1, t: 0, k: 'class.opened', u: 'tutor', d: { lessonId: 'first' } },
  ...Array.from({ length: 300 }, (_, at): LiveEvent => ({ s: at + 2, t: at * 2000 + 500, k: 'slide.set', u: 'tutor', d: { lessonId: 'first', stepId: `s${at}`, frame: 0 } }))];

/** A line that answers after `ms` of a clock that the test moves. */
function bench({ spoken = [] as Span[], fromMs = 0 } = {}) {
  const world = { now: 0, delayMs: 0, away: false, asked: [] as string[], due: [] as { at: number; answer: () => void }[] };
  const answered = <T,>(name: string, make: () => T): Promise<T> => {
    world.asked.push(name);
    if (world.away) return Promise.reject(new Error('no link'));
    return new Promise((resolve) => { world.due.push({ at: world.now + world.delayMs, answer: () => resolve(make()) }); });
  };
  const source: ReplaySource = {
    part: (wanted) => answered(`log ${wanted.fromMs / PART_MS}${wanted.state ? ' with state' : ''}`, () => ({
      fromMs: wanted.fromMs, toMs: wanted.toMs, events: events.filter((event) => event.t >= wanted.fromMs && event.t < wanted.toMs), state: wanted.state ? fold(unopened, events.filter((event) => event.t < wanted.fromMs)) : null,
    })),
    voice: (from, to) => answered(`voice ${from}-${to}`, () => new Uint8Array([1])),
  };
  const player = new ReplayPlayer({ track: new ReplayTrack(lastsMs), source, lastsMs, spoken, now: () => world.now, fromMs });
  const orders: string[] = [];
  const sound: SoundOut = { feed: () => { orders.push('feed'); }, play: (atMs, speed) => { orders.push(`play ${Math.round(atMs)} x${speed}`); }, hold: () => { orders.push('hold'); }, clear: () => { orders.push('clear'); }, loud: () => undefined, stop: () => undefined };
  const pass = async (ms: number): Promise<void> => {
    for (const end = world.now + ms; world.now < end;) {
      world.now += 50;
      for (const each of world.due.splice(0)) if (each.at <= world.now) each.answer(); else world.due.push(each);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      player.tick();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
  };
  return { world, player, sound, orders, pass };
}

describe('a replay', () => {
  it('shows what the class showed, at the speed that is asked for', async () => {
    const { player, pass } = bench();
    player.play();
    await pass(100);
    await pass(10_000);
    const { atMs, state, is } = player.read();
    expect(is).toBe('playing');
    expect(Math.abs(atMs - 10_000)).toBeLessThan(300);
    expect(state && digest(state)).toBe(digest(fold(unopened, events.filter((event) => event.t <= atMs))));
    player.speed(2);
    await pass(10_000);
    expect(Math.abs(player.read().atMs - 30_000)).toBeLessThan(400);
  });
  it('jumps with one answer, and shows the place while paused', async () => {
    const { player, pass, world } = bench();
    player.seek(8 * PART_MS + 3000);
    await pass(200);
    expect(world.asked[0]).toBe('log 8 with state');
    expect(player.read()).toMatchObject({ is: 'paused', atMs: 8 * PART_MS + 3000 });
    expect(player.read().state?.slide?.stepId).toBe('s241');
  });
  it('stands still while the line is slow, and goes on from there', async () => {
    const { player, pass, world } = bench({ fromMs: PART_MS - 1000 });
    player.play();
    await pass(200);
    world.delayMs = 4000;
    player.seek(3 * PART_MS);
    await pass(3500);
    expect(player.read()).toMatchObject({ is: 'waiting', atMs: 3 * PART_MS });
    await pass(1500);
    expect(player.read().is).toBe('playing');
    expect(player.read().atMs).toBeLessThan(3 * PART_MS + 1500);
  });
  it('says that the line is gone, and goes on by itself when it is back', async () => {
    const { player, pass, world } = bench();
    world.away = true;
    player.play();
    await pass(500);
    expect(player.read().is).toBe('failed');
    world.away = false;
    await pass(5000);
    expect(player.read().is).toBe('playing');
  });
  it('ends at the end, and plays again from the beginning', async () => {
    const { player, pass } = bench({ fromMs: lastsMs - 500 });
    player.play();
    await pass(1500);
    expect(player.read()).toMatchObject({ is: 'ended', atMs: lastsMs });
    player.play();
    await pass(200);
    expect(player.read().atMs).toBeLessThan(500);
  });
  it('waits for words before it plays, and fetches them in small pieces first', async () => {
    const { player, sound, orders, pass, world } = bench({ spoken: [[1000, 60_000]] });
    player.use(sound);
    player.play();
    await pass(300);
    expect(world.asked.slice(0, 2)).toEqual(['log 0 with state', 'voice 900-2900']);
    world.delayMs = 60_000;
    await pass(22_000);
    expect(player.read().is).toBe('waiting');
    expect(player.read().atMs).toBeLessThan(20_000);
    expect(orders.filter((order) => order === 'feed').length).toBeGreaterThan(0);
    expect(orders.at(-1)).toBe('hold');
  });
  it('throws away words that arrive after the needle was put elsewhere', async () => {
    const { player, sound, orders, pass, world } = bench({ spoken: [[0, lastsMs]] });
    await pass(200);
    player.use(sound);
    world.delayMs = 1000;
    player.play();
    await pass(300);
    player.seek(2000);
    await pass(700);
    expect(orders).toContain('clear');
    expect(orders).not.toContain('feed');
  });
});

describe('stretches of speech', () => {
  it('are fetched only where somebody speaks', () => {
    const voice = new VoiceStretch([[0, 1000], [50_000, 52_000]], 100_000);
    voice.from(0);
    expect(voice.wants(0, true)).toEqual([0, 2000]);
    expect(voice.arrived([0, 2000])).toBe(true);
    expect(voice.wants(10_000, true)).toBeNull();
    expect(voice.covers(30_000)).toBe(true);
    expect(voice.covers(51_000)).toBe(false);
    expect(voice.wants(40_000, true)).toEqual([49_900, 57_900]);
    expect(voice.arrived([20_000, 28_000])).toBe(false);
  });
  it('are not fetched far ahead while nothing plays', () => {
    const voice = new VoiceStretch([[0, 90_000]], 100_000);
    voice.from(0);
    voice.arrived([0, 2000]);
    expect([voice.wants(0, false), voice.wants(0, true)]).toEqual([null, [2000, 10_000]]);
  });
});

describe('places of frames', () => {
  const frame = (atMs: number, captureMs: number, stream = 1) => ({ atMs, bytes: encodeFrame({ kind: 'audio', stream, sequence: captureMs, captureMs, flags: noFlags, payload: Uint8Array.of(1) }) });
  it('follow the speaker’s clock, not the bursts of the line, and start anew with a new microphone', () => {
    const places = new SpokenPlaces();
    const placed = places.place([frame(5200, 0), frame(5210, 60), frame(5220, 120), frame(5240, 180), frame(90_000, 0)]);
    expect(placed.map(({ atMs }) => atMs)).toEqual([5060, 5120, 5180, 5240, 90_000]);
    expect(places.place([frame(5500, 240, 2), frame(90_100, 60)]).map(({ atMs }) => atMs)).toEqual([5500, 90_060]);
  });
  it('leave out what is no frame', () => { expect(new SpokenPlaces().place([{ atMs: 1, bytes: Uint8Array.of(9) }])).toEqual([]); expect(packChunk([])).toHaveLength(0); });
});
