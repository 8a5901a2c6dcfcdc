import { connect } from 'node:net';
import { mediaClose } from '@kindling/contracts';
import { decodeFrame, encodeFrame, noFlags, unpackChunk } from '@kindling/voice';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LiveSeat, openLive } from '../live-test-class.ts';
import { MediaLine, SOUND } from './media-test-line.ts';
import { storeChunk } from './voice.repository.ts';

/** An upgrade with that very address; whatever happens, the server must live on. */
const strangeUpgrade = (address: string): Promise<void> => new Promise((resolve) => {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname, () => {
    socket.write(`GET ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${api.url}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
    setTimeout(() => socket.resetAndDestroy(), 60);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => resolve());
});

let api: TestApi;
describe('the sound of a class', () => {
  let liveId: string;
  let desk: LiveSeat;
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const toLeave: { leave(): void }[] = [];
  const sit = async (personId: string): Promise<LiveSeat> => { const seat = await LiveSeat.take(api, personId, liveId); toLeave.push(seat); return seat; };
  const enter = async (personId: string): Promise<MediaLine> => { const line = await MediaLine.enter(api, personId, liveId); toLeave.push(line); return line; };
  const knock = async (...args: Parameters<typeof MediaLine.knock>): Promise<MediaLine> => { const line = await MediaLine.knock(...args); toLeave.push(line); return line; };
  const give = async (pupil: LiveSeat, personId: string): Promise<void> => {
    await pupil.command('hand.up');
    expect(await desk.command('floor.grant', { personId })).toMatchObject({ ok: true });
    await pupil.hears('floor.granted');
  };
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  beforeEach(async () => { liveId = await openLive(api); desk = await sit(tutor()); });
  afterEach(() => { for (const each of toLeave.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('carries what the tutor says to every pupil, in order and untouched, and not back', async () => {
    const [speaker, first, second] = [await enter(tutor()), await enter(he()), await enter(lan())];
    for (let frame = 0; frame < 20; frame++) speaker.say();
    speaker.say({ flags: { silence: true, discontinuity: false }, payload: new Uint8Array() });
    await Promise.all([first.hears(21), second.hears(21)]);
    for (const listener of [first, second]) {
      expect(listener.frames.map((frame) => frame.sequence)).toEqual(Array.from({ length: 21 }, (_, at) => at));
      expect(listener.frames.every((frame) => frame.stream === speaker.stream)).toBe(true);
      expect(listener.frames[0]?.payload).toEqual(SOUND);
      expect(listener.frames.at(-1)?.flags).toEqual({ silence: true, discontinuity: false });
      expect(listener.notices).toContainEqual({ k: 'speaker', stream: speaker.stream, personId: tutor() });
    }
    expect(speaker.frames).toEqual([]);
  });

  it('tells a pupil who comes later whose voice it is', async () => {
    const [speaker, first] = [await enter(tutor()), await enter(he())];
    speaker.say();
    await first.hears(1);
    const late = await enter(lan());
    await late.until(() => late.notices.some((notice) => notice.k === 'speaker' && notice.personId === tutor()), 'the name of the voice');
  });

  it('writes the number of the speaker itself', async () => {
    const [speaker, listener] = [await enter(tutor()), await enter(he())];
    speaker.say({ stream: 999, flags: { silence: false, discontinuity: true } });
    await listener.hears(1);
    expect(listener.frames[0]).toMatchObject({ stream: speaker.stream, flags: noFlags });
  });

  it('lets a pupil be heard while the floor is theirs, and blames nobody for words that were under way', async () => {
    const pupil = await sit(he());
    const [line, listener] = [await enter(he()), await enter(lan())];
    await give(pupil, he());
    line.say();
    await listener.hears(1);
    await desk.command('floor.take-back', { personId: he() });
    await pupil.hears('floor.taken-back');
    line.say();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect({ heard: listener.frames.length, closed: line.closed }).toEqual({ heard: 1, closed: null });
  });

  it('keeps the floor for a pupil who comes back after a reload', async () => {
    const pupil = await sit(he());
    await give(pupil, he());
    const [line, listener] = [await enter(he()), await enter(lan())];
    line.say();
    await listener.hears(1);
  });

  describe('is closed to misuse, and only to that', () => {
    type Misuse = (line: MediaLine) => void;
    const misuses: [string, number, Misuse][] = [
      ['speaking without the floor', mediaClose['no-floor'], (line) => line.say()],
      ['a frame bigger than speech', mediaClose['too-big'], (line) => line.say({ payload: new Uint8Array(500) })],
      ['a frame that is not even read', 1009, (line) => line.send(new Uint8Array(5000))],
      ['a flood of frames', mediaClose.flood, (line) => { for (let each = 0; each < 400; each++) line.acknowledge({ kind: 'ack', stream: 1, sequence: each, captureMs: 0, flags: noFlags, payload: new Uint8Array() }); }],
      ['words instead of frames', mediaClose.malformed, (line) => line.send('{"k":"welcome"}')],
      ['half a frame', mediaClose.malformed, (line) => line.send(encodeFrame({ kind: 'audio', stream: 0, sequence: 0, captureMs: 0, flags: noFlags, payload: SOUND }).subarray(0, 7))],
    ];
    it.each(misuses)('%s', async (_, code, misuse) => {
      const [speaker, listener, wrong] = [await enter(tutor()), await enter(he()), await enter(lan())];
      misuse(wrong);
      await wrong.ended();
      expect(wrong.closed?.code).toBe(code);
      for (let frame = 0; frame < 5; frame++) speaker.say();
      await listener.hears(5);
      expect(listener.frames).toHaveLength(5);
      expect([speaker.closed, listener.closed]).toEqual([null, null]);
    });

    it('frames that go back in time', async () => {
      const [speaker, listener] = [await enter(tutor()), await enter(he())];
      speaker.say({ sequence: 7 });
      speaker.say({ sequence: 7 });
      await speaker.ended();
      expect(speaker.closed?.code).toBe(mediaClose.malformed);
      expect(listener.closed).toBeNull();
    });

    it('people of other classes and schools, visitors, and classes that are not there', async () => {
      const outsiders = [api.club.neighbour.pupils[0] ?? '', api.club.neighbour.tutor, api.club.foreign.tutor, api.club.foreignOrganiser];
      for (const personId of outsiders) {
        const line = await knock(api, personId, liveId);
        await line.ended();
        expect(line.closed?.code).toBe(mediaClose['not-found']);
        expect(line.notices).toEqual([]);
      }
      for (const [personId, id, code] of [[null, liveId, 'session-missing'], [he(), crypto.randomUUID(), 'not-found'], [he(), 'nonsense', 'not-found']] as const) {
        const line = await knock(api, personId, id);
        await line.ended();
        expect(line.closed?.code).toBe(mediaClose[code]);
      }
    });

    it('more tabs than anybody has', async () => {
      for (let tab = 0; tab < 8; tab++) await enter(he());
      const oneMore = await knock(api, he(), liveId);
      await oneMore.ended();
      expect(oneMore.closed?.code).toBe(mediaClose.flood);
      await enter(lan());
    });

    it('addresses that no browser makes', async () => {
      for (const address of ['//', '//media', '/media?live=%', '/media?live=a&live=b']) await strangeUpgrade(address);
      await enter(lan());
    });

    it('foreign pages, which do not even get a handshake', async () => {
      const line = await knock(api, he(), liveId, { origin: 'https://elsewhere.example' });
      const opened = new Promise((resolve) => { line.raw.once('open', () => resolve(true)); });
      await line.ended();
      expect(line.closed?.code).toBe(1006);
      expect(await Promise.race([opened, Promise.resolve(false)])).toBe(false);
    });

    it('a pupil who is sent out, and everybody after the class', async () => {
      const pupil = await sit(he());
      const [line, other] = [await enter(he()), await enter(lan())];
      await desk.command('pupil.remove', { personId: he() });
      await line.ended();
      expect(line.closed?.code).toBe(mediaClose.removed);
      const again = await knock(api, he(), liveId);
      await again.ended();
      expect(again.closed?.code).toBe(mediaClose.removed);
      await desk.command('class.close');
      await other.ended();
      expect(other.closed?.code).toBe(mediaClose.closed);
      const late = await knock(api, lan(), liveId);
      await late.ended();
      expect(late.closed?.code).toBe(mediaClose.closed);
      pupil.leave();
    });
  });

  it('leaves a listener who falls behind out until the line is free, and spares the others', async () => {
    const [speaker, slow, quick] = [await enter(tutor()), await enter(he()), await enter(lan())];
    const spoken = 108;
    for (let frame = 0; frame < spoken; frame++) {
      speaker.say();
      await new Promise((resolve) => setTimeout(resolve, 60));
      const heard = quick.frames.at(-1);
      if (heard) quick.acknowledge(heard);
    }
    await quick.hears(spoken);
    expect(quick.frames.map((frame) => frame.sequence)).toEqual(Array.from({ length: spoken }, (_, at) => at));
    const kept = slow.frames.length;
    expect(kept).toBeLessThan(spoken);
    const last = slow.frames.at(-1);
    if (last) slow.acknowledge(last);
    await new Promise((resolve) => setTimeout(resolve, 50));
    speaker.say();
    await slow.hears(kept + 1);
    expect(slow.frames.at(-1)).toMatchObject({ sequence: spoken, flags: { discontinuity: true } });
  }, 30_000);

  describe('when the class keeps its voice', () => {
    const stored = (): Promise<{ person_id: string; from_ms: number; to_ms: number; frames: number; sound: Buffer }[]> =>
      api.db.query('select person_id, from_ms, to_ms, frames, sound from live_audio_chunks where live_id = $1 order by from_ms', [liveId]);
    const speakFor = async (frames: number): Promise<void> => {
      const [speaker, listener] = [await enter(tutor()), await enter(he())];
      for (let frame = 0; frame < frames; frame++) speaker.say();
      await listener.hears(frames);
      for (const line of [speaker, listener]) { line.leave(); await line.ended(); }
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    afterEach(async () => { await api.db.query('update club_class set keeps_voice = false'); });

    it('stores the frames exactly as they were passed on, and says so to everybody', async () => {
      await api.db.query('update club_class set keeps_voice = true where id = $1', [api.club.own.id]);
      liveId = await openLive(api);
      const line = await enter(lan());
      expect(line.notices[0]).toMatchObject({ k: 'welcome', recording: true });
      line.leave();
      await line.ended();
      await speakFor(30);
      const [chunk, ...more] = await stored();
      expect(more).toEqual([]);
      expect(chunk).toMatchObject({ person_id: tutor(), frames: 30 });
      const frames = unpackChunk(chunk?.sound ?? new Uint8Array()).map(({ bytes }) => decodeFrame(Uint8Array.from(bytes)));
      expect(frames.map((frame) => frame.ok && frame.value.sequence)).toEqual(Array.from({ length: 30 }, (_, at) => at));
    });

    it('stores a pupil only where a guardian has said yes, and has not taken it back', async () => {
      const keep = () => storeChunk(api.db.manager, { liveId, personId: he(), stream: 1, fromMs: 0, toMs: 1, frames: 1, sound: new Uint8Array(1) });
      const answer = (given: boolean) => api.db.query("insert into consent (id, person_id, given, basis, version, recorded_by) values (gen_random_uuid(), $1, $2, 'paper-form', '1', $3)", [he(), given, api.club.own.teacher]);
      await keep();
      expect(await stored()).toEqual([]);
      await answer(true);
      await keep();
      expect(await stored()).toMatchObject([{ person_id: he() }]);
      await answer(false);
      await keep();
      expect(await stored()).toHaveLength(1);
    });

    it('stores nothing otherwise', async () => {
      await speakFor(10);
      expect(await stored()).toEqual([]);
    });
  });
});
