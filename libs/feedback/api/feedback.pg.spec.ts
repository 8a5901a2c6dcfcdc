import { randomUUID } from 'node:crypto';
import type { Anchor, OperationPayload, OperationType } from '@kindling/contracts';
import { startTestApi, TestSocket, type TestApi, type TestClient } from '@kindling/testing';

const text = (word: string) => ({ zh: word, en: word });
const onBlock: Anchor = { on: 'block', blockId: 'b1' };

describe('feedback', () => {
  let api: TestApi;
  let pupil: TestClient;
  let teacher: TestClient;
  let tutor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    const { own } = api.club;
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', '{}')");
    await api.db.query("insert into lesson (id, course_id, number, version, content) values ('one', 'maker-club-1', 1, 'test', $1)", [JSON.stringify({ id: 'one', steps: [] })]);
    for (const id of ['ex', 'ex-two']) await api.db.query("insert into exercise (id, lesson_id, version, content) values ($1, 'one', 'test', $2)", [id, JSON.stringify({ id, title: text('闪灯'), checks: [] })]);
    [pupil, teacher, tutor] = [await api.as(own.pupils[0] ?? ''), await api.as(own.teacher), await api.as(own.tutor)];
  });
  afterEach(async () => { await api.stop(); });

  async function handIn(exerciseId = 'ex'): Promise<string> {
    const [projectId, revisionId, handInId, classId] = [randomUUID(), randomUUID(), randomUUID(), api.club.own.id];
    const work = { source: { mode: 'text' as const, code: 'void setup() {}\nvoid loop() {}\n' }, diagram: { version: 1 as const, parts: [], connections: [] } };
    const send = async <T extends OperationType>(type: T, payload: OperationPayload<T>) => {
      const { results } = await pupil.get('operations.apply', { body: { deviceId: randomUUID(), operations: [{ opId: randomUUID(), deviceSeq: 1, schema: 1, type, payload, clientTime: '2026-01-01T00:00:00Z' }] } });
      expect(results).toMatchObject([{ outcome: 'applied' }]);
    };
    await send('workshop.save-revision', { projectId, classId, exerciseId, revisionId, parentId: null, work });
    await send('workshop.hand-in', { handInId, projectId, classId, exerciseId, revisionId, note: '' });
    return handInId;
  }
  const comment = (client: TestClient, handInId: string, body: string, anchor: Anchor = { on: 'work' }, commentId: string = randomUUID()) =>
    client.call('feedback.comment', { params: { handInId }, body: { commentId, anchor, body } });
  const review = (client: TestClient, handInId: string, outcome: 'accepted' | 'try-again') => client.call('feedback.review', { params: { handInId }, body: { outcome } });
  const mine = async () => (await pupil.get('feedback.mine')).items;

  it('goes round: pinned words and a decision, unseen, seen, and unseen again with new words', async () => {
    const handInId = await handIn();
    expect(await mine()).toMatchObject([{ handInId, outcome: 'waiting', comments: 0, firstComment: null, reviewerName: '', seen: true }]);
    expect(await comment(teacher, handInId, ' 这里再等久一点 ', onBlock)).toMatchObject({ status: 200, body: { anchor: onBlock, body: '这里再等久一点', authorIsMe: true } });
    expect(await mine()).toMatchObject([{ handInId, lessonId: 'one', exerciseTitle: text('闪灯'), outcome: 'waiting', comments: 1, firstComment: '这里再等久一点', reviewerName: 'teacher', seen: false }]);
    expect((await review(tutor, handInId, 'try-again')).status).toBe(200);
    expect(await mine()).toMatchObject([{ outcome: 'try-again', reviewerName: 'tutor', seen: false }]);
    expect((await pupil.get('feedback.comments', { params: { handInId } })).comments).toMatchObject([{ anchor: onBlock, authorIsMe: false, authorName: 'teacher' }]);
    await pupil.get('feedback.seen', { params: { handInId } });
    expect(await mine()).toMatchObject([{ seen: true }]);
    await comment(teacher, handInId, 'one more', { on: 'line', line: 2 });
    expect(await mine()).toMatchObject([{ seen: false, comments: 2 }]);
  });

  it('puts what the pupil has not seen first', async () => {
    const [first, second] = [await handIn('ex'), await handIn('ex-two')];
    await comment(teacher, first, 'older');
    await comment(teacher, second, 'newer');
    expect((await mine()).map((item) => item.handInId)).toEqual([second, first]);
    await pupil.get('feedback.seen', { params: { handInId: second } });
    expect((await mine()).map((item) => item.handInId)).toEqual([first, second]);
  });

  it('decides once for each round, and not on a round that was replaced', async () => {
    const first = await handIn();
    const both = await Promise.all([review(teacher, first, 'try-again'), review(tutor, first, 'accepted')]);
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(await review(teacher, first, 'accepted')).toMatchObject({ error: { code: 'hand-in.already-reviewed' } });
    const [second, third] = [await handIn('ex-two'), await handIn('ex-two')];
    expect(await review(teacher, second, 'accepted')).toMatchObject({ error: { code: 'hand-in.superseded' } });
    expect(await comment(teacher, second, 'late')).toMatchObject({ error: { code: 'hand-in.superseded' } });
    expect(await review(teacher, third, 'accepted')).toMatchObject({ status: 200 });
    expect(await api.db.query("select payload->>'outcome' outcome from fact where name = 'feedback.reviewed' and payload->>'handInId' = $1", [third])).toEqual([{ outcome: 'accepted' }]);
  });

  it('stores a comment once, however often it is sent, and refuses an id that is taken', async () => {
    const [handInId, other, id] = [await handIn(), await handIn('ex-two'), randomUUID()];
    const twice = await Promise.all([comment(teacher, handInId, 'hello', onBlock, id), comment(teacher, handInId, 'hello', onBlock, id)]);
    expect(twice[0].body).toEqual(twice[1].body);
    expect((await teacher.get('feedback.comments', { params: { handInId } })).comments).toHaveLength(1);
    expect(await api.db.query("select 1 from fact where name = 'feedback.commented'")).toHaveLength(1);
    expect(await comment(tutor, handInId, 'mine', onBlock, id)).toMatchObject({ status: 409, error: { code: 'resource.conflict' } });
    expect(await comment(teacher, other, 'moved', onBlock, id)).toMatchObject({ status: 409 });
  });

  it('takes words as words and refuses none or too many', async () => {
    const handInId = await handIn();
    const evil = '<img src=x onerror=alert(1)> & "quotes" \\u0000';
    expect((await comment(teacher, handInId, evil)).body?.body).toBe(evil);
    for (const body of ['   ', 'x'.repeat(2001), 'a\0b', '\ud83d']) expect(await comment(teacher, handInId, body)).toMatchObject({ status: 400 });
  });

  it('tells the pupil and the staff, and no other pupil', async () => {
    const handInId = await handIn();
    const follow = async (personId: string): Promise<TestSocket> => {
      const socket = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(personId)).cookie });
      await socket.send('hints.follow-class', { classId: api.club.own.id });
      return socket;
    };
    const [he, other, staff] = [await follow(api.club.own.pupils[0] ?? ''), await follow(api.club.own.pupils[1] ?? ''), await follow(api.club.own.tutor)];
    await review(teacher, handInId, 'accepted');
    const topic = (name: string) => (hint: { topic: string }): boolean => hint.topic === name;
    await Promise.all([he.until('hints.changed', topic('feedback')), staff.until('hints.changed', topic('hand-ins')), he.until('hints.changed', topic('hand-ins'))]);
    expect(other.heard.get('hints.changed')).toBeUndefined();
    [he, other, staff].forEach((socket) => socket.close());
  });

  it('is for the pupil and the staff of the class only', async () => {
    const { own, neighbour, foreign, organiser, foreignOrganiser, admin } = api.club;
    const handInId = await handIn();
    const people = [own.pupils[0] ?? '', own.pupils[1] ?? '', own.tutor, own.teacher, organiser, admin, neighbour.pupils[0] ?? '', neighbour.teacher, foreign.pupils[0] ?? '', foreign.teacher, foreignOrganiser, null];
    const statuses = async (ask: (client: TestClient) => Promise<{ status: number }>) => { const all: number[] = []; for (const person of people) all.push((await ask(await api.as(person))).status); return all; };
    const staffOnly = [403, 403, 200, 200, 200, 200, 404, 404, 404, 404, 404, 401];
    expect(await statuses((client) => client.call('feedback.comments', { params: { handInId } }))).toEqual([200, 403, 200, 200, 200, 200, 404, 404, 404, 404, 404, 401]);
    expect(await statuses((client) => comment(client, handInId, 'hello'))).toEqual(staffOnly);
    expect(await statuses((client) => client.call('feedback.seen', { params: { handInId } }))).toEqual([200, 403, 403, 403, 403, 403, 404, 404, 404, 404, 404, 401]);
    expect(await statuses((client) => client.call('feedback.mine'))).toEqual([200, 200, 403, 403, 403, 403, 200, 403, 200, 403, 403, 401]);
    expect((await (await api.as(own.pupils[1] ?? '')).get('feedback.mine')).items).toEqual([]);
    const reviewed = await statuses(async (client) => review(client, handInId, 'accepted'));
    expect(reviewed).toEqual(staffOnly.map((status, at) => (status === 200 && at > 2 ? 409 : status)));
    expect(await comment(teacher, randomUUID(), 'nowhere')).toMatchObject({ status: 404 });
  });
});
