import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { StepAnswer } from '@kindling/contracts';
import { startTestApi, TestSocket, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, answer, sendOperation, tell } from './progress-test-lesson.ts';

const choose = (itemId: string, choiceId: string): StepAnswer => ({ kind: 'choice', itemId, choiceId });
const order = (...lines: string[]): StepAnswer => ({ kind: 'parsons', order: lines.map((lineId) => ({ lineId, indent: 0 })) });

describe('progress', () => {
  let api: TestApi;
  let he: TestClient;
  let hisId: string;
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    hisId = api.club.own.pupils[0] ?? '';
    he = await api.as(hisId);
  });
  afterEach(async () => { await api.stop(); });

  const at = (stepId: string, lessonId = 'one') => ({ classId: api.club.own.id, lessonId, stepId });
  const mine = () => he.get('progress.mine', { params: { classId: api.club.own.id } });
  const stateOf = async (stepId: string) => (await mine()).steps.find((step) => step.lessonId === 'one' && step.stepId === stepId)?.state;
  const grid = async () => (await api.as(api.club.own.teacher)).get('progress.class-grid', { params: { classId: api.club.own.id, lessonId: 'one' } });
  const cell = async (stepId: string) => (await grid()).rows.find((row) => row.pupilId === hisId)?.cells.find((each) => each.stepId === stepId);
  const about = () => ({ personId: hisId, classId: api.club.own.id, exerciseId: 'ex-make' });
  const checked = (passedCheckIds: string[], failedCheckIds: string[]) =>
    tell(api, 'workshop.attempt-graded', { ...about(), attemptId: randomUUID(), verdict: failedCheckIds.length === 0 ? 'passed' : 'failed', passedCheckIds, failedCheckIds });
  const facts = async (like: string): Promise<string[]> => (await api.db.query<{ name: string }[]>('select name from fact where name like $1 order by id', [like])).map((row) => row.name);

  describe('answers', () => {
    it('judges a quiz with feedback, and ends it with its last item', async () => {
      expect((await answer(api, he, 'recall', choose('q1', 'b'))).body).toEqual({ correct: false, feedback: { zh: 'wrong', en: 'wrong' }, wrongFrom: null, reveal: null, stepDone: false });
      expect(await stateOf('recall')).toBe('started');
      expect((await answer(api, he, 'recall', { kind: 'numeric', itemId: 'q2', value: 19 })).body).toMatchObject({ correct: true, stepDone: true });
      expect(await stateOf('recall')).toBe('done');
    });

    it('takes a prediction once and reveals after it', async () => {
      expect((await answer(api, he, 'predict', choose('p1', 'b'))).body).toMatchObject({ correct: false, reveal: { en: 'it loops' }, stepDone: true });
      expect(await answer(api, he, 'predict', choose('p1', 'a'))).toMatchObject({ status: 409, error: { code: 'quiz.already-answered' } });
      const [one, two] = [await api.as(api.club.own.pupils[1] ?? ''), await api.as(api.club.own.pupils[1] ?? '')];
      const both = await Promise.all([answer(api, one, 'predict', choose('p1', 'a')), answer(api, two, 'predict', choose('p1', 'b'))]);
      expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    });

    it('says from which line an order is wrong, names a distractor, and is done when it is right', async () => {
      expect((await answer(api, he, 'order', order('two', 'one'))).body).toMatchObject({ correct: false, wrongFrom: 0, stepDone: false });
      expect((await answer(api, he, 'order', order('one', 'extra', 'two'))).body).toMatchObject({ correct: false, wrongFrom: 1, feedback: { en: 'not needed' } });
      expect((await answer(api, he, 'order', order('one', 'two'))).body).toMatchObject({ correct: true, wrongFrom: null, stepDone: true });
      expect(await stateOf('order')).toBe('done');
    });

    it('gives the same id the same verdict and counts it once', async () => {
      const id = randomUUID();
      const first = await answer(api, he, 'predict', choose('p1', 'b'), id);
      expect(await answer(api, he, 'predict', choose('p1', 'a'), id)).toEqual(first);
      expect(await api.db.query('select 1 from step_answer')).toHaveLength(1);
      const she = await api.as(api.club.own.pupils[1] ?? '');
      expect(await answer(api, she, 'predict', choose('p1', 'a'), id)).toMatchObject({ status: 409, error: { code: 'resource.conflict' } });
    });

    it('given without network are judged when they arrive, once, and share the id of a first direct try', async () => {
      const kept = (itemId: string, choiceId: string, answerId: string) => ({ ...at('recall'), answerId, answer: choose(itemId, choiceId) });
      const [opId, answerId] = [randomUUID(), randomUUID()];
      for (let sent = 0; sent < 3; sent++) expect((await sendOperation(he, 'progress.answer', kept('q1', 'a', answerId), opId))?.outcome).toBe(sent === 0 ? 'applied' : 'duplicate');
      const tried = randomUUID();
      await answer(api, he, 'recall', choose('q1', 'b'), tried);
      expect(await sendOperation(he, 'progress.answer', kept('q1', 'b', tried))).toMatchObject({ outcome: 'applied' });
      expect(await api.db.query('select 1 from step_answer')).toHaveLength(2);
      expect(await facts('progress.answered')).toHaveLength(2);
      expect((await mine()).steps.find((step) => step.stepId === 'recall')?.answers).toMatchObject([{ answer: { choiceId: 'b' }, verdict: { correct: false } }]);
    });

    it('given without network are refused where a direct answer would be, and seen as refused', async () => {
      await sendOperation(he, 'progress.answer', { ...at('predict'), answerId: randomUUID(), answer: choose('p1', 'b') });
      expect(await sendOperation(he, 'progress.answer', { ...at('predict'), answerId: randomUUID(), answer: choose('p1', 'a') })).toMatchObject({ outcome: 'rejected', code: 'quiz.already-answered' });
      expect(await sendOperation(he, 'progress.answer', { ...at('recall', 'two'), answerId: randomUUID(), answer: choose('q1', 'a') })).toMatchObject({ outcome: 'rejected', code: 'lesson.not-open' });
      const teacher = await api.as(api.club.own.teacher);
      expect(await sendOperation(teacher, 'progress.answer', { ...at('recall'), answerId: randomUUID(), answer: choose('q1', 'a') })).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
    });

    it('come back on the pupil’s own path with their verdicts', async () => {
      await answer(api, he, 'recall', choose('q1', 'b'));
      await answer(api, he, 'recall', choose('q1', 'a'));
      expect((await mine()).steps.find((step) => step.stepId === 'recall')?.answers).toMatchObject([{ answer: { choiceId: 'a' }, verdict: { correct: true, feedback: { en: 'right' } } }]);
    });

    it('refuses what fits no question, a closed lesson and an unknown step', async () => {
      for (const [stepId, given] of [['recall', choose('zz', 'a')], ['recall', choose('q1', 'zz')], ['recall', order('one')], ['order', choose('q1', 'a')], ['make', choose('q1', 'a')]] as const) {
        expect(await answer(api, he, stepId, given)).toMatchObject({ status: 400, error: { code: 'request.malformed' } });
      }
      expect(await answer(api, he, 'recall', choose('q1', 'a'), randomUUID(), 'two')).toMatchObject({ status: 403, error: { code: 'lesson.not-open' } });
      expect(await answer(api, he, 'nowhere', choose('q1', 'a'))).toMatchObject({ status: 404 });
      expect(await facts('%')).toEqual([]);
    });
  });

  describe('steps that the pupil moves through', () => {
    const visited = (stepId: string, lessonId?: string, opId?: string) => sendOperation(he, 'progress.step-visited', at(stepId, lessonId), opId);
    const finish = (stepId: string) => sendOperation(he, 'progress.step-done', at(stepId));

    it('lets the pupil finish reading, building and free play, and nothing that is judged', async () => {
      for (const stepId of ['read', 'build', 'play']) expect(await finish(stepId)).toMatchObject({ outcome: 'applied' });
      for (const stepId of ['recall', 'predict', 'order', 'make']) expect(await finish(stepId)).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
      expect((await mine()).steps.map((step) => step.state)).toEqual(['none', 'done', 'none', 'none', 'done', 'none', 'done']);
    });

    it('goes on at the first unfinished step from the last visit, then at the first gap, then nowhere', async () => {
      expect((await mine()).next).toEqual({ lessonId: 'one', stepId: 'recall' });
      await visited('read');
      expect((await mine()).next?.stepId).toBe('read');
      await finish('read');
      expect((await mine()).next?.stepId).toBe('predict');
      await visited('build');
      await finish('build');
      expect((await mine()).next?.stepId).toBe('recall');
      await api.db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) select $1, $2, 'one', unnest($3::text[]), 'done' on conflict (person_id, class_id, lesson_id, step_id) do update set state = 'done'",
        [hisId, api.club.own.id, ['recall', 'predict', 'order', 'play', 'make']]);
      expect((await mine()).next).toBeNull();
    });

    it('shows no step of a closed lesson and takes none', async () => {
      expect(new Set((await mine()).steps.map((step) => step.lessonId))).toEqual(new Set(['one']));
      expect(await visited('read', 'two')).toMatchObject({ outcome: 'rejected', code: 'lesson.not-open' });
      expect(await visited('nowhere')).toMatchObject({ outcome: 'rejected', code: 'resource.not-found' });
    });

    it('counts active time once, however often it is sent', async () => {
      const opId = randomUUID();
      for (let sent = 0; sent < 3; sent++) await sendOperation(he, 'progress.time-on-task', { ...at('read'), seconds: 120 }, opId);
      expect(await cell('read')).toMatchObject({ state: 'started', minutes: 2 });
    });

    it('refuses everybody who does not learn in the class', async () => {
      const { own, neighbour, foreign } = api.club;
      for (const personId of [own.teacher, neighbour.pupils[0] ?? '', foreign.pupils[0] ?? '']) {
        const client = await api.as(personId);
        for (const type of ['progress.step-visited', 'progress.step-done'] as const) expect(await sendOperation(client, type, at('read'))).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
        expect(await sendOperation(client, 'progress.time-on-task', { ...at('read'), seconds: 60 })).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
      }
      expect(await api.db.query('select 1 from step_progress')).toEqual([]);
    });
  });

  describe('work that is checked', () => {
    it('is a first try only when the first check passed', async () => {
      await checked(['a'], ['b']);
      expect(await cell('make')).toMatchObject({ state: 'started', attempts: 1 });
      await checked(['a', 'b'], []);
      expect(await cell('make')).toMatchObject({ state: 'done', attempts: 2 });
      await checked([], ['a', 'b']);
      expect(await cell('make')).toMatchObject({ state: 'done', attempts: 3 });
      expect(await facts('progress.%')).toEqual(['progress.step-finished']);
    });

    it('tells once that a pupil is stuck, and once that they are free', async () => {
      for (let tries = 0; tries < 4; tries++) await checked(['a'], ['b']);
      expect(await cell('make')).toMatchObject({ state: 'stuck', stuckBecause: 'same-check-three-times' });
      await checked(['a', 'b'], []);
      expect(await facts('progress.%')).toEqual(['progress.stuck', 'progress.unstuck', 'progress.step-finished']);
    });

    it('calls eight active minutes without a new check stuck, but not long reading', async () => {
      const work = (stepId: string) => sendOperation(he, 'progress.time-on-task', { ...at(stepId), seconds: 300 });
      for (const stepId of ['read', 'read', 'play', 'play', 'make']) await work(stepId);
      expect(await facts('progress.stuck')).toEqual([]);
      await work('make');
      expect(await cell('make')).toMatchObject({ state: 'stuck', stuckBecause: 'no-new-check-for-eight-minutes', minutes: 10 });
    });

    it('shows what was handed in', async () => {
      const handInId = randomUUID();
      await tell(api, 'workshop.handed-in', { ...about(), handInId, verdict: 'unchecked', round: 1 });
      expect(await cell('make')).toMatchObject({ state: 'started', handInId });
    });

    it('shows a raised hand where the pupil is, until it is lowered, even after going on', async () => {
      const hand = (name: 'live-class.hand-raised' | 'live-class.hand-lowered') => tell(api, name, { personId: hisId, classId: api.club.own.id, liveId: randomUUID() });
      await sendOperation(he, 'progress.step-visited', at('make'));
      await hand('live-class.hand-raised');
      expect(await cell('make')).toMatchObject({ state: 'help', stuckBecause: 'hand-raised' });
      await sendOperation(he, 'progress.step-visited', at('build'));
      await hand('live-class.hand-lowered');
      expect(await cell('make')).toMatchObject({ state: 'started', stuckBecause: null });
      expect(await cell('build')).toMatchObject({ state: 'started' });
      expect(await facts('progress.%')).toEqual(['progress.stuck', 'progress.unstuck']);
    });

    it('tells staff of the class within the second, and says nothing when the change was undone', async () => {
      const socket = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(api.club.own.teacher)).cookie });
      await socket.send('hints.follow-class', { classId: api.club.own.id });
      await expect(api.db.transaction(async (db) => {
        await db.query("select pg_notify('kindling_hints', $1)", [JSON.stringify({ topic: 'feedback', classId: api.club.own.id, personId: hisId })]);
        throw new Error('undone');
      })).rejects.toThrow('undone');
      await checked(['a'], ['b']);
      expect(await socket.until('hints.changed', () => true, 1000)).toEqual({ topic: 'progress', classId: api.club.own.id, personId: hisId });
      socket.close();
    });

    it('loses no check when two arrive at once', async () => {
      await Promise.all([1, 2, 3, 4, 5].map(() => checked([], ['a'])));
      expect(await cell('make')).toMatchObject({ attempts: 5, state: 'stuck' });
      expect(await facts('progress.stuck')).toEqual(['progress.stuck']);
    });
  });

  describe('who sees it', () => {
    const people = () => { const { own, neighbour, foreign, organiser, foreignOrganiser, admin } = api.club; return [own.pupils[0] ?? '', own.tutor, own.teacher, organiser, admin, neighbour.pupils[0] ?? '', neighbour.teacher, foreign.pupils[0] ?? '', foreign.teacher, foreignOrganiser, null]; };
    const statuses = async (ask: (client: TestClient) => Promise<{ status: number }>) => { const all: number[] = []; for (const person of people()) all.push((await ask(await api.as(person))).status); return all; };

    it('keeps the pupil’s own path to the pupil, the grid to staff, and answers to the class', async () => {
      const { id: classId } = api.club.own;
      expect(await statuses((client) => client.call('progress.mine', { params: { classId } }))).toEqual([200, 403, 403, 403, 403, 404, 404, 404, 404, 404, 401]);
      expect(await statuses((client) => client.call('progress.class-grid', { params: { classId, lessonId: 'one' } }))).toEqual([403, 200, 200, 200, 200, 404, 404, 404, 404, 404, 401]);
      expect(await statuses((client) => answer(api, client, 'recall', choose('q1', 'a')))).toEqual([200, 403, 403, 403, 403, 404, 404, 404, 404, 404, 401]);
    });

    it('has no grid for a lesson that the class does not learn', async () => {
      await api.db.query("insert into course (id, version, content) values ('other', 'test', '{}')");
      await api.db.query("update lesson set course_id = 'other' where id = 'two'");
      const teacher = await api.as(api.club.own.teacher);
      for (const lessonId of ['two', 'no-such']) expect(await teacher.call('progress.class-grid', { params: { classId: api.club.own.id, lessonId } })).toMatchObject({ status: 404 });
    });

    it('asks the database no more often for sixty pupils than for three', async () => {
      const teacher = await api.as(api.club.own.teacher);
      const queries = async (): Promise<{ queries: number; rows: number }> => {
        const spy = jest.spyOn(api.db, 'query');
        const { rows } = await teacher.get('progress.class-grid', { params: { classId: api.club.own.id, lessonId: 'one' } });
        const count = spy.mock.calls.length;
        spy.mockRestore();
        return { queries: count, rows: rows.length };
      };
      const few = await queries();
      await api.db.query("with added as (insert into person (id, school_id, role, name) select gen_random_uuid(), $2, 'pupil', 'p' || n from generate_series(1, 57) n returning id) insert into membership (class_id, person_id) select $1, id from added", [api.club.own.id, api.club.own.schoolId]);
      await api.db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) select person_id, class_id, 'one', 'make', 'done' from membership where class_id = $1", [api.club.own.id]);
      const many = await queries();
      expect([few.rows, many.rows]).toEqual([3, 60]);
      expect(few.queries).toBeGreaterThan(0);
      expect(many.queries).toBe(few.queries);
    });
  });
});
