import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LiveSeat, openLive } from '../live-test-class.ts';
import { MediaLine } from '../media/media-test-line.ts';
import { RecordingRetention } from './recording-retention.ts';

describe('keeping voices', () => {
  let api: TestApi;
  let liveId: string;
  const toLeave: { leave(): void }[] = [];
  const keep = <T extends { leave(): void }>(each: T): T => { toLeave.push(each); return each; };
  const sit = async (personId: string): Promise<LiveSeat> => keep(await LiveSeat.take(api, personId, liveId));
  const enter = async (personId: string): Promise<MediaLine> => keep(await MediaLine.enter(api, personId, liveId));
  const [tutor, teacher, he, lan] = [() => api.club.own.tutor, () => api.club.own.teacher, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const own = () => ({ params: { classId: api.club.own.id } });
  const set = async (keepsVoice: boolean, keepDays = 30) => (await api.as(teacher())).get('recording.set', { ...own(), body: { keepsVoice, keepDays } });
  const audits = async (action: string): Promise<unknown[]> => api.db.query('select actor_id actor, subject_id subject from audit_entry where action = $1 order by id desc', [action]);
  /** Frames by who said them, once what is under way is written: a room that empties writes at once. */
  async function stored(): Promise<Record<string, number>> {
    for (const each of toLeave.splice(0)) each.leave();
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    const rows = await api.db.query<{ person: string; frames: number }[]>('select person_id person, sum(frames)::int frames from live_audio_chunks where live_id = $1 group by 1', [liveId]);
    return Object.fromEntries(rows.map((row) => [row.person, row.frames]));
  }
  const addSound = (id: string) => api.db.query("insert into live_audio_chunks (live_id, person_id, stream, from_ms, to_ms, frames, sound) values ($1, $2, 1, 0, 60000, 10, '\\x00')", [id, tutor()]);
  const closedClass = async (daysAgo: number): Promise<string> => {
    const id = randomUUID();
    await api.db.query(`insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values ($1, $2, 'live-spec-lesson', $3, 'closed', now() - make_interval(days => $4), now() - make_interval(days => $4))`, [id, api.club.own.id, tutor(), daysAgo]);
    await api.db.query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, 1, 0, 'presence.joined', $2, $3)", [id, he(), JSON.stringify({ name: '张小禾', role: 'pupil' })]);
    await addSound(id);
    return id;
  };

  beforeAll(async () => { api = await startTestApi(); await addLesson(api); }, 60_000);
  afterEach(async () => { await stored(); });
  afterAll(async () => { await api.stop(); });

  it('is off until a teacher decides, and the decision is kept with a name', async () => {
    const pupil = await api.as(he());
    expect(await pupil.get('recording.settings', own())).toEqual({ keepsVoice: false, keepDays: 90, setBy: null, setAt: null });
    await set(true, 45);
    expect(await pupil.get('recording.settings', own())).toMatchObject({ keepsVoice: true, keepDays: 45, setBy: expect.any(String) as string });
    expect(await audits('recording-allowed')).toMatchObject([{ actor: teacher() }]);
    for (const [personId, status] of [[tutor(), 403], [he(), 403], [api.club.neighbour.teacher, 404], [api.club.foreign.teacher, 404]] as const) {
      expect(await (await api.as(personId)).call('recording.set', { ...own(), body: { keepsVoice: true, keepDays: 30 } })).toMatchObject({ status });
    }
  });
  it.each([0, 181, 1.5])('is not kept for %s days', async (keepDays) => {
    expect(await (await api.as(teacher())).call('recording.set', { ...own(), body: { keepsVoice: true, keepDays } })).toMatchObject({ status: 400 });
  });

  it('keeps staff and pupils whose guardians agreed, and no other pupil', async () => {
    await set(true);
    await api.db.query('delete from consent where person_id = any($1)', [[he(), lan()]]);
    await api.db.query("insert into consent (id, person_id, given, basis, version, recorded_by) values (gen_random_uuid(), $1, true, 'paper-form', '1', $2)", [he(), teacher()]);
    liveId = await openLive(api);
    const [desk, first, second] = [await sit(tutor()), await sit(he()), await sit(lan())];
    const [speaker, hers, his] = [await enter(tutor()), await enter(he()), await enter(lan())];
    for (let frame = 0; frame < 5; frame++) speaker.say();
    await hers.hears(5);
    for (const [seat, line, personId, other] of [[first, hers, he(), his], [second, his, lan(), hers]] as const) {
      await seat.command('hand.up');
      await desk.command('floor.grant', { personId });
      await seat.hears('floor.granted', (event) => event.k === 'floor.granted' && event.d.personId === personId);
      for (let frame = 0; frame < 3; frame++) line.say();
      await other.until(() => other.frames.some((frame) => frame.stream === line.stream), 'the other pupil');
      await speaker.hears(seat === first ? 3 : 6);
    }
    expect(await stored()).toEqual({ [tutor()]: 5, [he()]: 3 });
  });

  it('stops at once when staff stop it, and when the consent is taken back; everybody hears of it', async () => {
    await set(true);
    liveId = await openLive(api);
    const [desk, pupil] = [await sit(tutor()), await sit(he())];
    expect(pupil.events.some((event) => event.k === 'recording.started')).toBe(true);
    const [speaker, listener] = [await enter(tutor()), await enter(he())];
    const say = async (heard: number) => { speaker.say(); await listener.hears(heard); };
    await say(1);
    await desk.command('recording.stop');
    await pupil.hears('recording.stopped');
    await say(2);
    await desk.command('recording.start');
    await pupil.hears('recording.started');
    await say(3);
    await set(false);
    await pupil.socket.until('live.event', (event: { k: string; s: number }) => event.k === 'recording.stopped' && event.s > 4);
    await say(4);
    expect(await stored()).toEqual({ [tutor()]: 2 });
    expect(await audits('recording-forbidden')).toMatchObject([{ actor: teacher() }]);
  });

  it('keeps nothing in a class that has not agreed', async () => {
    await set(false);
    liveId = await openLive(api);
    const desk = await sit(tutor());
    expect(await desk.command('recording.start')).toMatchObject({ ok: false, code: 'resource.conflict' });
    const [speaker, listener] = [await enter(tutor()), await enter(he())];
    speaker.say();
    await listener.hears(1);
    expect(await stored()).toEqual({});
  });

  it('is deleted by a teacher: the voices are gone, everything else stays, and who did it is known', async () => {
    const id = await closedClass(1);
    const of = { params: { liveId: id } };
    expect(await (await api.as(tutor())).get('recording.of-class', of)).toMatchObject({ state: 'kept', minutes: 1, speakers: 1, deleted: null });
    for (const [personId, status] of [[tutor(), 403], [he(), 403], [api.club.neighbour.teacher, 404], [api.club.foreign.teacher, 404], [api.club.foreignOrganiser, 404]] as const) expect(await (await api.as(personId)).call('recording.delete', of)).toMatchObject({ status });
    const after = await (await api.as(teacher())).get('recording.delete', of);
    expect(after).toMatchObject({ state: 'deleted', minutes: 0, until: null, deleted: { because: 'staff', by: expect.any(String) as string } });
    expect(await audits('recording-deleted')).toEqual([{ actor: teacher(), subject: id }]);
    expect((await (await api.as(he())).get('replay.index', of)).voice).toBe('deleted');
    expect((await (await api.as(teacher())).get('live.attendance', of)).rows.find((row) => row.personId === he())).toBeDefined();
    expect(await api.db.query('select 1 from live_event where live_id = $1', [id])).toHaveLength(1);
  });
  it('is not deleted while the class goes on', async () => {
    liveId = await openLive(api);
    expect(await (await api.as(teacher())).call('recording.delete', { params: { liveId } })).toMatchObject({ status: 409 });
  });

  it('is deleted by itself when its time is over, and not a day before; attendance stays', async () => {
    await set(true, 30);
    const [young, old] = [await closedClass(29), await closedClass(31)];
    expect(await api.app.get(RecordingRetention).run()).toEqual([old]);
    const state = async (id: string) => (await (await api.as(teacher())).get('recording.of-class', { params: { liveId: id } }));
    expect(await state(old)).toMatchObject({ state: 'deleted', deleted: { because: 'retention', by: null } });
    expect((await state(young)).state).toBe('kept');
    expect(await audits('recording-expired')).toMatchObject([{ subject: old }]);
    expect((await (await api.as(teacher())).get('live.attendance', { params: { liveId: old } })).rows.find((row) => row.personId === he())).toBeDefined();
    expect(await api.app.get(RecordingRetention).run()).toEqual([]);
    await set(true, 5);
    expect(await api.app.get(RecordingRetention).run()).toContain(young);
  });
});
