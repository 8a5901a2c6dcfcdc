import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { schoolYearOf } from '../../domain/index.ts';

const year = schoolYearOf(new Date());
const museum = { name: '科技馆', kind: 'museum' as const, gives: '展厅', contact: '张主任 0930-1' };

describe('partners of a branch', () => {
  let api: TestApi;
  let organiser: TestClient;
  let visitor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    [organiser, visitor] = [await api.as(api.club.organiser), await api.as(null)];
  });
  afterEach(async () => { await api.stop(); });
  const branchId = (): string => api.club.branch;
  const put = (partnerId: string, client = organiser, of = branchId()) => client.call('partners.put', { params: { branchId: of, partnerId }, body: museum });
  const plan = (title: string, partnerIds: string[]) => organiser.get('plan.put-activity', { params: { branchId: branchId(), activityId: randomUUID() }, body: { year, title, goal: '一起办', ownerId: api.club.organiser, schoolId: null, startsOn: `${year}-09-01`, endsOn: `${year + 1}-06-30`, wantedSessions: 2, state: 'doing', budget: [{ what: '展板', count: 1, unitFen: 9900 }], partnerIds } });
  const minutes = (recordId: string, title: string, shared: boolean) => organiser.get('plan.add-record', { params: { branchId: branchId() }, body: { recordId, year, heldOn: `${year}-09-10`, title, body: '议定', shared, file: { name: '纪要.txt', base64: Buffer.from(title).toString('base64') } } });
  const linkOf = async (partnerId: string): Promise<string> => (await organiser.get('partners.link', { params: { branchId: branchId(), partnerId }, body: {} })).path.replace('/partner/', '');

  it('see behind their link what they take part in and the minutes meant for them, no person and no money', async () => {
    const [ours, theirs, forAll, inside] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    for (const id of [ours, theirs]) expect((await put(id)).status).toBe(200);
    await plan('寒假作品展', [ours]);
    await plan('别家的活动', [theirs]);
    await minutes(forAll, '协调会', true);
    await minutes(inside, '内部会', false);
    const token = await linkOf(ours);
    const page = await visitor.get('partners.page', { params: { token } });
    expect(page).toMatchObject({ partnerName: '科技馆', year, activities: [{ title: '寒假作品展', heldSessions: 0 }], records: [{ title: '协调会', fileName: '纪要.txt' }] });
    expect(JSON.stringify(page)).not.toMatch(/organiser|9900|展板|张主任|别家|内部/);
    const file = (recordId: string) => fetch(`${api.url}/api/public/partners/${token}/records/${recordId}`);
    expect([(await file(forAll)).status, await (await file(forAll)).text(), (await file(inside)).status]).toEqual([200, '协调会', 404]);
    expect((await file(forAll)).headers.get('content-disposition')).toContain('attachment');

    // A new link ends the old one; ended, nobody has one.
    const next = await linkOf(ours);
    expect((await visitor.call('partners.page', { params: { token } })).status).toBe(404);
    expect((await visitor.call('partners.page', { params: { token: next } })).status).toBe(200);
    await organiser.get('partners.end-link', { params: { branchId: branchId(), partnerId: ours } });
    expect((await visitor.call('partners.page', { params: { token: next } })).status).toBe(404);
    const [kept] = await api.db.query<{ n: number }[]>('select count(*)::int n from partner_body where token_hash = any($1)', [[token, next]]);
    expect(kept?.n).toBe(0);
  });

  it('are kept by organisers of the branch; its staff read them without contacts, and others not at all', async () => {
    const id = randomUUID();
    await put(id);
    const foreign = await api.as(api.club.foreignOrganiser);
    expect((await put(id, foreign)).status).toBe(404);
    expect((await put(id, foreign, api.club.foreignBranch)).status).toBe(409);
    expect((await foreign.call('partners.link', { params: { branchId: api.club.foreignBranch, partnerId: id }, body: {} })).status).toBe(404);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [branchId(), api.club.own.tutor]);
    const [tutor, of] = [await api.as(api.club.own.tutor), { params: { branchId: branchId(), year } }];
    expect(await tutor.get('plan.of-branch', of)).toMatchObject({ keeps: false, partners: [{ name: '科技馆', contact: null, linked: false }] });
    expect(await organiser.get('plan.of-branch', of)).toMatchObject({ keeps: true, partners: [{ contact: museum.contact }] });
    expect((await put(id, tutor)).status).toBe(403);
    await foreign.call('plan.put-activity', { params: { branchId: api.club.foreignBranch, activityId: randomUUID() }, body: { year, title: '外', goal: '', ownerId: null, schoolId: null, startsOn: `${year}-09-01`, endsOn: `${year}-09-02`, wantedSessions: 0, state: 'planned', budget: [], partnerIds: [id] } });
    const [taken] = await api.db.query<{ n: number }[]>('select count(*)::int n from plan_activity_partner');
    expect(taken?.n).toBe(0);
    expect((await organiser.call('partners.remove', { params: { branchId: branchId(), partnerId: id } })).status).toBe(200);
    expect((await organiser.get('plan.of-branch', of)).partners).toEqual([]);
  });
});
