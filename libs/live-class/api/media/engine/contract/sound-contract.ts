import { mediaClose } from '@kindling/contracts';
import { HEADER_BYTES, noFlags } from '@kindling/voice';
import type { EngineStage } from './engine-stage.ts';
import { rest, sequences, upTo } from './moments.ts';
import { SOUND } from './test-tab.ts';

const EVICTED_WITHIN_MS = 2000;

export function soundContract(stage: () => EngineStage): void {
  it('carries what is said to everybody else, in order and untouched', async () => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
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
    expect(stage().passed.map(({ bytes }) => bytes.length - HEADER_BYTES)).toEqual([...upTo(20).map(() => SOUND.length), 0]);
    expect(stage().room.stats).toEqual({ seats: 3, framesIn: 21, framesOut: 42, leftOut: 0 });
  });

  it('lets a pupil be heard with the floor, and nobody without', async () => {
    const [he, lan, tutor] = await stage().seats('he', 'lan', 'tutor');
    stage().floor.add('he');
    he.say();
    await lan.hears(1);
    lan.say();
    await lan.ended();
    expect(lan.closed).toBe(mediaClose['no-floor']);
    stage().floor.delete('he');
    he.say();
    await he.ended();
    expect([he.closed, tutor.frames.length, tutor.closed]).toEqual([mediaClose['no-floor'], 1, null]);
  });
}

export function seatContract(stage: () => EngineStage): void {
  it('puts out whoever has to go, at once, and spares the others', async () => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
    stage().room.evict(({ personId }) => personId === 'he', 'removed');
    await he.ended(EVICTED_WITHIN_MS);
    expect(he.closed).toBe(mediaClose.removed);
    tutor.say();
    await lan.hears(1);
    expect([he.frames, stage().room.sitters.map(({ personId }) => personId).toSorted()]).toEqual([[], ['lan', 'tutor']]);
  });

  it('has whoever comes again sit as a listener, under another number, with nothing left of what they said', async () => {
    const [he, lan] = await stage().seats('he', 'lan');
    stage().floor.add('he');
    he.say();
    await lan.hears(1);
    he.leave();
    await he.ended();
    stage().floor.delete('he');
    const again = await stage().enter('he');
    expect(again.stream).not.toBe(he.stream);
    const tutor = await stage().enter('tutor');
    tutor.say();
    await Promise.all([lan.hears(2), again.hears(1)]);
    expect([sequences(lan), lan.frames.at(-1)?.stream]).toEqual([[0, 0], tutor.stream]);
  });

  it('keeps classes apart', async () => {
    const [tutor, he] = await stage().seats('tutor', 'he');
    const [next, nextTutor] = [await stage().enter('yang', 1), await stage().enter('tutor', 1)];
    tutor.say();
    await he.hears(1);
    nextTutor.say({ stream: tutor.stream });
    await next.hears(1);
    expect([he.frames.length, next.frames.length]).toEqual([1, 1]);
    expect(stage().rooms.map(({ stats }) => stats.framesIn)).toEqual([1, 1]);
  });

  it('ends with the class', async () => {
    const tabs = await stage().seats('tutor', 'he');
    stage().room.close('closed');
    await Promise.all(tabs.map((tab) => tab.ended()));
    expect(tabs.map(({ closed }) => closed)).toEqual([mediaClose.closed, mediaClose.closed]);
    while (!stage().room.isEmpty) await rest(10);
  });
}

export function lateListenerContract(stage: () => EngineStage): void {
  it('leaves out whoever falls behind until their line is free, and spares the others', async () => {
    const [tutor, slow, quick] = await stage().seats('tutor', 'slow', 'quick');
    // A little more than a stall may last.
    const spoken = 108;
    for (let frame = 0; frame < spoken; frame++) {
      tutor.say();
      await rest(60);
      const heard = quick.frames.at(-1);
      if (heard) quick.acknowledge(heard);
    }
    await quick.hears(spoken);
    const kept = slow.frames.length;
    expect([sequences(quick), kept < spoken, stage().room.stats.leftOut]).toEqual([upTo(spoken), true, spoken - kept]);
    slow.acknowledge(slow.frames.at(-1) ?? { stream: 0, sequence: 0 });
    await rest(100);
    tutor.say();
    await slow.hears(kept + 1);
    expect(slow.frames.at(-1)).toMatchObject({ sequence: spoken, flags: { discontinuity: true } });
  }, 30_000);
}
