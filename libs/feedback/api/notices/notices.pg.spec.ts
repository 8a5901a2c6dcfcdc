import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addExercises, handInWork } from '../feedback-test-work.ts';

describe('notices', () => {
  let api: TestApi;
  let pupil: TestClient;
  let classmate: TestClient;
  let teacher: TestClient;
  let tutor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    const { own } = api.club;
    await addExercises(api, ['ex', 'ex-two']);
    [pupil, classmate, teacher, tutor] = [await api.as(own.pupils[0] ?? ''), await api.as(own.pupils[1] ?? ''), await api.as(own.teacher), await api.as(own.tutor)];
  });
  afterEach(async () => { await api.stop(); });
  const mine = (client: TestClient) => client.get('notices.mine');
  const nobodyElse = async () => { for (const id of [api.club.neighbour.teacher, api.club.neighbour.pupils[0], api.club.foreign.teacher, api.club.foreign.tutor, api.club.organiser]) expect(await mine(await api.as(id ?? ''))).toEqual({ unread: 0, notices: [] }); };

  it('tells the staff of the class what waits, once for each exercise, and names no pupil', async () => {
    await handInWork(pupil, api.club.own.id);
    await handInWork(classmate, api.club.own.id);
    await handInWork(pupil, api.club.own.id, 'ex-two');
    for (const client of [teacher, tutor]) {
      const { unread, notices } = await mine(client);
      expect(unread).toBe(2);
      expect(notices.map(({ kind, subject, times }) => [kind, subject, times])).toEqual([['hand-in-waiting', 'ex-two', 1], ['hand-in-waiting', 'ex', 2]]);
      expect(JSON.stringify(notices)).not.toMatch(/张小禾|马晓兰/);
    }
    expect((await mine(pupil)).unread).toBe(0);
    await nobodyElse();
  });

  it('tells the pupil of words and decisions, and keeps what was read as read', async () => {
    const handInId = await handInWork(pupil, api.club.own.id);
    await teacher.get('feedback.comment', { params: { handInId }, body: { commentId: randomUUID(), anchor: { on: 'work' }, body: '很好' } });
    await teacher.get('feedback.review', { params: { handInId }, body: { outcome: 'try-again' } });
    const { unread, notices } = await mine(pupil);
    expect([unread, notices.map(({ kind, subject }) => [kind, subject])]).toEqual([2, [['try-again', handInId], ['feedback', handInId]]]);
    await pupil.get('notices.read', { body: { ids: [notices[1]?.id ?? ''] } });
    expect(await mine(pupil)).toMatchObject({ unread: 1, notices: [{ read: false }, { read: true }] });
    await classmate.get('notices.read', { body: {} });
    await classmate.get('notices.read', { body: { ids: [notices[0]?.id ?? ''] } });
    expect((await mine(pupil)).unread).toBe(1);
    await pupil.get('notices.read', { body: {} });
    await teacher.get('feedback.comment', { params: { handInId }, body: { commentId: randomUUID(), anchor: { on: 'work' }, body: '再看看' } });
    expect(await mine(pupil)).toMatchObject({ unread: 1, notices: [{ kind: 'feedback', times: 1, read: false }, {}, {}] });
    expect(await mine(classmate)).toMatchObject({ unread: 0, notices: [] });
  });

  it('tells pupils when a lesson opens, then and not before, and takes it back when it is closed again', async () => {
    const open = (opensAt: string | null) => teacher.get('courses.open-lesson', { params: { classId: api.club.own.id, lessonId: 'one' }, body: { opensAt } });
    await open(new Date(Date.now() + 86_400_000).toISOString());
    expect((await mine(pupil)).unread).toBe(0);
    await open(new Date(0).toISOString());
    for (const client of [pupil, classmate]) expect(await mine(client)).toMatchObject({ unread: 1, notices: [{ kind: 'lesson-opened', subject: 'one', title: { zh: '第一课' } }] });
    expect((await mine(tutor)).unread).toBe(0);
    await open(null);
    expect((await mine(pupil)).unread).toBe(0);
    await nobodyElse();
  });

  it('is one’s own and nobody else’s', async () => {
    expect((await (await api.as(null)).call('notices.mine')).status).toBe(401);
    expect((await (await api.as(null)).call('notices.read', { body: {} })).status).toBe(401);
  });
});
