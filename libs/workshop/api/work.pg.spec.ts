import { randomUUID } from 'node:crypto';
import type { HandInState, OperationPayload } from '@kindling/contracts';
import { startTestApi, TestSocket, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, blinkBlocks, sendOperation } from './workshop-test-lesson.ts';

describe('work of a pupil', () => {
  let api: TestApi;
  let he: TestClient;
  let she: TestClient;
  const place = () => ({ classId: api.club.own.id, exerciseId: 'first-blink' });
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    [he, she] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(api.club.own.pupils[1] ?? '')];
  });
  afterEach(async () => { await api.stop(); });

  type Revision = OperationPayload<'workshop.save-revision'>;
  const revision = (over: Partial<Revision> = {}): Revision => ({ ...place(), projectId: randomUUID(), revisionId: randomUUID(), parentId: null, work: blinkBlocks(500), ...over });
  const save = async (client: TestClient, of: Revision, opId?: string) => sendOperation(client, 'workshop.save-revision', of, opId);
  const handIn = (client: TestClient, projectId: string, revisionId: string, opId?: string, handInId: string = randomUUID()) =>
    sendOperation(client, 'workshop.hand-in', { ...place(), projectId, revisionId, handInId, note: 'done' }, opId);
  const project = (client: TestClient) => client.get('workshop.my-project', { params: place() });
  const headIds = async (client: TestClient) => (await project(client)).heads.map((head) => head.id);

  it('is saved once, however often it is sent', async () => {
    const [one, opId] = [revision(), randomUUID()];
    expect((await save(he, one, opId)).outcome).toBe('applied');
    expect((await save(he, one, opId)).outcome).toBe('duplicate');
    expect(await project(he)).toMatchObject({ projectId: one.projectId, heads: [{ id: one.revisionId, work: one.work }], handIns: [] });
    expect(await save(he, { ...one, work: blinkBlocks(1) }, opId)).toMatchObject({ outcome: 'rejected', code: 'operation.payload-differs' });
    const racing = revision({ projectId: one.projectId, parentId: one.revisionId });
    const twice = await Promise.all([save(he, racing, '01890000-0000-7000-8000-000000000001'), save(he, racing, '01890000-0000-7000-8000-000000000001')]);
    expect(twice.map((each) => each.outcome).sort()).toEqual(['applied', 'duplicate']);
    expect(await headIds(he)).toEqual([racing.revisionId]);
  });

  it('carries what the real board said with the hand-in, within bounds', async () => {
    const one = revision();
    await save(he, one);
    const boardTrace = { baud: 9600, lines: [{ atMs: 1200, text: 'light 512' }], letGo: 3 };
    const handInId = randomUUID();
    const payload = { ...place(), projectId: one.projectId, revisionId: one.revisionId, handInId, note: '', boardTrace };
    const flood = { ...payload, boardTrace: { ...boardTrace, lines: Array.from({ length: 201 }, () => ({ atMs: 1, text: 'x' })) } };
    expect(await sendOperation(he, 'workshop.hand-in', flood)).toMatchObject({ outcome: 'rejected' });
    expect(await sendOperation(he, 'workshop.hand-in', payload)).toMatchObject({ outcome: 'applied' });
    expect(await he.get('workshop.hand-in', { params: { handInId } })).toMatchObject({ boardTrace });
  });

  it('keeps both ends when two computers go on from the same version', async () => {
    const first = revision();
    const [left, right] = [revision({ projectId: first.projectId, parentId: first.revisionId }), revision({ projectId: first.projectId, parentId: first.revisionId })];
    for (const each of [first, left, right]) await save(he, each);
    expect(await headIds(he)).toEqual([right.revisionId, left.revisionId]);
  });

  it('keeps a version whose parent has not arrived, in whatever order they come', async () => {
    const [first, second] = [revision(), revision()];
    const child = { ...second, projectId: first.projectId, parentId: first.revisionId };
    expect((await save(he, child)).outcome).toBe('applied');
    expect((await save(he, first)).outcome).toBe('applied');
    expect(await headIds(he)).toEqual([child.revisionId]);
  });

  it('takes a hand-in that came before its work, when it is sent again', async () => {
    const [one, opId, handInId] = [revision(), randomUUID(), randomUUID()];
    expect(await handIn(he, one.projectId, one.revisionId, opId, handInId)).toMatchObject({ outcome: 'rejected', code: 'resource.not-found' });
    await save(he, one);
    expect(await handIn(he, one.projectId, one.revisionId, opId, handInId)).toMatchObject({ outcome: 'applied' });
    expect(await handIn(he, one.projectId, one.revisionId, opId, handInId)).toMatchObject({ outcome: 'duplicate' });
  });

  it('shows and hands in both versions when two computers began the exercise apart', async () => {
    const [desk, tablet] = [revision(), revision()];
    for (const each of [desk, tablet]) await save(he, each);
    expect(await project(he)).toMatchObject({ projectId: desk.projectId, heads: [{ id: tablet.revisionId }, { id: desk.revisionId }] });
    expect(await handIn(he, desk.projectId, tablet.revisionId)).toMatchObject({ outcome: 'applied' });
    await save(he, revision({ projectId: desk.projectId, parentId: tablet.revisionId }));
    expect(await headIds(he)).not.toContain(tablet.revisionId);
  });

  it('has one open end again when the pupil has picked one of two; the other stays stored, and nobody settles for somebody else', async () => {
    const [desk, tablet] = [revision(), revision()];
    for (const each of [desk, tablet]) await save(he, each);
    await save(she, revision({ replaces: [desk.revisionId] }));
    expect(await headIds(he)).toHaveLength(2);
    const chosen = revision({ projectId: desk.projectId, parentId: tablet.revisionId, replaces: [desk.revisionId, randomUUID()] });
    await save(he, chosen);
    expect(await headIds(he)).toEqual([chosen.revisionId]);
    expect(await handIn(he, desk.projectId, desk.revisionId)).toMatchObject({ outcome: 'applied' });
  });

  it('stays the owner’s: projects and versions of others are refused, and the refusal stays visible', async () => {
    const [his, opId] = [revision(), randomUUID()];
    await save(he, his);
    const intruding = revision({ projectId: his.projectId, parentId: his.revisionId });
    expect(await save(she, intruding, opId)).toMatchObject({ outcome: 'rejected', code: 'resource.conflict' });
    expect(await save(she, intruding, opId)).toMatchObject({ outcome: 'rejected', code: 'resource.conflict' });
    expect(await headIds(he)).toEqual([his.revisionId]);
    expect(await project(she)).toEqual({ projectId: null, heads: [], handIns: [] });
    const hers = revision();
    await save(she, hers);
    expect(await handIn(she, hers.projectId, his.revisionId)).toMatchObject({ code: 'resource.not-found' });
    expect(await handIn(she, his.projectId, his.revisionId)).toMatchObject({ code: 'resource.not-found' });
    expect(await save(he, { ...revision(), revisionId: his.revisionId })).toMatchObject({ code: 'resource.conflict' });
  });

  it('is refused from outside the class, by staff, for an unknown exercise, and as its own parent', async () => {
    const { own, neighbour, foreign } = api.club;
    for (const personId of [neighbour.pupils[0], foreign.pupils[0], own.teacher]) expect(await save(await api.as(personId ?? ''), revision())).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
    expect(await save(he, revision({ exerciseId: 'no-such' }))).toMatchObject({ code: 'resource.not-found' });
    const looped = revision();
    expect(await save(he, { ...looped, parentId: looped.revisionId })).toMatchObject({ code: 'request.malformed' });
    expect(await api.db.query('select 1 from project')).toEqual([]);
  });

  it('is refused, not a surprise, when it holds signs that cannot be stored, so that what is sent with it gets through', async () => {
    const [one, two] = [revision(), revision()];
    const broken = { ...revision(), work: { ...one.work, source: { mode: 'text' as const, code: '// \ud83d' } } };
    const sent = [one, broken, two].map((payload, at) => ({ opId: randomUUID(), deviceSeq: at + 1, schema: 1 as const, type: 'workshop.save-revision', payload, clientTime: '2026-01-01T00:00:00Z' }));
    const { results } = await he.get('operations.apply', { body: { deviceId: randomUUID(), operations: sent } });
    expect(results).toMatchObject([{ outcome: 'applied' }, { outcome: 'rejected', code: 'request.malformed' }, { outcome: 'applied' }]);
    const note = { ...place(), projectId: one.projectId, revisionId: one.revisionId, handInId: randomUUID(), note: 'a\0b' };
    expect(await sendOperation(he, 'workshop.hand-in', note)).toMatchObject({ outcome: 'rejected', code: 'request.malformed' });
    const check = await he.call('workshop.check', { params: place(), body: { attemptId: randomUUID(), work: broken.work } });
    expect(check).toMatchObject({ status: 400, error: { code: 'request.malformed' } });
  });

  describe('handed in', () => {
    const states = async (client: TestClient): Promise<[number, HandInState][]> => (await project(client)).handIns.map((each) => [each.round, each.state]);
    const review = async (outcome: 'accepted' | 'try-again') => {
      const [newest] = (await project(he)).handIns;
      await (await api.as(api.club.own.teacher)).get('feedback.review', { params: { handInId: newest?.id ?? '' }, body: { outcome } });
    };

    it('counts rounds, replaces what waits or was sent back, and leaves accepted work accepted', async () => {
      const [one, opId] = [revision(), randomUUID()];
      await save(he, one);
      await handIn(he, one.projectId, one.revisionId, opId, '01890000-0000-4000-8000-00000000000a');
      expect((await handIn(he, one.projectId, one.revisionId, opId, '01890000-0000-4000-8000-00000000000a')).outcome).toBe('duplicate');
      expect(await states(he)).toEqual([[1, 'waiting']]);
      await review('try-again');
      await handIn(he, one.projectId, one.revisionId);
      expect(await states(he)).toEqual([[2, 'waiting'], [1, 'superseded']]);
      await handIn(he, one.projectId, one.revisionId);
      await review('accepted');
      await handIn(he, one.projectId, one.revisionId);
      expect(await states(he)).toEqual([[4, 'waiting'], [3, 'accepted'], [2, 'superseded'], [1, 'superseded']]);
    });

    it('numbers rounds without gaps or twins when two tabs hand in at once', async () => {
      const one = revision();
      await save(he, one);
      await Promise.all([1, 2, 3, 4].map(() => handIn(he, one.projectId, one.revisionId)));
      expect((await states(he)).map(([round]) => round)).toEqual([4, 3, 2, 1]);
      expect((await states(he)).filter(([, state]) => state === 'waiting')).toHaveLength(1);
    });

    it('tells staff and the pupil at once, and only them', async () => {
      const one = revision();
      await save(he, one);
      const follow = async (personId: string): Promise<TestSocket> => {
        const socket = await TestSocket.connect(api.url, '/hints', { cookie: (await api.as(personId)).cookie });
        expect(await socket.send('hints.follow-class', { classId: api.club.own.id })).toMatchObject({ ok: true });
        return socket;
      };
      const [pupil = '', other = ''] = api.club.own.pupils;
      const sockets = [await follow(api.club.own.teacher), await follow(pupil), await follow(other)];
      await handIn(he, one.projectId, one.revisionId);
      for (const socket of sockets.slice(0, 2)) for (const topic of ['hand-ins', 'progress']) await socket.until<{ topic: string }>('hints.changed', (hint) => hint.topic === topic);
      expect(sockets[2]?.heard.get('hints.changed')).toBeUndefined();
      sockets.forEach((socket) => socket.close());
    });

    it('is listed for the staff of the class, waiting first, with filters', async () => {
      const [his, hers] = [revision(), revision()];
      await save(he, his);
      await save(she, hers);
      await handIn(he, his.projectId, his.revisionId);
      await review('accepted');
      await handIn(she, hers.projectId, hers.revisionId);
      const teacher = await api.as(api.club.own.teacher);
      const list = async (query: { state?: HandInState; exerciseId?: string } = {}) => (await teacher.get('workshop.hand-ins', { params: { classId: api.club.own.id }, query })).handIns;
      expect(await list()).toMatchObject([{ pupilName: '马晓兰', state: 'waiting', verdict: 'unchecked', lessonNumber: 1 }, { pupilName: '张小禾', state: 'accepted' }]);
      expect(await list({ state: 'accepted' })).toHaveLength(1);
      expect(await list({ exerciseId: 'second-blink' })).toEqual([]);
    });

    it('is open to its pupil and the staff of the class only', async () => {
      const { own, neighbour, foreign, organiser, foreignOrganiser, admin } = api.club;
      const [one, handInId] = [revision(), randomUUID()];
      await save(he, one);
      await handIn(he, one.projectId, one.revisionId, undefined, handInId);
      const status = async (route: 'workshop.hand-in' | 'workshop.hand-ins' | 'workshop.my-project', personId: string | null) => {
        const client = await api.as(personId);
        if (route === 'workshop.hand-in') return (await client.call(route, { params: { handInId } })).status;
        return (await client.call(route, { params: { ...place() } })).status;
      };
      const people = [own.pupils[0] ?? '', own.pupils[1] ?? '', own.tutor, own.teacher, organiser, admin, neighbour.pupils[0] ?? '', neighbour.teacher, foreign.pupils[0] ?? '', foreign.teacher, foreignOrganiser, null];
      const statuses = async (route: Parameters<typeof status>[0]) => { const all: number[] = []; for (const person of people) all.push(await status(route, person)); return all; };
      expect(await statuses('workshop.hand-in')).toEqual([200, 403, 200, 200, 200, 200, 404, 404, 404, 404, 404, 401]);
      expect(await statuses('workshop.hand-ins')).toEqual([403, 403, 200, 200, 200, 200, 404, 404, 404, 404, 404, 401]);
      expect(await statuses('workshop.my-project')).toEqual([200, 200, 403, 403, 403, 403, 404, 404, 404, 404, 404, 401]);
    });
  });
});
