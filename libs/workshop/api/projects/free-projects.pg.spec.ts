import { randomUUID } from 'node:crypto';
import type { OperationPayload } from '@kindling/contracts';
import { startTestApi, TestSocket, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, blinkBlocks, sendOperation, textWork } from '../workshop-test-lesson.ts';

describe('a free project', () => {
  let api: TestApi;
  let he: TestClient;
  let she: TestClient;
  let teacher: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    [he, she, teacher] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(api.club.own.pupils[1] ?? ''), await api.as(api.club.own.teacher)];
  });
  afterEach(async () => { await api.stop(); });

  type Save = OperationPayload<'workshop.save-revision'>;
  const classId = () => api.club.own.id;
  const first = (over: Partial<Save> = {}): Save => ({ classId: classId(), exerciseId: null, title: 'My lamp', projectId: randomUUID(), revisionId: randomUUID(), parentId: null, work: blinkBlocks(500), ...over });
  const withoutTitle = (payload: Save): Save => { const bare: Save = { ...payload }; delete bare.title; return bare; };
  const save = (client: TestClient, payload: Save) => sendOperation(client, 'workshop.save-revision', payload);
  const list = (client: TestClient) => client.get('workshop.projects', { params: { classId: classId() } });
  const one = (client: TestClient, projectId: string) => client.call('workshop.project', { params: { projectId } });
  const share = (client: TestClient, projectId: string, shared = true) => sendOperation(client, 'workshop.share-project', { classId: classId(), projectId, shared });
  const shared = async (): Promise<Save> => { const made = first(); await save(he, made); await share(he, made.projectId); return made; };
  const outsiders = () => { const { neighbour, foreign, foreignOrganiser } = api.club; return [neighbour.pupils[0], neighbour.teacher, foreign.pupils[0], foreign.teacher, foreignOrganiser].map((each) => each ?? ''); };

  it('is made by its first save, keeps its title, and counts as no progress', async () => {
    const made = first();
    expect(await save(he, made)).toMatchObject({ outcome: 'applied' });
    const next: Save = { ...made, title: 'another title', revisionId: randomUUID(), parentId: made.revisionId, work: blinkBlocks(100) };
    expect(await save(he, next)).toMatchObject({ outcome: 'applied' });
    expect(await list(he)).toMatchObject({ mine: [{ id: made.projectId, title: 'My lamp', sharedAt: null, diagram: next.work.diagram }], deleted: [], shared: [] });
    expect((await one(he, made.projectId)).body).toMatchObject({ title: 'My lamp', classId: classId(), heads: [{ id: next.revisionId, work: next.work }] });
    expect(await api.db.query("select 1 from fact where name = 'workshop.revision-saved'")).toEqual([]);
  });

  it('needs a title, its owner, and one kind for life', async () => {
    expect(await save(he, withoutTitle(first()))).toMatchObject({ code: 'request.malformed' });
    expect(await save(he, first({ title: '   ' }))).toMatchObject({ code: 'request.malformed' });
    const made = first();
    await save(he, made);
    expect(await save(she, { ...made, revisionId: randomUUID() })).toMatchObject({ code: 'resource.conflict' });
    expect(await save(he, { ...made, exerciseId: 'first-blink', revisionId: randomUUID() })).toMatchObject({ code: 'resource.conflict' });
    expect((await list(he)).mine).toHaveLength(1);
  });

  it('may hold a built program without its source, which an exercise may not; neither takes the other kind of Python', async () => {
    const work = { ...blinkBlocks(1), source: { mode: 'hex' as const, hex: ':00000001FF\n', name: 'game.hex' } };
    expect(await save(he, first({ work }))).toMatchObject({ outcome: 'applied' });
    expect(await save(he, first({ exerciseId: 'first-blink', work }))).toMatchObject({ code: 'request.malformed' });
    expect(await save(he, first({ work: { source: { mode: 'python', code: 'print(1)' }, diagram: { version: 1, parts: [], connections: [] } } }))).toMatchObject({ code: 'request.malformed' });
    expect((await list(he)).mine).toHaveLength(1);
  });

  it('takes a version without a title once it exists, as an outbox may hold several', async () => {
    const made = first();
    await save(he, made);
    expect(await save(he, withoutTitle({ ...made, revisionId: randomUUID(), parentId: made.revisionId }))).toMatchObject({ outcome: 'applied' });
  });

  it('keeps both ends of two computers until one is chosen', async () => {
    const made = first();
    const ends = [1, 2].map((ms) => ({ ...made, revisionId: randomUUID(), parentId: made.revisionId, work: blinkBlocks(ms) }));
    for (const each of [made, ...ends]) await save(he, each);
    const headIds = async () => (await one(he, made.projectId)).body?.heads.map((head) => head.id);
    expect(await headIds()).toEqual([ends[1]?.revisionId, ends[0]?.revisionId]);
    const chosen = { ...made, revisionId: randomUUID(), parentId: ends[0]?.revisionId ?? null, replaces: [ends[1]?.revisionId ?? ''] };
    await save(he, chosen);
    expect(await headIds()).toEqual([chosen.revisionId]);
  });

  it('is renamed, deleted and brought back by its owner only', async () => {
    const made = first();
    const named = { classId: classId(), projectId: made.projectId };
    await save(he, made);
    for (const [type, payload] of [['workshop.rename-project', { ...named, title: 'hers' }], ['workshop.delete-project', named], ['workshop.bring-back-project', named], ['workshop.share-project', { ...named, shared: true }]] as const) {
      expect(await sendOperation(she, type, payload as never)).toMatchObject({ code: 'resource.not-found' });
      expect(await sendOperation(teacher, type, payload as never)).toMatchObject({ code: 'access.denied' });
      for (const outsider of outsiders()) expect(await sendOperation(await api.as(outsider), type, payload as never)).toMatchObject({ code: 'access.denied' });
    }
    expect(await sendOperation(he, 'workshop.rename-project', { ...named, title: 'Night-light' })).toMatchObject({ outcome: 'applied' });
    await share(he, made.projectId);
    expect(await sendOperation(he, 'workshop.delete-project', named)).toMatchObject({ outcome: 'applied' });
    expect(await list(he)).toMatchObject({ mine: [], deleted: [{ title: 'Night-light', sharedAt: null }] });
    expect(await list(she)).toMatchObject({ shared: [] });
    expect(await share(he, made.projectId)).toMatchObject({ outcome: 'applied' });
    expect(await list(teacher)).toMatchObject({ shared: [] });
    expect(await sendOperation(he, 'workshop.bring-back-project', named)).toMatchObject({ outcome: 'applied' });
    expect(await list(he)).toMatchObject({ mine: [{ title: 'Night-light', sharedAt: null }], deleted: [] });
  });

  it('is gone for good 30 days after it was deleted, with its versions, and no earlier', async () => {
    const [old, recent, other] = [first(), first(), first()];
    for (const each of [old, recent, other]) await save(he, each);
    for (const [each, days] of [[old, 31], [recent, 29]] as const) await api.db.query("update project set deleted_at = now() - make_interval(days => $2) where id = $1", [each.projectId, days]);
    expect((await list(he)).deleted).toMatchObject([{ id: recent.projectId }]);
    expect((await one(he, old.projectId)).status).toBe(404);
    expect(await sendOperation(he, 'workshop.bring-back-project', { classId: classId(), projectId: old.projectId })).toMatchObject({ code: 'resource.not-found' });
    await sendOperation(he, 'workshop.delete-project', { classId: classId(), projectId: other.projectId });
    expect(await api.db.query('select id from revision where id = any($1) order by 1', [[old.revisionId, recent.revisionId]])).toEqual([{ id: recent.revisionId }]);
  });

  it('is seen by class-mates and staff while shared, and by nobody of another class or school', async () => {
    const made = first();
    await save(he, made);
    expect((await one(she, made.projectId)).status).toBe(403);
    expect((await one(teacher, made.projectId)).status).toBe(403);
    await share(he, made.projectId);
    expect((await one(she, made.projectId)).body).toMatchObject({ ownerName: '张小禾', heads: [{ work: made.work }] });
    expect((await one(teacher, made.projectId)).status).toBe(200);
    expect(await list(she)).toMatchObject({ mine: [], shared: [{ id: made.projectId }] });
    expect((await list(he)).shared).toEqual([]);
    for (const outsider of outsiders()) {
      const client = await api.as(outsider);
      expect((await one(client, made.projectId)).status).toBe(404);
      expect((await client.call('workshop.projects', { params: { classId: classId() } })).status).toBe(404);
    }
    const abroad = await api.as(api.club.neighbour.pupils[0] ?? '');
    expect(await abroad.get('workshop.projects', { params: { classId: api.club.neighbour.id } })).toEqual({ mine: [], deleted: [], shared: [] });
    await share(he, made.projectId, false);
    expect((await one(she, made.projectId)).status).toBe(403);
    expect((await list(she)).shared).toEqual([]);
  });

  it('is never an exercise: work on a lesson cannot be shared or renamed', async () => {
    const work = withoutTitle(first({ exerciseId: 'first-blink' }));
    await save(he, work);
    expect(await share(he, work.projectId)).toMatchObject({ code: 'resource.not-found' });
    expect(await sendOperation(he, 'workshop.rename-project', { classId: classId(), projectId: work.projectId, title: 'x' })).toMatchObject({ code: 'resource.not-found' });
    expect((await one(he, work.projectId)).status).toBe(404);
    expect((await one(she, work.projectId)).status).toBe(403);
  });

  it('is hidden and shown by the staff of the class, with a line in the audit log, and stays with its owner', async () => {
    const made = await shared();
    const hide = (client: TestClient, hidden: boolean) => client.call('workshop.hide-project', { params: { projectId: made.projectId }, body: { hidden } });
    expect((await hide(she, true)).status).toBe(403);
    expect((await hide(he, true)).status).toBe(403);
    for (const outsider of outsiders()) expect((await hide(await api.as(outsider), true)).status).toBe(404);
    expect((await hide(teacher, true)).status).toBe(200);
    expect((await list(she)).shared).toEqual([]);
    expect((await one(she, made.projectId)).status).toBe(403);
    expect((await list(teacher)).shared).toMatchObject([{ hidden: true }]);
    expect((await list(he)).mine).toMatchObject([{ hidden: true }]);
    await share(he, made.projectId, false);
    await share(he, made.projectId);
    expect((await list(she)).shared).toEqual([]);
    expect((await hide(teacher, false)).status).toBe(200);
    expect((await list(she)).shared).toHaveLength(1);
    expect(await api.db.query("select actor_id, action, subject_id, class_id from audit_entry where action like 'project-%' order by id")).toEqual(['project-hidden', 'project-shown-again'].map((action) => ({ actor_id: api.club.own.teacher, action, subject_id: made.projectId, class_id: classId() })));
  });

  it('is remixed into an own copy that says whose it was, once, and lives on by itself', async () => {
    const made = await shared();
    const body = { newProjectId: randomUUID(), revisionId: randomUUID(), title: 'Mine now' };
    const remix = (client: TestClient, wanted = body) => client.call('workshop.remix', { params: { projectId: made.projectId }, body: wanted });
    expect((await remix(teacher)).status).toBe(403);
    for (const outsider of outsiders()) expect((await remix(await api.as(outsider))).status).toBe(404);
    expect((await remix(she)).status).toBe(200);
    expect((await remix(she)).status).toBe(200);
    expect((await remix(await api.as(api.club.own.pupils[2] ?? ''))).status).toBe(409);
    expect((await one(he, made.projectId)).body?.remixCount).toBe(1);
    expect((await list(she)).mine).toMatchObject([{ id: body.newProjectId, title: 'Mine now', remixedFrom: { ownerName: '张小禾', title: 'My lamp' } }]);
    await save(she, { ...first(), projectId: body.newProjectId, parentId: body.revisionId, work: textWork('// hers') });
    expect((await one(he, made.projectId)).body?.heads).toMatchObject([{ work: made.work }]);
    await api.db.query('delete from project where id = $1', [made.projectId]);
    expect((await one(she, body.newProjectId)).body).toMatchObject({ remixedFrom: { ownerName: '张小禾' }, heads: [{ work: textWork('// hers') }] });
  });

  it('is not remixed any more once it is taken back', async () => {
    const made = await shared();
    await share(he, made.projectId, false);
    const answer = await she.call('workshop.remix', { params: { projectId: made.projectId }, body: { newProjectId: randomUUID(), revisionId: randomUUID(), title: 'x' } });
    expect(answer.status).toBe(403);
    expect((await list(she)).mine).toEqual([]);
  });

  it('tells the class that something is shared', async () => {
    const made = first();
    await save(he, made);
    const socket = await TestSocket.connect(api.url, '/hints', { cookie: she.cookie });
    await socket.send('hints.follow-class', { classId: classId() });
    await share(he, made.projectId);
    await socket.until<{ topic: string }>('hints.changed', (hint) => hint.topic === 'projects');
    socket.close();
  });

  describe('and its versions', () => {
    const versions = (client: TestClient, projectId: string) => client.call('workshop.versions', { params: { projectId } });
    const version = (client: TestClient, projectId: string, revisionId: string) => client.call('workshop.version', { params: { projectId, revisionId } });

    it('are listed newest first for the owner only, each with its work', async () => {
      const made = await shared();
      const next = { ...made, revisionId: randomUUID(), parentId: made.revisionId, work: textWork('// next') };
      await save(he, next);
      expect((await versions(he, made.projectId)).body).toMatchObject({ exerciseId: null, versions: [{ id: next.revisionId, parentId: made.revisionId }, { id: made.revisionId, parentId: null }] });
      expect((await version(he, made.projectId, made.revisionId)).body).toMatchObject({ work: made.work });
      for (const insider of [she, teacher]) {
        expect((await versions(insider, made.projectId)).status).toBe(403);
        expect((await version(insider, made.projectId, made.revisionId)).status).toBe(403);
      }
      for (const outsider of outsiders()) {
        expect((await versions(await api.as(outsider), made.projectId)).status).toBe(404);
        expect((await version(await api.as(outsider), made.projectId, made.revisionId)).status).toBe(404);
      }
    });

    it('of an exercise come from every computer that it was begun on', async () => {
      const desk = withoutTitle(first({ exerciseId: 'first-blink' }));
      const tablet = { ...desk, projectId: randomUUID(), revisionId: randomUUID() };
      for (const each of [desk, tablet]) await save(he, each);
      expect((await versions(he, desk.projectId)).body).toMatchObject({ exerciseId: 'first-blink', versions: [{ id: tablet.revisionId }, { id: desk.revisionId }] });
      expect((await version(he, desk.projectId, tablet.revisionId)).status).toBe(200);
    });

    it('of another project are not found, even one’s own', async () => {
      const [made, other] = [first(), first()];
      for (const each of [made, other]) await save(he, each);
      const hers = first();
      await save(she, hers);
      expect((await version(he, made.projectId, other.revisionId)).status).toBe(404);
      expect((await version(he, made.projectId, hers.revisionId)).status).toBe(404);
    });
  });
});
