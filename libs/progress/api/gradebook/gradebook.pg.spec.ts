import { randomUUID } from 'node:crypto';
import { countQueries, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { fillClass } from '../coaching/test-class.ts';
import { addTestLessons } from '../progress-test-lesson.ts';

describe('the gradebook', () => {
  let api: TestApi;
  let teacher: TestClient;
  let classId: string;
  let pupils: readonly string[];
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    ({ id: classId, pupils } = api.club.own);
    teacher = await api.as(api.club.own.teacher);
  });
  afterEach(async () => { await api.stop(); });

  const book = () => teacher.get('progress.gradebook', { params: { classId } });
  const rowOf = async (at: number) => (await book()).rows.find((row) => row.pupilId === pupils[at]);
  const step = (at: number, stepId: string, state = 'done', lessonId = 'one') => api.db.query('insert into step_progress (person_id, class_id, lesson_id, step_id, state) values ($1, $2, $3, $4, $5)', [pupils[at], classId, lessonId, stepId, state]);
  const answer = (at: number, itemId: string, correct: boolean, minutesAgo: number) => api.db.query(
    `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at) values ($1, $2, $3, 'one', 'recall', $4, '{}', '{}', $5, now() - make_interval(mins => $6))`, [randomUUID(), pupils[at], classId, itemId, correct, minutesAgo]);
  const handIn = async (at: number, state: string, round: number, exerciseId = 'ex-make') => {
    const [project, revision] = [randomUUID(), randomUUID()];
    await api.db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [project, pupils[at], classId, exerciseId]);
    await api.db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', '{}')", [revision, project]);
    await api.db.query("insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict) values ($1, $2, $3, $4, $5, $6, $7, $8, 'unchecked')", [randomUUID(), project, revision, pupils[at], classId, exerciseId, round, state]);
  };
  /** A class of an hour; each pupil was there for so many minutes. */
  const held = async (minutes: readonly number[]) => {
    const live = randomUUID();
    await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values ($1, $2, 'one', $3, 'closed', now() - interval '2 hours', now() - interval '1 hour')", [live, classId, api.club.own.tutor]);
    let seq = 0;
    const add = (t: number, kind: string, actor: string, data: unknown) => { seq += 1; return api.db.query('insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, $2, $3, $4, $5, $6)', [live, seq, t, kind, actor, JSON.stringify(data)]); };
    for (const [at, stayed] of minutes.entries()) if (stayed > 0) await add(0, 'presence.joined', pupils[at] ?? '', { name: 'x', role: 'pupil' });
    for (const [at, stayed] of minutes.entries()) if (stayed > 0 && stayed < 60) await add(stayed * 60_000, 'presence.left', pupils[at] ?? '', {});
    await add(3_600_000, 'class.closed', api.club.own.tutor, {});
    return live;
  };

  it('counts finished steps of open lessons only, and of steps that the lesson still has', async () => {
    await step(0, 'read'); await step(0, 'make', 'first-try'); await step(0, 'play', 'started'); await step(0, 'gone'); await step(0, 'read', 'done', 'two');
    expect(await rowOf(0)).toMatchObject({ steps: { got: 2, of: 7 }, doneByLesson: [2] });
    expect((await book()).lessons).toMatchObject([{ id: 'one', of: 7 }]);
  });

  it('counts a question by its newest answer', async () => {
    await answer(0, 'q1', false, 9); await answer(0, 'q1', true, 5); await answer(0, 'q2', true, 9); await answer(0, 'q2', false, 1);
    expect((await rowOf(0))?.quiz).toEqual({ got: 1, of: 4 });
  });

  it('counts an exercise once when a round of it was accepted', async () => {
    await handIn(0, 'superseded', 1); await handIn(0, 'accepted', 2); await handIn(0, 'waiting', 3); await handIn(0, 'accepted', 1, 'ex-play'); await handIn(1, 'try-again', 1);
    expect((await rowOf(0))?.handIns).toEqual({ got: 1, of: 1 });
    expect((await rowOf(1))?.handIns).toEqual({ got: 0, of: 1 });
  });

  it('counts a class when 70 % of it was attended, as the attendance view does', async () => {
    await held([60, 42, 41]); await held([0, 60, 60]);
    expect((await book()).rows.map((row) => row.attendance)).toEqual([{ got: 1, of: 2 }, { got: 2, of: 2 }, { got: 1, of: 2 }]);
    const view = await teacher.get('live.class-attendance', { params: { classId } });
    expect(view.rows.map((row) => [row.share, row.present])).toEqual([[[1, 0], 1], [[0.7, 1], 2], [[0.683, 1], 1]]);
    expect(view.sessions.map((session) => [session.minutes, session.present])).toEqual([[60, 2], [60, 2]]);
  });

  it('counts by the teacher’s newest word where there is one, as the attendance view and the report do', async () => {
    const liveId = await held([60, 10, 0]);
    const say = (at: number, present: boolean) => teacher.get('live.correct-attendance', { params: { liveId, personId: pupils[at] ?? '' }, body: { present, reason: '纸质签到' } });
    await say(0, false); await say(1, false); await say(1, true); await say(2, true);
    expect((await book()).rows.map((row) => row.attendance)).toEqual([{ got: 0, of: 1 }, { got: 1, of: 1 }, { got: 1, of: 1 }]);
    const view = await teacher.get('live.class-attendance', { params: { classId } });
    expect(view.rows.map((row) => [row.share, row.here, row.corrected, row.present])).toEqual([[[1], [false], [true], 0], [[0.166], [true], [true], 1], [[0], [true], [true], 1]]);
    expect(view.sessions).toMatchObject([{ present: 2 }]);
  });

  it('weighs by what the teacher set, and a tutor reads but does not set', async () => {
    await step(0, 'read'); await held([60, 0, 0]);
    expect((await rowOf(0))?.total).toBe(Math.round(((40 / 7 + 10) / 100) * 1000) / 10);
    await teacher.get('progress.set-weights', { params: { classId }, body: { steps: 0, quiz: 0, handIns: 0, attendance: 5 } });
    expect((await book()).rows.map((row) => row.total)).toEqual([100, 0, 0]);
    const tutor = await api.as(api.club.own.tutor);
    expect((await tutor.call('progress.gradebook', { params: { classId } })).status).toBe(200);
    expect(await tutor.call('progress.set-weights', { params: { classId }, body: { steps: 1, quiz: 1, handIns: 1, attendance: 1 } })).toMatchObject({ status: 403, error: { code: 'access.denied' } });
    expect((await teacher.call('progress.set-weights', { params: { classId }, body: { steps: 101, quiz: 0, handIns: 0, attendance: 0 } })).status).toBe(400);
    expect((await (await api.as(api.club.neighbour.teacher)).call('progress.gradebook', { params: { classId } })).status).toBe(404);
  });

  it('asks the database as often for sixty pupils and eight classes as for three and one', async () => {
    await held([60, 60, 0]);
    const ask = { book, attendance: () => teacher.get('live.class-attendance', { params: { classId } }) };
    const few: Record<string, number> = {};
    for (const [name, work] of Object.entries(ask)) few[name] = await countQueries(api, work);
    await fillClass(api, 60);
    for (let more = 0; more < 7; more += 1) await held([60, 60, 0]);
    for (const [name, work] of Object.entries(ask)) expect([name, await countQueries(api, work)]).toEqual([name, few[name]]);
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(16);
    expect((await book()).rows).toHaveLength(60);
  });
});
