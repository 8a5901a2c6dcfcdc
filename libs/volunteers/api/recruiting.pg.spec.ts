import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const offer = { name: '林语晨', university: '某大学', contact: '微信 lin', subjects: ['electronics' as const], evenings: [2, 4], why: '想教', notice: '2026-1', agreed: true as const };
const papers = { backgroundOn: '2026-01-01', backgroundEnds: null, pledgeOn: '2026-01-01', pledgeEnds: null, training: [], evenings: [2], availability: '' };

describe('recruiting', () => {
  let api: TestApi;
  let visitor: TestClient;
  let organiser: TestClient;
  let branchId: string;
  beforeEach(async () => {
    api = await startTestApi();
    branchId = api.club.branch;
    await api.db.query("update branch set join_code = 'JIAXIAO' where id = $1", [branchId]);
    [visitor, organiser] = [await api.as(null), await api.as(api.club.organiser)];
  });
  afterEach(async () => { await api.stop(); });

  const apply = (applicationId: string = randomUUID(), joinCode = 'jiaxiao') => visitor.call('recruiting.apply', { params: { joinCode, applicationId }, body: offer });
  const queue = async () => (await organiser.get('recruiting.queue', { params: { branchId } })).applications;
  const decide = (applicationId: string, body: { decision: 'approve' } | { decision: 'refuse'; reason: string } = { decision: 'approve' }, who = organiser, at = branchId) => who.call('recruiting.decide', { params: { branchId: at, applicationId }, body });
  const approved = async () => {
    const id = randomUUID();
    await apply(id);
    const { body } = await decide(id);
    if (!body?.card) throw new Error('no card came of an approval');
    const sheet = (await organiser.get('volunteers.sheets', { params: { branchId } })).sheets.find((each) => each.role === 'tutor');
    return { id, card: body.card, personId: sheet?.personId ?? '' };
  };

  it('takes an offer once, from whoever knows the code and agrees, and shows it to the organisers of that branch only', async () => {
    expect(await visitor.get('recruiting.form', { params: { joinCode: 'jiaxiao' } })).toMatchObject({ branch: { zh: '甲分会' }, keptDays: 180, steps: expect.arrayContaining([expect.objectContaining({ id: 'child-safety' })]) as unknown });
    const id = randomUUID();
    await apply(id);
    await apply(id);
    expect((await apply(randomUUID(), 'NOBODY')).status).toBe(404);
    expect((await visitor.call('recruiting.apply', { params: { joinCode: 'JIAXIAO', applicationId: randomUUID() }, body: { ...offer, agreed: false as unknown as true } })).status).toBe(400);
    expect(await queue()).toMatchObject([{ id, name: '林语晨', evenings: [2, 4], state: 'open', decidedBy: '' }]);
    expect((await decide(id, undefined, await api.as(api.club.foreignOrganiser))).status).toBe(404);
    expect((await decide(id, undefined, await api.as(api.club.foreignOrganiser), api.club.foreignBranch)).status).toBe(404);
    expect((await decide(id, undefined, await api.as(api.club.own.tutor))).status).toBe(404);
  });

  it('an approval is an account whose card signs in once; afterwards nobody makes another', async () => {
    const { id, card, personId } = await approved();
    expect(await queue()).toMatchObject([{ id, state: 'approved', decidedBy: 'organiser', waitingPersonId: personId }]);
    const again = await organiser.get('recruiting.new-card', { params: { branchId, personId } });
    expect(again).toMatchObject({ login: card.login, name: '林语晨' });
    const useIt = (token: string) => visitor.call('recruiting.use-card', { body: { token, password: 'my own words' } });
    expect((await useIt(card.token)).status).toBe(404);
    expect((await useIt(again.token)).body).toEqual({ login: card.login });
    expect(await visitor.get('identity.me')).toMatchObject({ name: '林语晨', role: 'tutor', classes: [] });
    expect((await useIt(again.token)).status).toBe(404);
    expect((await (await api.as(null)).call('identity.sign-in-staff', { body: { login: card.login, password: 'my own words' } })).status).toBe(200);
    expect(await organiser.call('recruiting.new-card', { params: { branchId, personId } })).toMatchObject({ error: { code: 'recruiting.signed-in' } });
    expect(await decide(id)).toMatchObject({ error: { code: 'recruiting.decided' } });
    const lines = await api.db.query<{ action: string }[]>("select action from audit_entry where action like 'application-%' or action like 'card-%' order by id");
    expect(lines.map(({ action }) => action)).toEqual(['application-approved', 'card-given', 'card-given', 'card-used']);
  });

  it('a card ends, and gives nobody else away: organisers and tutors of other branches have none', async () => {
    const { card } = await approved();
    await api.db.query("update sign_in_card set expires_at = now() - interval '1 minute'");
    expect((await visitor.call('recruiting.use-card', { body: { token: card.token, password: 'my own words' } })).status).toBe(404);
    for (const personId of [api.club.organiser, api.club.own.tutor, api.club.foreignOrganiser]) expect((await organiser.call('recruiting.new-card', { params: { branchId, personId } })).status).toBe(404);
  });

  it('a refusal needs a reason, keeps it, and makes no account', async () => {
    const id = randomUUID();
    await apply(id);
    expect((await decide(id, { decision: 'refuse', reason: ' ' })).status).toBe(400);
    expect((await decide(id, { decision: 'refuse', reason: '这学期满了' })).body).toEqual({ card: null });
    expect(await queue()).toMatchObject([{ state: 'refused', reason: '这学期满了', waitingPersonId: null }]);
    expect(await api.db.query("select 1 from person where name = '林语晨'")).toHaveLength(0);
  });

  it('a tutor is given classes and events of the branch once the papers are in order, and loses them again', async () => {
    const { personId } = await approved();
    const eventId = randomUUID();
    await api.db.query("insert into club_event (id, branch_id, kind, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', '沙龙', '', 'x', '', 'x', '', now() + interval '1 day', now() + interval '2 days', 5, '', '', $3)", [eventId, branchId, api.club.organiser]);
    const assign = (classIds: string[], eventIds: string[] = []) => organiser.call('volunteers.assign', { params: { branchId, personId }, body: { classIds, eventIds } });
    expect((await organiser.get('volunteers.places', { params: { branchId } })).events).toMatchObject([{ id: eventId, title: { zh: '沙龙' } }]);
    expect(await assign([api.club.own.id])).toMatchObject({ error: { code: 'volunteer.not-cleared' } });
    await organiser.get('volunteers.set-sheet', { params: { branchId, personId }, body: { ...papers, backgroundEnds: '2026-01-02' } });
    expect(await assign([], [eventId])).toMatchObject({ error: { code: 'volunteer.not-cleared' } });
    await organiser.get('volunteers.set-sheet', { params: { branchId, personId }, body: papers });
    expect((await assign([api.club.foreign.id])).status).toBe(404);
    expect((await assign([api.club.own.id], [eventId])).status).toBe(200);
    const tutor = await api.as(personId);
    expect((await tutor.get('identity.me')).classes.map((each) => each.id)).toEqual([api.club.own.id]);
    expect((await organiser.get('volunteers.sheets', { params: { branchId } })).sheets.find((each) => each.personId === personId)).toMatchObject({ classIds: [api.club.own.id], eventIds: [eventId] });
    expect((await assign([])).status).toBe(200);
    expect((await tutor.call('identity.roster', { params: { classId: api.club.own.id } })).status).toBe(404);
  });

  it('the path of a branch, its days, and free evenings are seen by whoever they are about', async () => {
    const { personId } = await approved();
    const tutor = await api.as(personId);
    await organiser.get('volunteers.set-path', { params: { branchId }, body: { steps: [{ id: 'platform', title: { zh: '平台', en: 'Platform' }, kind: 'noted' }, { id: 'visit', title: { zh: '跟课一次', en: 'Sit in' }, kind: 'noted' }] } });
    await organiser.get('volunteers.set-sheet', { params: { branchId, personId }, body: { ...papers, training: [{ stepId: 'visit', doneOn: '2026-03-01' }] } });
    await tutor.get('volunteers.set-evenings', { body: { evenings: [5, 1] } });
    expect(await tutor.get('volunteers.my-path')).toMatchObject({ evenings: [1, 5], branches: [{ id: branchId, steps: [{ id: 'platform', doneOn: null }, { id: 'visit', doneOn: '2026-03-01' }] }] });
    expect((await organiser.get('volunteers.sheets', { params: { branchId } })).sheets.find((each) => each.personId === personId)?.evenings).toEqual([5, 1]);
  });
});
