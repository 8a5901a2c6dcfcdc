import { startTestApi, type TestApi } from '@kindling/testing';
import { fold, unopened } from '../domain/index.ts';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';

describe('the baton between two who teach', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string): Promise<LiveSeat> => { const taken = await LiveSeat.take(api, personId, liveId); seats.push(taken); return taken; };
  const turn = (frame: number) => ({ lessonId: LESSON, stepId: 'theory', frame });
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('goes from the tutor to the teacher in the room, and the right to turn pages with it', async () => {
    const liveId = await openLive(api);
    const [tutor, teacher, pupil] = [await seat(api.club.own.tutor, liveId), await seat(api.club.own.teacher, liveId), await seat(api.club.own.pupils[0] ?? '', liveId)];
    expect(await teacher.command('slide.set', turn(0))).toMatchObject({ ok: false, code: 'live.not-leading' });
    expect(await teacher.command('baton.take')).toMatchObject({ ok: false, code: 'live.lead-is-here' });
    expect(await pupil.command('baton.take')).toMatchObject({ ok: false, code: 'live.not-allowed' });
    expect(await tutor.command('baton.hand', { personId: api.club.own.pupils[0] })).toMatchObject({ ok: false, code: 'resource.not-found' });
    expect(await tutor.command('baton.hand', { personId: api.club.own.teacher })).toMatchObject({ ok: true });
    expect(await teacher.command('slide.set', turn(1))).toMatchObject({ ok: true });
    expect(await tutor.command('slide.set', turn(2))).toMatchObject({ ok: false, code: 'live.not-leading' });
    await pupil.hears('slide.set');
    expect(fold(unopened, pupil.events)).toMatchObject({ lead: { personId: api.club.own.teacher }, slide: { frame: 1 } });
  });

  it('cannot be reached from another class or another school', async () => {
    const liveId = await openLive(api);
    for (const personId of [api.club.neighbour.tutor, api.club.foreign.teacher]) {
      const outsider = await seat(personId, liveId);
      expect(await outsider.command('baton.take')).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(await outsider.command('baton.hand', { personId })).toMatchObject({ ok: false, code: 'resource.not-found' });
    }
  });

  it('stays where it is when the tutor is cut off, until the wait is over and somebody asks', async () => {
    const liveId = await openLive(api);
    const teacher = await seat(api.club.own.teacher, liveId);
    expect(await teacher.command('baton.take')).toMatchObject({ ok: false, code: 'live.lead-may-return', params: { retryAfterSeconds: 30 } });
    await api.db.query("update live_class set opened_at = opened_at - interval '31 seconds' where id = $1", [liveId]);
    expect(fold(unopened, teacher.events).lead).toMatchObject({ personId: api.club.own.tutor });
    expect(await teacher.command('baton.take')).toMatchObject({ ok: true });
    expect(await teacher.command('slide.set', turn(3))).toMatchObject({ ok: true });
    expect((await seat(api.club.own.tutor, liveId)).hello).toMatchObject({ ok: true });
    expect(await teacher.command('baton.hand', { personId: api.club.own.tutor })).toMatchObject({ ok: true });
  });
});
