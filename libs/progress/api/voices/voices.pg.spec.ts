import { randomUUID } from 'node:crypto';
import type { Lesson, StepAnswer } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, answer, sendOperation } from '../progress-test-lesson.ts';

const text = (word: string) => ({ zh: word, en: word });
const choices = [{ id: 'yes', text: text('yes') }, { id: 'no', text: text('no') }];
const base = (id: string) => ({ id, title: text(id), minutes: 2 });
const asking: Lesson['steps'] = [
  { kind: 'discussion', phase: 'exit', ...base('talk'), prompt: text('why?') },
  { kind: 'survey', phase: 'exit', ...base('survey'), body: text('how was it?'), questions: [{ id: 'pace', prompt: text('pace'), choices }] },
  { kind: 'exit-question', phase: 'exit', ...base('leaving'), prompt: text('what was hard?') },
  { kind: 'exit-question', phase: 'exit', ...base('sure'), prompt: text('sure?'), choices },
  { kind: 'reading', phase: 'theory', ...base('page'), body: text('read'), pictures: [] },
];
const said = (value: string): StepAnswer => ({ kind: 'said', itemId: 'said', value });

describe('what pupils say where nothing is judged', () => {
  let api: TestApi;
  let he: TestClient;
  let she: TestClient;
  let teacher: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    await api.db.query("update lesson set content = jsonb_set(content, '{steps}', content->'steps' || $1::jsonb)", [JSON.stringify(asking)]);
    [he, she, teacher] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(api.club.own.pupils[1] ?? ''), await api.as(api.club.own.teacher)];
  });
  afterEach(async () => { await api.stop(); });

  const at = (stepId: string, lessonId = 'one') => ({ params: { classId: api.club.own.id, lessonId, stepId } });
  const posts = (client: TestClient) => client.get('progress.posts', at('talk'));
  const stateOf = async (client: TestClient, stepId: string) => (await client.get('progress.mine', { params: { classId: api.club.own.id } })).steps.find((step) => step.lessonId === 'one' && step.stepId === stepId)?.state;

  describe('a discussion', () => {
    it('shows the others to whoever has written, and ends with one’s own words', async () => {
      await answer(api, he, 'talk', said('因为会撞车'));
      expect(await posts(she)).toEqual({ written: false, posts: [] });
      await answer(api, she, 'talk', said('司机看到绿灯还会走'));
      expect((await posts(she)).posts).toMatchObject([{ words: '司机看到绿灯还会走', mine: true, hidden: false }, { words: '因为会撞车', mine: false }]);
      expect(await stateOf(she, 'talk')).toBe('done');
      expect((await posts(teacher)).posts).toHaveLength(2);
    });

    it('hides from the class what staff hid, but not from its writer, until it is shown again', async () => {
      await answer(api, he, 'talk', said('一句不好的话'));
      await answer(api, she, 'talk', said('好的'));
      const postId = (await posts(teacher)).posts.find((post) => post.words === '一句不好的话')?.id ?? '';
      const hide = (client: TestClient, hidden: boolean) => client.call('progress.hide-post', { params: { classId: api.club.own.id, postId }, body: { hidden } });
      expect((await hide(he, true)).error?.code).toBe('access.denied');
      for (const other of [api.club.neighbour.teacher, api.club.foreign.teacher]) expect((await hide(await api.as(other), true)).error?.code).toBe('resource.not-found');
      expect((await hide(teacher, true)).error).toBeNull();
      expect((await posts(she)).posts.map((post) => post.words)).toEqual(['好的']);
      expect((await posts(he)).posts.find((post) => post.mine)).toMatchObject({ hidden: true });
      await hide(teacher, false);
      expect((await posts(she)).posts).toHaveLength(2);
    });

    it('stays in its class and school, and its hiding too', async () => {
      await answer(api, he, 'talk', said('只给本班'));
      for (const other of [api.club.neighbour.pupils[0] ?? '', api.club.neighbour.teacher, api.club.foreign.pupils[0] ?? '', api.club.foreign.teacher]) {
        expect((await (await api.as(other)).call('progress.posts', at('talk'))).error?.code).toBe('resource.not-found');
      }
      const postId = (await posts(teacher)).posts[0]?.id ?? '';
      const stranger = await (await api.as(api.club.foreign.teacher)).call('progress.hide-post', { params: { classId: api.club.foreign.id, postId }, body: { hidden: true } });
      expect(stranger).toMatchObject({ status: 404 });
    });

    it('takes words given without network, no empty ones, and no flood', async () => {
      const late = { ...at('talk').params, answerId: randomUUID(), answer: said('没网的时候写的') };
      expect(await sendOperation(he, 'progress.answer', late)).toMatchObject({ outcome: 'applied' });
      expect((await posts(he)).posts).toHaveLength(1);
      expect(await answer(api, he, 'talk', said('   '))).toMatchObject({ status: 400 });
      for (let more = 0; more < 9; more++) await answer(api, he, 'talk', said(`第 ${more} 句`));
      expect(await answer(api, he, 'talk', said('再来'))).toMatchObject({ status: 429 });
      expect(await answer(api, he, 'recall', said('不是讨论'))).toMatchObject({ status: 400 });
    });

    it('goes with its pupil', async () => {
      await answer(api, he, 'talk', said('走了就没有'));
      await api.db.query('delete from person where id = $1', [api.club.own.pupils[0]]);
      expect((await posts(teacher)).posts).toEqual([]);
    });
  });

  describe('an exit question', () => {
    it('shows staff the newest answer of each pupil, and no other pupil', async () => {
      await answer(api, he, 'leaving', said('接线'));
      await answer(api, he, 'leaving', said('接地线'));
      await answer(api, he, 'sure', said('yes'));
      expect(await answer(api, he, 'sure', said('perhaps'))).toMatchObject({ status: 400 });
      const view = await teacher.get('progress.lesson-voices', { params: { classId: api.club.own.id, lessonId: 'one' } });
      expect(view.steps.map(({ stepId, answers }) => [stepId, answers.map((each) => each.choice?.en ?? each.words)])).toEqual([['talk', []], ['survey', []], ['leaving', ['接地线']], ['sure', ['yes']]]);
      expect(await she.call('progress.lesson-voices', { params: { classId: api.club.own.id, lessonId: 'one' } })).toMatchObject({ status: 403 });
      expect(await she.call('progress.posts', at('leaving'))).toMatchObject({ status: 404 });
      expect(await stateOf(he, 'leaving')).toBe('done');
    });

    it('is no answer to judge: it moves no measure', async () => {
      await answer(api, he, 'leaving', said('接线'));
      expect(await api.db.query("select 1 from fact where name = 'progress.answered'")).toEqual([]);
    });
  });

  describe('a survey', () => {
    const vote = (client: TestClient, choiceId = 'yes', questionId = 'pace') => client.call('progress.answer-survey', { ...at('survey'), body: { answers: [{ questionId, choiceId }] } });

    it('is answered once, whole, and kept without a name or a time', async () => {
      expect(await vote(he, 'zz')).toMatchObject({ status: 400 });
      expect((await vote(he)).error).toBeNull();
      expect(await vote(he, 'no')).toMatchObject({ status: 409, error: { code: 'quiz.already-answered' } });
      const [kept] = await api.db.query<Record<string, unknown>[]>('select * from survey_voice');
      expect(Object.keys(kept ?? {}).sort()).toEqual(['choices', 'class_id', 'id', 'lesson_id', 'step_id']);
      expect(await stateOf(he, 'survey')).toBe('done');
    });

    it('tells nobody anything before the fifth answer', async () => {
      await vote(he);
      expect(await he.get('progress.survey', at('survey'))).toEqual({ answered: 1, mine: true, results: null });
      expect(await she.get('progress.survey', at('survey'))).toEqual({ answered: null, mine: false, results: null });
      for (let more = 0; more < 4; more++) await api.db.query(`insert into survey_voice (class_id, lesson_id, step_id, choices) values ($1, 'one', 'survey', '{"pace":"no"}')`, [api.club.own.id]);
      expect((await teacher.get('progress.survey', at('survey'))).results).toEqual([{ questionId: 'pace', prompt: text('pace'), choices: [{ text: text('yes'), count: 1 }, { text: text('no'), count: 4 }] }]);
      expect((await she.get('progress.survey', at('survey'))).results).toBeNull();
      expect(await (await api.as(api.club.foreign.teacher)).call('progress.survey', at('survey'))).toMatchObject({ status: 404 });
    });
  });

  it('cannot be said in a lesson that is closed', async () => {
    expect(await he.call('progress.posts', at('talk', 'two'))).toMatchObject({ status: 403, error: { code: 'lesson.not-open' } });
    expect(await he.call('progress.answer-survey', { ...at('survey', 'two'), body: { answers: [{ questionId: 'pace', choiceId: 'yes' }] } })).toMatchObject({ status: 403 });
    expect(await answer(api, he, 'talk', said('x'), randomUUID(), 'two')).toMatchObject({ status: 403 });
  });

  it('a page to read is done when the pupil says so', async () => {
    expect(await sendOperation(he, 'progress.step-done', at('page').params)).toMatchObject({ outcome: 'applied' });
    expect(await sendOperation(he, 'progress.step-done', at('survey').params)).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
  });
});
