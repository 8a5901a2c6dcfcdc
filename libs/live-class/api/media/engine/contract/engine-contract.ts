import { mediaClose } from '@kindling/contracts';
import { HEADER_BYTES, noFlags, PART_BYTES } from '@kindling/voice';
import type { MediaEngine } from '../media-engine.ts';
import { EngineStage } from './engine-stage.ts';
import { SOUND, type TakesOffer, type TestTab } from './test-tab.ts';

const EVICTED_WITHIN_MS = 2000;
const sequences = (tab: TestTab): number[] => tab.frames.map(({ sequence }) => sequence);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Five thousand a second, until the line ends: where frames may get lost on the way, enough arrive. */
function flood(tab: TestTab): void {
  const more = setInterval(() => { for (let each = 0; each < 100; each++) tab.acknowledge({ stream: 1, sequence: each }); }, 20);
  tab.socket.once('close', () => clearInterval(more));
}

/** What every engine has to do, with real lines on loopback. `takes`: how this engine's browsers answer an offer. */
export function engineContract(start: () => Promise<MediaEngine>, takes: TakesOffer | null): void {
  let stage: EngineStage;
  beforeEach(async () => { stage = await new EngineStage(await start(), takes).ready(); });
  afterEach(async () => { await stage.stop(); });

  it('carries what is said to everybody else, in order and untouched', async () => {
    const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
    for (let frame = 0; frame < 20; frame++) { tutor.say({ stream: 999 }); await rest(5); }
    tutor.say({ flags: { silence: true, discontinuity: false }, payload: new Uint8Array() });
    await Promise.all([he.hears(21), lan.hears(21)]);
    for (const listener of [he, lan]) {
      expect(sequences(listener)).toEqual(upTo(21));
      expect(listener.frames[0]).toMatchObject({ stream: tutor.stream, flags: noFlags, payload: SOUND });
      expect(listener.frames.at(-1)?.flags.silence).toBe(true);
      expect(listener.notices).toContainEqual({ k: 'speaker', stream: tutor.stream, personId: 'tutor' });
    }
    expect(tutor.frames).toEqual([]);
    expect(stage.passed.map(({ bytes }) => bytes.length - HEADER_BYTES)).toEqual([...upTo(20).map(() => SOUND.length), 0]);
    expect(stage.room.stats).toEqual({ seats: 3, framesIn: 21, framesOut: 42, leftOut: 0 });
  });

  it('lets a pupil be heard with the floor, and nobody without', async () => {
    const [he, lan, tutor] = await stage.seats('he', 'lan', 'tutor');
    stage.floor.add('he');
    he.say();
    await lan.hears(1);
    lan.say();
    await lan.ended();
    expect(lan.closed).toBe(mediaClose['no-floor']);
    stage.floor.delete('he');
    he.say();
    await he.ended();
    expect([he.closed, tutor.frames.length, tutor.closed]).toEqual([mediaClose['no-floor'], 1, null]);
  });

  it('puts out whoever has to go, at once, and spares the others', async () => {
    const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
    stage.room.evict(({ personId }) => personId === 'he', 'removed');
    await he.ended(EVICTED_WITHIN_MS);
    expect(he.closed).toBe(mediaClose.removed);
    tutor.say();
    await lan.hears(1);
    expect([he.frames, stage.room.sitters.map(({ personId }) => personId).toSorted()]).toEqual([[], ['lan', 'tutor']]);
  });

  it('has whoever comes again sit as a listener, under another number, with nothing left of what they said', async () => {
    const [he, lan] = await stage.seats('he', 'lan');
    stage.floor.add('he');
    he.say();
    await lan.hears(1);
    he.leave();
    await he.ended();
    stage.floor.delete('he');
    const again = await stage.enter('he');
    expect(again.stream).not.toBe(he.stream);
    const tutor = await stage.enter('tutor');
    tutor.say();
    await Promise.all([lan.hears(2), again.hears(1)]);
    expect([sequences(lan), lan.frames.at(-1)?.stream]).toEqual([[0, 0], tutor.stream]);
  });

  it('keeps classes apart', async () => {
    const [tutor, he] = await stage.seats('tutor', 'he');
    const [next, nextTutor] = [await stage.enter('yang', 1), await stage.enter('tutor', 1)];
    tutor.say();
    await he.hears(1);
    nextTutor.say({ stream: tutor.stream });
    await next.hears(1);
    expect([he.frames.length, next.frames.length]).toEqual([1, 1]);
    expect(stage.rooms.map(({ stats }) => stats.framesIn)).toEqual([1, 1]);
  });

  const misuses: [string, readonly number[], (tab: TestTab) => void][] = [
    ['a frame bigger than speech', [mediaClose['too-big']], (tab) => tab.say({ payload: new Uint8Array(500) })],
    ['a frame as big as a picture', [1009, mediaClose['too-big']], (tab) => tab.out(Uint8Array.from({ length: 20_000 }, (_, at) => (at === 0 ? 0x11 : 1)))],
    ['a flood', [mediaClose.flood], (tab) => flood(tab)],
    ['half a frame', [mediaClose.malformed], (tab) => tab.out(Uint8Array.of(0x11, 0, 0))],
    ['words after the welcome', [mediaClose.malformed], (tab) => tab.socket.send('{"k":"answer","sdp":""}')],
  ];
  it.each(misuses)('ends the line of %s, and only that', async (_, codes, misuse) => {
    const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
    misuse(lan);
    await lan.ended();
    expect(codes).toContain(lan.closed);
    tutor.say();
    await he.hears(1);
    expect([tutor.closed, he.closed]).toEqual([null, null]);
  });

  it('does not let anybody say the same again', async () => {
    const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
    stage.floor.add('lan');
    for (const sequence of [7, 7, 6]) tutor.say({ sequence });
    await he.hears(1);
    lan.say();
    await he.hears(2);
    expect(sequences(he)).toEqual([7, 0]);
  });

  it('refuses more tabs than anybody has', async () => {
    await Promise.all(upTo(8).map(() => stage.enter('he')));
    const oneMore = stage.knock('he');
    await oneMore.ended();
    expect(oneMore.closed).toBe(mediaClose.flood);
  });

  it('leaves out whoever falls behind until their line is free, and spares the others', async () => {
    const [tutor, slow, quick] = await stage.seats('tutor', 'slow', 'quick');
    const spoken = 56;
    for (let frame = 0; frame < spoken; frame++) {
      tutor.say();
      await rest(60);
      const heard = quick.frames.at(-1);
      if (heard) quick.acknowledge(heard);
    }
    await quick.hears(spoken);
    const kept = slow.frames.length;
    expect([sequences(quick), kept < spoken, stage.room.stats.leftOut]).toEqual([upTo(spoken), true, spoken - kept]);
    slow.acknowledge(slow.frames.at(-1) ?? { stream: 0, sequence: 0 });
    await rest(100);
    tutor.say();
    await slow.hears(kept + 1);
    expect(slow.frames.at(-1)).toMatchObject({ sequence: spoken, flags: { discontinuity: true } });
  });

  describe('pictures', () => {
    const jpeg = (size: number, mark: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (mark + at) % 251);
    /** All parts at once, as a browser on a quick line has them away. */
    const show = (tab: TestTab, sequence: number, bytes: Uint8Array): void => {
      const of = Math.ceil(bytes.length / PART_BYTES);
      for (let part = 0; part < of; part++) tab.beside({ kind: 'picture', sequence, captureMs: (part << 16) | of, payload: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES) });
    };
    const wish = (tab: TestTab, wanted: boolean): void => tab.beside({ kind: 'picture-wish', captureMs: wanted ? 1 : 0 });

    it('reach everybody, and are gone with whoever showed them', async () => {
      const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
      show(tutor, 1, jpeg(7500, 1));
      for (const pupil of [he, lan]) await pupil.sees(jpeg(7500, 1));
      const late = await stage.enter('yang');
      await late.sees(jpeg(7500, 1));
      show(tutor, 2, jpeg(3000, 2));
      for (const pupil of [he, lan, late]) await pupil.sees(jpeg(3000, 2));
      expect(tutor.pictures).toEqual([]);
      tutor.leave();
      await late.told({ k: 'pictures', is: 'off' });
      expect(stage.passed).toEqual([]);
    });

    it('give way to a newer one for a line that has not answered, and words pass them', async () => {
      const [tutor, slow] = await stage.seats('tutor', 'slow');
      slow.answersParts = false;
      show(tutor, 1, jpeg(9000, 1));
      await slow.hears(3);
      for (const sequence of [2, 3]) show(tutor, sequence, jpeg(6000, sequence));
      tutor.say();
      await slow.hears(4);
      expect(slow.frames.map(({ kind }) => kind)).toEqual(['picture', 'picture', 'picture', 'audio']);
      slow.answersParts = true;
      slow.answerParts();
      await slow.sees(jpeg(6000, 3));
      expect(slow.pictures).toHaveLength(2);
    });

    it('stay away from whoever does not want them', async () => {
      const [tutor, he, lan] = await stage.seats('tutor', 'he', 'lan');
      wish(he, false);
      await rest(50);
      show(tutor, 1, jpeg(2000, 1));
      await lan.sees(jpeg(2000, 1));
      expect(he.frames).toEqual([]);
      wish(he, true);
      await he.sees(jpeg(2000, 1));
      show(tutor, 2, jpeg(2000, 2));
      await he.sees(jpeg(2000, 2));
    });

    it.each<[string, string, number, (tab: TestTab) => void]>([
      ['a pupil who shows one', 'lan', mediaClose['no-floor'], (tab) => show(tab, 1, jpeg(2000, 1))],
      ['a pupil who says that showing ends', 'lan', mediaClose['no-floor'], (tab) => tab.beside({ kind: 'picture', flags: { silence: true, discontinuity: false } })],
      ['more of it than a picture has', 'tutor', mediaClose['too-big'], (tab) => show(tab, 1, jpeg(21_000, 1))],
      ['a part bigger than a part', 'tutor', mediaClose['too-big'], (tab) => tab.beside({ kind: 'picture', sequence: 1, captureMs: 1, payload: jpeg(1500, 1) })],
      ['what is no picture', 'tutor', mediaClose.malformed, (tab) => show(tab, 1, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))],
      ['the same picture again', 'tutor', mediaClose.malformed, (tab) => { show(tab, 1, jpeg(2000, 1)); show(tab, 1, jpeg(2000, 1)); }],
      ['a film', 'tutor', mediaClose.flood, (tab) => { for (let frame = 1; frame < 8; frame++) show(tab, frame, jpeg(20_000, frame)); }],
    ])('end the line of %s, and only that', async (_, who, code, misuse) => {
      const [wrong, he, speaker] = [await stage.enter(who), await stage.enter('he'), await stage.enter('yang')];
      stage.floor.add('yang');
      misuse(wrong);
      await wrong.ended();
      expect(wrong.closed).toBe(code);
      speaker.say();
      await he.until(() => he.frames.some(({ kind }) => kind === 'audio'), 'a word');
      expect([he.closed, speaker.closed]).toEqual([null, null]);
    });
  });

  it('ends with the class', async () => {
    const tabs = await stage.seats('tutor', 'he');
    stage.room.close('closed');
    await Promise.all(tabs.map((tab) => tab.ended()));
    expect(tabs.map(({ closed }) => closed)).toEqual([mediaClose.closed, mediaClose.closed]);
    while (!stage.room.isEmpty) await rest(10);
  });
}
