import { randomUUID } from 'node:crypto';
import { countQueries, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, answer, sendOperation, tell } from '../progress-test-lesson.ts';
import { fillClass } from './test-class.ts';

describe('looking after a class', () => {
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

  const about = (at: number) => ({ personId: pupils[at] ?? '', classId, exerciseId: 'ex-make' });
  const fail = (at: number, failedCheckIds: string[], passedCheckIds: string[] = []) => tell(api, 'workshop.attempt-graded', { ...about(at), attemptId: randomUUID(), verdict: 'failed', passedCheckIds, failedCheckIds });
  const ago = (days: number) => `now() - interval '${days} days'`;
  const lessons = () => teacher.get('progress.class-lessons', { params: { classId } });
  const rowOf = async (at: number) => (await lessons()).rows.find((row) => row.pupilId === pupils[at]);

  it('counts each lesson of each pupil from what was really done', async () => {
    const he = await api.as(pupils[0] ?? '');
    await sendOperation(he, 'progress.step-done', { classId, lessonId: 'one', stepId: 'read' });
    await answer(api, he, 'predict', { kind: 'choice', itemId: 'p1', choiceId: 'a' });
    await tell(api, 'workshop.attempt-graded', { ...about(0), attemptId: randomUUID(), verdict: 'passed', passedCheckIds: ['a', 'b'], failedCheckIds: [] });
    const { lessons: known } = await lessons();
    expect(known.map((lesson) => [lesson.id, lesson.open])).toEqual([['one', true], ['two', false]]);
    expect((await rowOf(0))?.cells).toMatchObject([{ lessonId: 'one', done: 3, of: 7, firstTry: 1, needHelp: 0, started: true }, { lessonId: 'two', done: 0, of: 7, started: false }]);
    expect((await rowOf(1))?.cells[0]).toMatchObject({ done: 0, started: false });
  });

  it('does not count a step that the lesson has lost', async () => {
    await api.db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) values ($1, $2, 'one', 'gone', 'done')", [pupils[0], classId]);
    expect((await rowOf(0))?.cells[0]).toMatchObject({ done: 0, started: false });
  });

  it('takes an answer or a hand-in at a finished step for work', async () => {
    await api.db.query(`update lesson_opening set opens_at = ${ago(21)} where class_id = $1 and lesson_id = 'one'`, [classId]);
    for (const at of [0, 1]) await api.db.query(`insert into step_progress (person_id, class_id, lesson_id, step_id, state, updated_at) values ($1, $2, 'one', 'recall', 'done', ${ago(9)})`, [pupils[at], classId]);
    await api.db.query(`insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at) values (gen_random_uuid(), $1, $2, 'one', 'recall', 'q1', '{}', '{}', true, ${ago(1)})`, [pupils[0], classId]);
    expect((await rowOf(0))?.concerns).toEqual([]);
    expect((await rowOf(1))?.concerns).toEqual([{ rule: 'no-work-for-days', days: 9 }]);
  });

  it('says in numbers who has not worked, never began, or is stuck', async () => {
    await api.db.query(`update lesson_opening set opens_at = ${ago(21)} where class_id = $1 and lesson_id = 'one'`, [classId]);
    await api.db.query(`insert into step_progress (person_id, class_id, lesson_id, step_id, state, updated_at) values ($1, $2, 'one', 'read', 'done', ${ago(9)})`, [pupils[0], classId]);
    await fail(1, ['a']); await fail(1, ['a']); await fail(1, ['a']);
    expect((await rowOf(0))?.concerns).toEqual([{ rule: 'no-work-for-days', days: 9 }]);
    expect((await rowOf(1))?.concerns).toEqual([{ rule: 'stuck-now', steps: 1, days: 0 }]);
    expect((await rowOf(2))?.concerns).toEqual([{ rule: 'never-worked', openDays: 21 }]);
  });

  it('shows together who is stuck on the same check, by its title', async () => {
    await api.db.query(`update exercise set content = jsonb_set(content, '{checks}', '[{"id":"a","title":{"zh":"灯亮两秒","en":"lit for two seconds"}},{"id":"b","title":{"zh":"b","en":"b"}}]') where id = 'ex-make'`);
    for (const at of [0, 2]) for (let time = 0; time < 3; time++) await fail(at, ['a', 'b']);
    for (let time = 0; time < 3; time++) await fail(1, ['b'], ['a']);
    const grid = await teacher.get('progress.class-grid', { params: { classId, lessonId: 'one' } });
    expect(grid.groups).toEqual([{ stepId: 'make', reason: 'same-check-three-times', check: { zh: '灯亮两秒', en: 'lit for two seconds' }, pupilIds: [pupils[0], pupils[2]] }]);
    expect(grid.rows[1]?.cells.find((cell) => cell.stepId === 'make')).toMatchObject({ state: 'stuck', stuckOn: { zh: 'b' } });
    expect(grid.steps.find((step) => step.id === 'make')).toMatchObject({ exercise: 'ex-make' });
  });

  it('masters a concept with two of three right and a week between', async () => {
    const give = (correct: boolean, days: number) => api.db.query(
      `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at) values ($1, $2, $3, 'one', 'recall', 'q1', '{}', '{}', $4, ${ago(days)})`, [randomUUID(), pupils[0], classId, correct]);
    const state = async () => (await teacher.get('progress.class-concepts', { params: { classId } })).rows[0]?.cells;
    expect(await state()).toEqual([{ conceptId: 'loop', state: 'none', right: 0, of: 0 }]);
    await give(true, 9); await give(true, 9);
    expect(await state()).toEqual([{ conceptId: 'loop', state: 'nearly', right: 2, of: 2 }]);
    await give(true, 1);
    expect(await state()).toEqual([{ conceptId: 'loop', state: 'mastered', right: 3, of: 3 }]);
  });

  it('tells a pupil’s time newest first, with what each line can be opened to', async () => {
    const attemptId = randomUUID();
    await tell(api, 'workshop.attempt-graded', { ...about(0), attemptId, verdict: 'failed', passedCheckIds: ['b'], failedCheckIds: ['a'] });
    await tell(api, 'exercises.hint-taken', { ...about(0), level: 2 });
    const { moments, name } = await teacher.get('progress.pupil', { params: { classId, personId: pupils[0] ?? '' } });
    expect(name).toBe('张小禾');
    expect(moments.map((moment) => moment.kind)).toEqual(['hint-taken', 'checked']);
    expect(moments[0]).toMatchObject({ level: 2, exerciseId: 'ex-make', lessonNumber: 1, stepTitle: { en: 'make' } });
    expect(moments[1]).toMatchObject({ attemptId, good: false, passed: 1, of: 2 });
    expect(await teacher.call('progress.pupil', { params: { classId, personId: api.club.neighbour.pupils[0] ?? '' } })).toMatchObject({ status: 404 });
  });

  describe('giving pupils something to do', () => {
    const given = (more: object = {}) => ({ assignmentId: randomUUID(), lessonId: 'one', stepId: 'make', pupilIds: [pupils[0] ?? '', pupils[2] ?? ''], kind: 'revisit' as const, hintLevel: null, note: '再看看接线', ...more });
    const mine = async (at: number) => (await (await api.as(pupils[at] ?? '')).get('progress.my-assignments', { params: { classId } })).assignments;

    it('shows it to those it was given to, once, until the step is done again', async () => {
      const body = given();
      for (let sent = 0; sent < 2; sent++) expect((await teacher.call('progress.assign', { params: { classId }, body })).status).toBe(200);
      expect(await mine(0)).toMatchObject([{ kind: 'revisit', note: '再看看接线', exerciseId: 'ex-make', lessonNumber: 1, from: 'teacher', hint: null }]);
      expect(await mine(1)).toEqual([]);
      await fail(0, ['a']);
      expect(await mine(0)).toHaveLength(1);
      await tell(api, 'workshop.attempt-graded', { ...about(0), attemptId: randomUUID(), verdict: 'passed', passedCheckIds: ['a', 'b'], failedCheckIds: [] });
      expect(await mine(0)).toEqual([]);
      expect(await mine(2)).toHaveLength(1);
    });

    it('carries the hint of that level and ends when it was read', async () => {
      await api.db.query(`update exercise set content = jsonb_set(content, '{hints}', '[{"level":1,"body":{"zh":"看线","en":"look at the wire"}}]') where id = 'ex-make'`);
      const body = given({ kind: 'hint', hintLevel: 1 });
      await teacher.get('progress.assign', { params: { classId }, body });
      expect((await mine(0))[0]?.hint).toEqual({ level: 1, body: { zh: '看线', en: 'look at the wire' } });
      const [he, other] = [await api.as(pupils[0] ?? ''), await api.as(pupils[1] ?? '')];
      const seen = { params: { classId, assignmentId: body.assignmentId } };
      expect((await other.call('progress.assignment-seen', seen)).status).toBe(404);
      for (let sent = 0; sent < 2; sent++) expect((await he.call('progress.assignment-seen', seen)).status).toBe(200);
      expect(await mine(0)).toEqual([]);
    });

    it('refuses pupils of another class, unknown steps and hints, closed lessons and somebody else’s id', async () => {
      const status = async (body: ReturnType<typeof given>, by = teacher) => (await by.call('progress.assign', { params: { classId }, body })).status;
      await api.db.query(`update exercise set content = content || '{"hints":[]}'`);
      expect(await status(given({ pupilIds: [pupils[0] ?? '', api.club.neighbour.pupils[0] ?? ''] }))).toBe(404);
      expect(await status(given({ pupilIds: [api.club.own.tutor] }))).toBe(404);
      expect(await status(given({ stepId: 'none-such' }))).toBe(404);
      expect(await status(given({ kind: 'hint', hintLevel: 4 }))).toBe(404);
      expect(await status(given({ lessonId: 'two' }))).toBe(403);
      const known = given();
      expect(await status(known)).toBe(200);
      expect(await status(known, await api.as(api.club.own.tutor))).toBe(409);
      expect(await api.db.query('select 1 from assignment')).toHaveLength(1);
    });
  });

  it('asks the database as often for sixty pupils as for three', async () => {
    const ask = {
      lessons: () => teacher.get('progress.class-lessons', { params: { classId } }), concepts: () => teacher.get('progress.class-concepts', { params: { classId } }),
      grid: () => teacher.get('progress.class-grid', { params: { classId, lessonId: 'one' } }), pupil: () => teacher.get('progress.pupil', { params: { classId, personId: pupils[0] ?? '' } }),
    };
    const few: Record<string, number> = {};
    for (const [name, work] of Object.entries(ask)) few[name] = await countQueries(api, work);
    await fillClass(api, 60);
    for (const [name, work] of Object.entries(ask)) expect([name, await countQueries(api, work)]).toEqual([name, few[name]]);
    expect(Math.min(...Object.values(few))).toBeGreaterThan(3);
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(12);
    expect((await lessons()).rows).toHaveLength(60);
  });
});
