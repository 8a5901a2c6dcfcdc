import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, answer } from '../progress-test-lesson.ts';

describe('reviewing', () => {
  let api: TestApi;
  let he: TestClient;
  beforeEach(async () => { api = await startTestApi(); await addTestLessons(api); he = await api.as(api.club.own.pupils[0] ?? ''); });
  afterEach(async () => { await api.stop(); });

  const review = (client: TestClient = he) => client.get('progress.review', { params: { classId: api.club.own.id } });
  const age = (days: number) => api.db.query("update step_answer set answered_at = answered_at - make_interval(hours => $1)", [days * 24]);
  const choose = (choiceId: string) => ({ kind: 'choice' as const, itemId: 'q1', choiceId });

  it('asks again at the next session and three weeks later, and then no more', async () => {
    await answer(api, he, 'recall', choose('a'));
    expect(await review()).toEqual({ due: 0, items: [] });
    await age(7);
    expect(await review()).toMatchObject({ due: 1, items: [{ lessonId: 'one', stepId: 'recall', lessonNumber: 1, item: { id: 'q1' } }] });
    await answer(api, he, 'recall', choose('a'));
    expect((await review()).due).toBe(0);
    await age(20);
    expect((await review()).due).toBe(0);
    await age(1);
    expect((await review()).due).toBe(1);
    await answer(api, he, 'recall', choose('a'));
    await age(100);
    expect((await review()).due).toBe(0);
  });

  it('carries a concept to mastered: the second right answer is a week after the first', async () => {
    const state = async () => (await (await api.as(api.club.own.teacher)).get('progress.pupil', { params: { classId: api.club.own.id, personId: api.club.own.pupils[0] ?? '' } })).concepts[0]?.state;
    await answer(api, he, 'recall', choose('a'));
    await age(7);
    expect(await state()).toBe('begun');
    await answer(api, he, 'recall', choose('a'));
    expect(await state()).toBe('mastered');
  });

  it('holds no key, no prediction, nothing of a lesson that was closed again, and only one’s own', async () => {
    await answer(api, he, 'recall', choose('b'));
    await answer(api, he, 'predict', { kind: 'choice', itemId: 'p1', choiceId: 'a' });
    await age(7);
    const shown = await review();
    expect(shown.items.map((each) => each.item.id)).toEqual(['q1']);
    expect(JSON.stringify(shown)).not.toMatch(/correct|feedback/);
    expect((await review(await api.as(api.club.own.pupils[1] ?? ''))).due).toBe(0);
    for (const [other, status] of [[api.club.own.teacher, 403], [api.club.neighbour.pupils[0] ?? '', 404], [api.club.foreign.pupils[0] ?? '', 404]] as const) expect(await (await api.as(other)).call('progress.review', { params: { classId: api.club.own.id } })).toMatchObject({ status });
    await api.db.query("delete from lesson_opening where lesson_id = 'one'");
    expect((await review()).due).toBe(0);
  });
});
