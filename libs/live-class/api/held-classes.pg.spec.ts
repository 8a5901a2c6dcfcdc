import { randomUUID } from 'node:crypto';
import { startTestApi, TestSocket, type TestApi } from '@kindling/testing';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';

describe('opening classes and looking back', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterAll(async () => { await api.stop(); });
  const own = () => ({ classId: api.club.own.id });

  it('opens one class at a time, the same id twice being the same class', async () => {
    const tutor = await api.as(api.club.own.tutor);
    const body = { liveId: randomUUID(), lessonId: LESSON };
    const opened = await tutor.get('live.open', { params: own(), body });
    expect(opened).toMatchObject({ id: body.liveId, state: 'open', lessonNumber: 90, lessonTitle: { en: 'First Light' }, tutorName: 'tutor' });
    expect(await tutor.get('live.open', { params: own(), body })).toEqual(opened);
    expect(await tutor.call('live.open', { params: own(), body: { ...body, liveId: randomUUID() } })).toMatchObject({ status: 409, error: { code: 'live.already-open' } });
    expect(await tutor.call('live.open', { params: own(), body: { liveId: randomUUID(), lessonId: 'not-a-lesson' } })).toMatchObject({ status: 404 });
  });

  it('leaves opening and attendance to those who look after the class', async () => {
    const liveId = await openLive(api);
    const pupil = await api.as(api.club.own.pupils[0] ?? '');
    expect(await pupil.call('live.open', { params: own(), body: { liveId: randomUUID(), lessonId: LESSON } })).toMatchObject({ status: 403 });
    expect(await pupil.call('live.attendance', { params: { liveId } })).toMatchObject({ status: 403 });
    expect(await pupil.get('live.now', { params: own() })).toMatchObject({ live: { id: liveId } });
    for (const outsider of [api.club.neighbour.tutor, api.club.foreignOrganiser, api.club.foreign.pupils[0] ?? '']) {
      const away = await api.as(outsider);
      expect(await away.call('live.now', { params: own() })).toMatchObject({ status: 404 });
      expect(await away.call('live.attendance', { params: { liveId } })).toMatchObject({ status: 404 });
    }
  });

  it('tells a class that follows its hints when one opens and closes', async () => {
    const pupil = await api.as(api.club.own.pupils[0] ?? '');
    const hints = await TestSocket.connect(api.url, '/hints', { cookie: pupil.cookie });
    expect(await hints.send('hints.follow-class', { classId: api.club.own.id })).toEqual({ ok: true, value: { missed: 'told' } });
    expect(await hints.send('hints.follow-class', { classId: api.club.neighbour.id })).toMatchObject({ ok: false, code: 'resource.not-found' });
    await openLive(api);
    await hints.until('hints.changed', (hint: { topic: string }) => hint.topic === 'live');
    hints.close();
  });

  it('tells a page whose socket came later what it missed, and nothing that is not for it', async () => {
    const { own: club } = api.club;
    const say = (topic: string, personId: string | null): Promise<unknown> => api.db.query("select pg_notify('kindling_hints', $1)", [JSON.stringify({ topic, classId: club.id, personId })]);
    const first = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(club.teacher)).cookie });
    const since = 4000;
    // A server knows of nothing that was told before it was there.
    for (let known = false; !known;) {
      const answer = await first.send<{ missed: string }>('hints.follow-class', { classId: club.id, sinceMs: since });
      known = answer.ok && answer.value.missed === 'told';
      if (!known) await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    await say('photos', club.pupils[1] ?? '');
    await say('projects', null);
    await first.until('hints.changed', (hint: { topic: string }) => hint.topic === 'projects');
    const late = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(club.pupils[0] ?? '')).cookie });
    expect(await late.send('hints.follow-class', { classId: club.id, sinceMs: since })).toEqual({ ok: true, value: { missed: 'told' } });
    await late.until('hints.changed', (hint: { topic: string }) => hint.topic === 'projects');
    expect(late.heard.get('hints.changed')).not.toContainEqual(expect.objectContaining({ topic: 'photos' }));
    expect(await late.send('hints.follow-class', { classId: club.id, sinceMs: 80_000_000 })).toEqual({ ok: true, value: { missed: 'unknown' } });
    for (const socket of [first, late]) socket.close();
  });

  it("keeps a pupil's own hints from other pupils", async () => {
    const { own: club } = api.club;
    const [mine, other, staff] = await Promise.all([club.pupils[0], club.pupils[1], club.teacher].map(async (personId = '') => {
      const socket = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(personId)).cookie });
      await socket.send('hints.follow-class', { classId: club.id });
      return socket;
    }));
    if (!mine || !other || !staff) throw new Error('three sockets');
    const say = (personId: string | null): Promise<unknown> => api.db.query("select pg_notify('kindling_hints', $1)", [JSON.stringify({ topic: 'feedback', classId: club.id, personId })]);
    await say(club.pupils[0] ?? '');
    await say(null);
    await Promise.all([mine, other, staff].map((each) => each.until('hints.changed', (hint: { personId: string | null }) => hint.personId === null)));
    expect([mine, other, staff].map((each) => each.heard.get('hints.changed')?.length)).toEqual([2, 1, 2]);
    [mine, other, staff].forEach((each) => each.close());
  });

  it('derives attendance from the log: seventy per cent of the session is present', async () => {
    const liveId = await openLive(api);
    const [early, late, absent] = api.club.own.pupils;
    const seats = [await LiveSeat.take(api, early ?? '', liveId), await LiveSeat.take(api, late ?? '', liveId), await LiveSeat.take(api, api.club.own.tutor, liveId)];
    expect(await seats[2]?.command('class.close')).toMatchObject({ ok: true });
    seats.forEach((seat) => seat.leave());
    // An hour's class: one came after five minutes, the other after twenty-five.
    await api.db.query("update live_class set opened_at = closed_at - interval '60 minutes' where id = $1", [liveId]);
    for (const [personId, minute] of [[early, 5], [late, 25]]) {
      await api.db.query("update live_event set t_ms = $3 where live_id = $1 and actor_id = $2 and kind = 'presence.joined'", [liveId, personId, Number(minute) * 60_000]);
    }
    const teacher = await api.as(api.club.own.teacher);
    const { minutes, rows, live } = await teacher.get('live.attendance', { params: { liveId } });
    expect({ minutes, state: live.state }).toEqual({ minutes: 60, state: 'closed' });
    expect(rows.map(({ personId, minutes: there, present }) => ({ personId, there, present }))).toEqual([
      { personId: early, there: 55, present: true }, { personId: late, there: 35, present: false }, { personId: absent, there: 0, present: false }]);
    const { classes } = await teacher.get('live.past', { params: own() });
    expect(classes.find((each) => each.id === liveId)).toMatchObject({ state: 'closed' });
    expect(classes.map((each) => each.openedAt)).toEqual(classes.map((each) => each.openedAt).sort().reverse());
    expect(await (await api.as(api.club.own.pupils[0] ?? '')).get('live.now', { params: own() })).toEqual({ live: null });
  });
});
