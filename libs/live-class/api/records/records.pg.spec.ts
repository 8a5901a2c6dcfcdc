import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addLesson, LESSON } from '../live-test-class.ts';

const HOUR = 3_600_000;

describe('what stays of a class', () => {
  let api: TestApi;
  let liveId: string;
  let teacher: TestClient;
  let tutor: TestClient;
  const [he, lan] = [() => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const of = (more: object = {}) => ({ params: { liveId, ...more } });

  /** An hour, a day ago: one pupil there throughout, one stuck and gone early. */
  async function holdClass(daysAgo = 1): Promise<string> {
    const id = randomUUID();
    await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values ($1, $2, $3, $4, 'closed', now() - make_interval(days => $5), now() - make_interval(days => $5) + interval '1 hour')", [id, api.club.own.id, LESSON, api.club.own.tutor, daysAgo]);
    const poll = randomUUID();
    const log: [number, string, string, object][] = [
      [0, 'class.opened', api.club.own.tutor, { lessonId: LESSON }], [0, 'presence.joined', api.club.own.tutor, { name: '', role: 'staff' }], [0, 'presence.joined', he(), { name: '', role: 'pupil' }], [0, 'presence.joined', lan(), { name: '', role: 'pupil' }],
      [1000, 'slide.set', api.club.own.tutor, { lessonId: LESSON, stepId: 'theory', frame: 0 }], [2000, 'pupil.stuck', lan(), { reason: 'same-check-three-times' }], [3000, 'presence.left', lan(), {}],
      [4000, 'poll.opened', api.club.own.tutor, { pollId: poll, question: '懂了吗？', options: ['懂', '不懂'] }], [5000, 'poll.voted', he(), { pollId: poll, option: 0 }],
      [HOUR / 2, 'presence.joined', api.club.own.teacher, { name: '', role: 'staff' }], [HOUR, 'class.closed', api.club.own.tutor, {}],
    ];
    for (const [at, [t, kind, actor, data]] of log.entries()) await api.db.query('insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, $2, $3, $4, $5, $6)', [id, at + 1, t, kind, actor, JSON.stringify(data)]);
    return id;
  }
  beforeAll(async () => {
    api = await startTestApi();
    await addLesson(api);
    await api.db.query('update lesson set content = content || $2 where id = $1', [LESSON, JSON.stringify({ steps: [{ id: 'theory', kind: 'theory', title: { zh: '电路像一条路', en: 'A circuit is a road' } }] })]);
    liveId = await holdClass();
    [teacher, tutor] = [await api.as(api.club.own.teacher), await api.as(api.club.own.tutor)];
  }, 60_000);
  afterAll(async () => { await api.stop(); });
  const row = async (personId: string) => (await tutor.get('live.attendance', of())).rows.find((each) => each.personId === personId);
  const correct = (client: TestClient, personId: string, present = true, more: object = {}) => client.call('live.correct-attendance', { ...of({ personId, ...more }), body: { present, reason: '纸质签到' } } as never);

  it('has the teacher’s word over the log’s, with who, when and why; the log’s figures stay beside it', async () => {
    expect(await row(lan())).toMatchObject({ present: false, correction: null });
    expect(await correct(teacher, lan())).toMatchObject({ status: 200, body: { present: true, minutes: 0.1, correction: { present: true, reason: '纸质签到', by: expect.any(String) as string, at: expect.any(String) as string } } });
    expect(await row(lan())).toMatchObject({ present: true, share: 0 });
    await correct(teacher, lan(), false);
    expect(await row(lan())).toMatchObject({ present: false, correction: { present: false } });
    expect(await api.db.query('select 1 from attendance_correction where live_id = $1', [liveId])).toHaveLength(2);
    expect(await api.db.query("select 1 from audit_entry where action = 'attendance-corrected' and subject_id = $1 and actor_id = $2", [lan(), api.club.own.teacher])).toHaveLength(2);
  });
  it('is corrected by whoever keeps the class’s papers, for pupils of that class only', async () => {
    for (const [personId, status] of [[api.club.own.tutor, 403], [he(), 403], [api.club.neighbour.teacher, 404], [api.club.foreign.teacher, 404], [api.club.foreignOrganiser, 404]] as const) expect(await correct(await api.as(personId), lan())).toMatchObject({ status });
    expect(await correct(teacher, api.club.neighbour.pupils[0] ?? '')).toMatchObject({ status: 404 });
    expect(await correct(teacher, lan(), true, { liveId: randomUUID() })).toMatchObject({ status: 404 });
    expect(await teacher.call('live.correct-attendance', { ...of({ personId: lan() }), body: { present: true, reason: '  ' } } as never)).toMatchObject({ status: 400 });
  });

  it('tells the next tutor what was reached, who was there, who was stuck and how they voted', async () => {
    await correct(teacher, lan(), false);
    const found = await teacher.get('live.hand-over', of());
    expect(found).toMatchObject({ minutes: 60, present: 1, steps: [{ stepId: 'theory', title: { zh: '电路像一条路' } }], polls: [{ question: '懂了吗？', options: [{ option: '懂', votes: 1, right: false }, { option: '不懂', votes: 0, right: false }] }], text: '', by: null });
    expect(found.stuck).toEqual([{ name: (await row(lan()))?.name, reason: 'same-check-three-times' }]);
    expect(found.absent).toContain((await row(lan()))?.name);
  });
  it('carries a note, newest class first, for staff of the class only', async () => {
    await tutor.get('live.write-hand-over', { ...of(), body: { text: '下次从第三步开始' } } as never);
    const latest = () => teacher.get('live.latest-hand-over', { params: { classId: api.club.own.id } });
    expect((await latest()).handOver).toMatchObject({ liveId, text: '下次从第三步开始', by: expect.any(String) as string });
    const newer = await holdClass(0);
    await api.db.query("update live_class set opened_at = now() - interval '10 minutes', closed_at = now() where id = $1", [newer]);
    expect((await latest()).handOver).toMatchObject({ liveId: newer, text: '' });
    for (const [personId, status] of [[he(), 403], [api.club.neighbour.tutor, 404], [api.club.foreign.teacher, 404]] as const) {
      const client = await api.as(personId);
      expect(await client.call('live.hand-over', of() as never)).toMatchObject({ status });
      expect(await client.call('live.write-hand-over', { ...of(), body: { text: 'x' } } as never)).toMatchObject({ status });
      expect(await client.call('live.latest-hand-over', { params: { classId: api.club.own.id } })).toMatchObject({ status });
    }
    expect((await (await api.as(api.club.neighbour.tutor)).get('live.latest-hand-over', { params: { classId: api.club.neighbour.id } })).handOver).toBeNull();
    await api.db.query('delete from live_class where id = $1', [newer]);
  });
});
