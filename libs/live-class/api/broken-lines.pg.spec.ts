import { FactBus } from '@kindling/platform-api';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';

describe('a class when something breaks in the middle', () => {
  let api: TestApi;
  const he = () => api.club.own.pupils[0] ?? '';
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterAll(async () => { await api.stop(); });

  it('hears what happened while the listening connection was down', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await LiveSeat.take(api, api.club.own.tutor, liveId), await LiveSeat.take(api, he(), liveId)];
    const cut: unknown[] = await api.db.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen kindling%'");
    expect(cut).toHaveLength(1);
    for (let frame = 0; frame < 3; frame++) expect(await staff.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame })).toMatchObject({ ok: true });
    await pupil.hears('slide.set', (event) => event.k === 'slide.set' && event.d.frame === 2);
    expect(pupil.events.map((event) => event.s)).toEqual(pupil.events.map((_, index) => index + 1));
    [staff, pupil].forEach((seat) => seat.leave());
  });

  it('lets a check and a raised hand meet without either being lost', async () => {
    const liveId = await openLive(api);
    const pupil = await LiveSeat.take(api, he(), liveId);
    const touch = 'update person set last_seen_at = now() where id = $1';
    // Stands for progress: a raised hand changes the pupil's row, which a check may hold already.
    api.app.get(FactBus).on('live-class.hand-raised', async (db, fact) => { await db.query(touch, [fact.personId]); });
    const { hand } = await api.db.transaction(async (db) => {
      await db.query(touch, [he()]);
      const raised = pupil.command('hand.up');
      await new Promise((resolve) => setTimeout(resolve, 150));
      await api.app.get(FactBus).record(db, 'progress.stuck', { personId: he(), classId: api.club.own.id, lessonId: LESSON, stepId: 'make', reason: 'same-check-three-times' });
      return { hand: raised };
    });
    expect(await hand).toMatchObject({ ok: true });
    await Promise.all([pupil.hears('hand.up'), pupil.hears('pupil.stuck')]);
    const facts: { count: string }[] = await api.db.query("select count(*) from fact where payload->>'liveId' = $1", [liveId]);
    expect(facts).toEqual([{ count: '1' }]);
    pupil.leave();
  });
});
