import { mediaClose } from '@kindling/contracts';
import { encodeFrame, noFlags } from '@kindling/voice';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LiveSeat, openLive } from '../live-test-class.ts';
import { MediaLine } from './media-test-line.ts';

const jpeg = Uint8Array.from({ length: 600 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? at % 251);
const show = (line: MediaLine, sequence: number): void => line.send(encodeFrame({ kind: 'picture', stream: 0, sequence, captureMs: 1, flags: noFlags, payload: jpeg }));

describe.each(['ws-relay', 'werift'] as const)('the door of a class with %s', (engine) => {
  let api: TestApi;
  let liveId: string;
  let desk: LiveSeat;
  const toLeave: { leave(): void }[] = [];
  const [tutor, teacher, he] = [() => api.club.own.tutor, () => api.club.own.teacher, () => api.club.own.pupils[0] ?? ''];
  const sit = async (personId: string): Promise<LiveSeat> => { const seat = await LiveSeat.take(api, personId, liveId); toLeave.push(seat); return seat; };
  const enter = async (personId: string): Promise<MediaLine> => { const line = await MediaLine.enter(api, personId, liveId); toLeave.push(line); return line; };
  beforeAll(async () => { api = await startTestApi({ MEDIA_ENGINE: engine }); await addLesson(api); });
  beforeEach(async () => { liveId = await openLive(api); desk = await sit(tutor()); });
  afterEach(() => { for (const each of toLeave.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('lets only whoever leads show pictures; they end with the baton', async () => {
    const second = await sit(teacher());
    const [line, mate, pupil] = [await enter(tutor()), await enter(teacher()), await enter(he())];
    show(line, 1);
    await pupil.until(() => pupil.frames.some(({ kind }) => kind === 'picture'), 'a picture');
    expect(await desk.command('baton.hand', { personId: teacher() })).toMatchObject({ ok: true });
    await second.hears('baton.handed');
    await pupil.until(() => pupil.notices.some((notice) => notice.k === 'pictures' && notice.is === 'off'), 'the end of it');
    // Under way when the baton went: nobody is blamed.
    show(line, 2);
    show(mate, 1);
    await pupil.until(() => pupil.frames.filter(({ kind }) => kind === 'picture').length === 2, 'a second picture');
    expect([line.closed, mate.closed, pupil.frames.at(-1)?.stream]).toEqual([null, null, mate.stream]);
    show(pupil, 1);
    await pupil.ended();
    expect(pupil.closed?.code).toBe(mediaClose['no-floor']);
  });

  it('keeps others out, and puts out whoever was sent away', async () => {
    await sit(he());
    const line = await enter(he());
    for (const personId of [api.club.neighbour.pupils[0] ?? '', api.club.foreign.tutor]) {
      const outside = await MediaLine.knock(api, personId, liveId);
      await outside.ended();
      expect(outside.closed?.code).toBe(mediaClose['not-found']);
    }
    await desk.command('pupil.remove', { personId: he() });
    await line.until(() => line.closed !== null, 'the end', 2000);
    expect(line.closed?.code).toBe(mediaClose.removed);
  });
});
