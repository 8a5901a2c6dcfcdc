import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addExercises, handInWork, statusesOf } from '../feedback-test-work.ts';

const report = (checkId: string) => JSON.stringify({ version: 1, grader: '1', exerciseId: 'ex', verdict: 'failed', checks: [{ id: checkId, title: { zh: '灯', en: 'lamp' }, verdict: 'failed', message: { zh: 'x', en: 'x' }, detail: { zh: 'x', en: 'x' }, atMs: null, evidence: null }], findings: [], serial: '', simulatedMs: 0 });

describe('the review queue', () => {
  let api: TestApi;
  let tutor: TestClient;
  let stranger: TestClient;
  let teacher: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    await addExercises(api, ['ex', 'ex-two']);
    [tutor, stranger, teacher] = [await api.as(api.club.own.tutor), await api.as(api.club.foreign.tutor), await api.as(api.club.own.teacher)];
  });
  afterEach(async () => { await api.stop(); });

  const open = (volunteers = true) => teacher.get('reviews.set', { params: { classId: api.club.own.id }, body: { volunteers } });
  async function handIn(at: number, fails: string | null = null, code?: string): Promise<string> {
    const id = await handInWork(await api.as(api.club.own.pupils[at] ?? ''), api.club.own.id, 'ex', code);
    if (fails) await api.db.query("update hand_in set verdict = 'failed', report = $2 where id = $1", [id, report(fails)]);
    return id;
  }
  const claim = (client: TestClient, handInIds: string[]) => client.call('reviews.claim', { body: { handInIds } });
  const answer = (client: TestClient, handInIds: string[], body = '看看接线', outcome: 'accepted' | 'try-again' = 'try-again') => client.call('reviews.answer', { body: { handInIds, outcome, body } });
  const heaps = async (client: TestClient) => (await client.get('reviews.queue')).heaps.map((heap) => heap.items.map((item) => item.handInId));

  it('heaps like failures, the longest wait first, and shows tiles and no names', async () => {
    const [one, two, three] = [await handIn(0, 'lamp'), await handIn(1, 'wire'), await handIn(2, 'lamp')];
    await api.db.query("insert into fact (name, schema_version, actor_id, class_id, payload, at) values ('workshop.compile-failed', 1, $1, $2, $3, now() - interval '1 minute')", [api.club.own.pupils[1], api.club.own.id, JSON.stringify({ exerciseId: 'ex-two', diagnosticCode: 'missing-semicolon' })]);
    const four = await handInWork(await api.as(api.club.own.pupils[1] ?? ''), api.club.own.id, 'ex-two');
    const queue = await tutor.get('reviews.queue');
    expect(await heaps(tutor)).toEqual([[one, three], [two], [four]]);
    expect(queue.heaps.map((heap) => heap.reason)).toMatchObject([{ kind: 'failed-check', checkId: 'lamp' }, { kind: 'failed-check', checkId: 'wire' }, { kind: 'compile-error', code: 'missing-semicolon' }]);
    expect(queue).toMatchObject({ waiting: 4, oldestAt: queue.heaps[0]?.items[0]?.handedInAt });
    expect(queue.heaps[0]?.items).toMatchObject([{ tile: 1, claim: 'free' }, { tile: 3 }]);
    expect(JSON.stringify(queue)).not.toMatch(/张小禾|马晓兰|李阳/);
  });

  it('is open to tutors of other classes and schools only where the teacher says so, and never under names', async () => {
    const id = await handIn(0, null, '// 张小禾 made this\nvoid setup() {}\nvoid loop() {}\n');
    await api.db.query("update hand_in set note = '我是张小禾' where id = $1", [id]);
    expect(await heaps(stranger)).toEqual([]);
    expect(await claim(stranger, [id])).toMatchObject({ status: 404 });
    expect(await answer(stranger, [id])).toMatchObject({ status: 404 });
    expect(await stranger.call('reviews.work', { params: { handInId: id } })).toMatchObject({ status: 404 });
    await open();
    expect(await heaps(stranger)).toEqual([[id]]);
    const seen = await stranger.get('reviews.work', { params: { handInId: id } });
    expect(seen).toMatchObject({ tile: 1, handIn: { pupilName: '1', note: '我是1', work: { source: { code: '// 1 made this\nvoid setup() {}\nvoid loop() {}\n' } } } });
    expect(JSON.stringify(seen)).not.toContain('张小禾');
    expect(JSON.stringify(seen)).not.toContain(api.club.own.pupils[0]);
    expect(await api.db.query("select 1 from audit_entry where action = 'reviews.work' and actor_id = $1 and class_id = $2", [api.club.foreign.tutor, api.club.own.id])).toHaveLength(1);
    // Everything else of the class stays closed to them.
    for (const route of ['workshop.hand-in', 'feedback.comments', 'feedback.sheet', 'feedback.desk'] as const) expect((await stranger.call(route, { params: { handInId: id } })).status).toBe(404);
    // Open to tutors, not to every teacher of every school.
    expect(await heaps(await api.as(api.club.foreign.teacher))).toEqual([]);
    expect((await (await api.as(api.club.foreign.teacher)).call('reviews.work', { params: { handInId: id } })).status).toBe(404);
    await open(false);
    expect(await heaps(stranger)).toEqual([]);
  });

  it('is held by one at a time for fifteen minutes, then by whoever comes next', async () => {
    await open();
    const ids = [await handIn(0), await handIn(1)];
    const both = await Promise.all([claim(tutor, ids), claim(stranger, ids)]);
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    const [holder, other] = both[0]?.status === 200 ? [tutor, stranger] : [stranger, tutor];
    expect(await answer(other, ids)).toMatchObject({ error: { code: 'review.not-claimed' } });
    expect(await teacher.call('feedback.review', { params: { handInId: ids[0] ?? '' }, body: { outcome: 'accepted' } })).toMatchObject({ error: { code: 'review.claimed' } });
    expect((await other.get('reviews.queue')).heaps.flatMap((heap) => heap.items.map((item) => item.claim))).toEqual(['taken', 'taken']);
    expect((await holder.get('reviews.queue')).heaps.flatMap((heap) => heap.items.map((item) => item.claim))).toEqual(['mine', 'mine']);
    await api.db.query("update review_claim set until = now() - interval '1 second', claimed_at = now() - interval '16 minutes'");
    expect(await answer(holder, ids)).toMatchObject({ error: { code: 'review.not-claimed' } });
    expect(await claim(other, ids)).toMatchObject({ status: 200, body: { claimed: expect.arrayContaining(ids) as string[] } });
    await other.get('reviews.release');
    expect(await claim(holder, ids)).toMatchObject({ status: 200 });
  });

  it('answers a heap at once; each pupil gets the words and the decision, and the time counts once', async () => {
    await open();
    const ids = [await handIn(0, 'lamp'), await handIn(1, 'lamp')];
    await claim(stranger, ids);
    await api.db.query("update review_claim set claimed_at = now() - interval '10 minutes'");
    expect(await answer(stranger, ids)).toMatchObject({ body: { answered: 2 } });
    for (const at of [0, 1]) expect((await (await api.as(api.club.own.pupils[at] ?? '')).get('feedback.mine')).items).toMatchObject([{ outcome: 'try-again', firstComment: '看看接线', reviewerName: 'tutor' }]);
    expect(await answer(stranger, ids)).toMatchObject({ status: 409 });
    const third = await handIn(2);
    await claim(stranger, [third]);
    await api.db.query("update review_claim set claimed_at = now() - interval '10 minutes'");
    await answer(stranger, [third], '', 'accepted');
    expect((await stranger.get('volunteers.mine')).rows).toEqual([]);
    await api.db.query("update review_time set began_at = began_at - interval '1 day', ended_at = ended_at - interval '1 day'");
    const { rows } = await stranger.get('volunteers.mine');
    expect(rows).toMatchObject([{ part: 'reviewed', minutes: 10, personId: api.club.foreign.tutor, lessonNumber: 1, state: 'proposed' }]);
    expect(await stranger.get('volunteers.confirm', { body: { sourceIds: rows.map((row) => row.sourceId) } })).toEqual({ confirmed: 1 });
    expect((await (await api.as(api.club.organiser)).get('volunteers.of-branch', { params: { branchId: api.club.branch } })).rows).toMatchObject([{ part: 'reviewed', minutes: 10, state: 'confirmed' }]);
    expect((await tutor.get('volunteers.mine')).rows).toEqual([]);
  });

  it('refuses a heap of which one work was replaced meanwhile, and changes nothing', async () => {
    const ids = [await handIn(0), await handIn(1)];
    await claim(tutor, ids);
    await handIn(1);
    expect(await answer(tutor, ids)).toMatchObject({ error: { code: 'hand-in.superseded' } });
    expect(await api.db.query("select 1 from hand_in where id = $1 and state = 'waiting'", [ids[0]])).toHaveLength(1);
    expect(await claim(tutor, [randomUUID()])).toMatchObject({ status: 404 });
  });

  it('has a switch that the teacher sets and tutors do not', async () => {
    const ask = (client: TestClient) => client.call('reviews.set', { params: { classId: api.club.own.id }, body: { volunteers: true } });
    expect(await statusesOf(api, ask)).toEqual({ owner: 403, classmate: 403, tutor: 403, teacher: 200, organiser: 200, admin: 200, neighbour: 404, neighbourTutor: 404, neighbourPupil: 404, foreign: 404, foreignTutor: 404, foreignOrganiser: 404, visitor: 401 });
    expect(await tutor.get('reviews.settings', { params: { classId: api.club.own.id } })).toEqual({ volunteers: true });
    expect(await statusesOf(api, (client) => client.call('reviews.queue'))).toMatchObject({ owner: 403, neighbourPupil: 403, visitor: 401, foreignTutor: 200 });
  });
});
