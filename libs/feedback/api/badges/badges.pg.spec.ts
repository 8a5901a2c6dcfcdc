import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { FactBus } from '@kindling/platform-api';
import { addExercises, handInWork } from '../feedback-test-work.ts';

describe('badges', () => {
  let api: TestApi;
  let pupil: TestClient;
  let teacher: TestClient;
  let pupilId: string;
  beforeEach(async () => {
    api = await startTestApi();
    pupilId = api.club.own.pupils[0] ?? '';
    await addExercises(api, ['ex', 'ex-two', 'ex-three', '01-light-up'], { fault: { symptom: { zh: 'x', en: 'x' } } });
    [pupil, teacher] = [await api.as(pupilId), await api.as(api.club.own.teacher)];
  });
  afterEach(async () => { await api.stop(); });
  const mine = (client = pupil) => client.get('portfolio.mine');
  const review = (handInId: string, outcome: 'accepted' | 'try-again') => teacher.get('feedback.review', { params: { handInId }, body: { outcome } });
  const held = async () => (await mine()).badges.map((badge) => badge.id).sort();
  /** As the workshop does when a check has passed. */
  async function pass(exerciseId: string): Promise<void> {
    const about = { personId: pupilId, classId: api.club.own.id, exerciseId };
    await api.db.transaction(async (db) => {
      const attemptId = randomUUID();
      await db.query("insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict) values ($1, $2, $3, $4, '{}', 'h', '{}', 'passed')", [attemptId, pupilId, about.classId, exerciseId]);
      await api.app.get(FactBus).record(db, 'workshop.attempt-graded', { ...about, attemptId, verdict: 'passed', passedCheckIds: [], failedCheckIds: [] });
    });
  }

  it('come with accepted work, once, with what they were given for, and are told', async () => {
    const first = await handInWork(pupil, api.club.own.id);
    await review(first, 'try-again');
    expect(await held()).toEqual([]);
    const second = await handInWork(pupil, api.club.own.id);
    await review(second, 'accepted');
    expect(await held()).toEqual(['first-accepted', 'never-gives-up']);
    expect((await mine()).badges[0]).toMatchObject({ evidence: { count: 1, exerciseId: 'ex', handInId: second } });
    expect((await mine()).works).toMatchObject([{ handInId: second, round: 2, checked: false, onBoard: false, level: null }]);
    expect((await mine()).ahead.find((rule) => rule.id === 'ten-accepted')).toMatchObject({ need: 10, have: 1 });
    expect((await pupil.get('notices.mine')).notices.filter((notice) => notice.kind === 'badge')).toHaveLength(2);
    await review(await handInWork(pupil, api.club.own.id, 'ex-two'), 'accepted');
    expect((await pupil.get('notices.mine')).notices.filter((notice) => notice.kind === 'badge')).toHaveLength(2);
  });

  it('come with passed checks: the first lamp, and three faults in three exercises', async () => {
    await pass('01-light-up');
    expect(await held()).toEqual(['first-light']);
    await pass('ex');
    await pass('ex');
    expect(await held()).toEqual(['first-light']);
    await Promise.all([pass('ex-two'), pass('ex-three')]);
    expect(await held()).toEqual(['fault-finder', 'first-light']);
  });

  it('stay when the work has gone, and are one’s own', async () => {
    const handInId = await handInWork(pupil, api.club.own.id);
    await review(handInId, 'accepted');
    await api.db.query('delete from hand_in where id = $1', [handInId]);
    expect(await held()).toEqual(['first-accepted']);
    expect((await mine(await api.as(api.club.own.pupils[1] ?? ''))).badges).toEqual([]);
    for (const id of [api.club.own.teacher, api.club.foreign.tutor, api.club.admin]) expect((await (await api.as(id)).call('portfolio.mine')).status).toBe(403);
    expect((await (await api.as(null)).call('portfolio.mine')).status).toBe(401);
  });
});
