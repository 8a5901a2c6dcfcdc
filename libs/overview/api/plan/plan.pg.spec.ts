import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const activity = { year: 2026, title: '进校园', goal: '每校每周一次', ownerId: null as string | null, schoolId: null as string | null, startsOn: '2026-09-01', endsOn: '2026-12-31', wantedSessions: 3, state: 'doing' as const, budget: [{ what: '面包板', count: 20, unitFen: 650 }] };

describe('a branch’s joint plan', () => {
  let api: TestApi;
  let organiser: TestClient;
  let foreign: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    [organiser, foreign] = [await api.as(api.club.organiser), await api.as(api.club.foreignOrganiser)];
    for (const [each, at] of [[api.club.own, '2026-09-10T02:00:00Z'], [api.club.own, '2027-01-02T02:00:00Z'], [api.club.foreign, '2026-09-10T02:00:00Z']] as const) await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values (gen_random_uuid(), $1, 'l', $2, 'closed', $3, $3)", [each.id, each.tutor, at]);
  });
  afterEach(async () => { await api.stop(); });
  const put = (client: TestClient, activityId: string, branchId = api.club.branch, change: Partial<typeof activity> = {}) => client.call('plan.put-activity', { params: { branchId, activityId }, body: { ...activity, ...change } });
  const plan = (client = organiser, branchId = api.club.branch, year = 2026) => client.get('plan.of-branch', { params: { branchId, year } });

  it('has activities with owners, costs, and progress from the classes that were really held', async () => {
    const id = randomUUID();
    expect((await put(organiser, id, api.club.branch, { ownerId: api.club.organiser, schoolId: api.club.own.schoolId })).status).toBe(200);
    expect(await plan()).toMatchObject({ costFen: 13_000, activities: [{ id, ownerName: 'organiser', heldSessions: 1, wantedSessions: 3, costFen: 13_000 }] });
    await put(organiser, id, api.club.branch, { endsOn: '2027-01-31' });
    expect((await plan()).activities).toMatchObject([{ heldSessions: 2, ownerName: null }]);
    expect((await plan(organiser, api.club.branch, 2025)).activities).toEqual([]);
    expect(await put(organiser, id, api.club.branch, { endsOn: '2026-08-01' })).toMatchObject({ error: { code: 'timetable.ends-before-start' } });
    expect((await organiser.call('plan.remove-activity', { params: { branchId: api.club.branch, activityId: id } })).status).toBe(200);
    expect((await plan()).activities).toEqual([]);
  });

  it('takes owners and schools of its own branch only, and is nobody else’s to change', async () => {
    const id = randomUUID();
    for (const change of [{ ownerId: api.club.foreignOrganiser }, { schoolId: api.club.foreign.schoolId }]) expect((await put(organiser, id, api.club.branch, change)).status).toBe(404);
    await put(organiser, id);
    expect((await put(foreign, id)).status).toBe(404);
    expect((await put(foreign, id, api.club.foreignBranch, { title: '改掉' })).status).toBe(409);
    expect((await foreign.call('plan.remove-activity', { params: { branchId: api.club.foreignBranch, activityId: id } })).status).toBe(404);
    expect((await plan()).activities).toMatchObject([{ title: '进校园' }]);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, api.club.own.tutor]);
    const tutor = await api.as(api.club.own.tutor);
    expect((await plan(tutor)).activities).toHaveLength(1);
    expect((await put(tutor, id)).status).toBe(403);
    expect((await (await api.as(api.club.own.pupils[0] ?? '')).call('plan.of-branch', { params: { branchId: api.club.branch, year: 2026 } })).status).toBe(404);
  });

  it('keeps minutes with a file, which leaves as bytes to be saved, for the own branch only', async () => {
    const recordId = randomUUID();
    const base64 = Buffer.from('<script>alert(1)</script>').toString('base64');
    const keep = (client: TestClient, branchId: string) => client.call('plan.add-record', { params: { branchId }, body: { recordId, year: 2026, heldOn: '2026-09-10', title: '开学会', body: '议定三件事', file: { name: '纪要.html', base64 } } });
    expect((await keep(organiser, api.club.branch)).status).toBe(200);
    expect((await keep(organiser, api.club.branch)).status).toBe(200);
    expect((await keep(foreign, api.club.foreignBranch)).status).toBe(409);
    expect((await plan()).records).toMatchObject([{ id: recordId, title: '开学会', fileName: '纪要.html', by: 'organiser' }]);
    expect(await organiser.get('plan.record-file', { params: { branchId: api.club.branch, recordId } })).toEqual({ name: '纪要.html', base64 });
    const raw = await fetch(`${api.url}/api/branches/${api.club.branch}/plan-records/${recordId}/file`, { headers: { cookie: organiser.cookie } });
    expect([raw.headers.get('content-type'), raw.headers.get('x-content-type-options')]).toEqual([expect.stringContaining('application/json'), 'nosniff']);
    for (const branchId of [api.club.branch, api.club.foreignBranch]) expect((await foreign.call('plan.record-file', { params: { branchId, recordId } })).status).toBe(404);
    expect((await organiser.call('plan.add-record', { params: { branchId: api.club.branch }, body: { recordId: randomUUID(), year: 2026, heldOn: '2026-09-10', title: 'x', body: '', file: { name: '../../etc', base64 } } })).status).toBe(400);
    expect((await organiser.call('plan.remove-record', { params: { branchId: api.club.branch, recordId } })).status).toBe(200);
  });
});
