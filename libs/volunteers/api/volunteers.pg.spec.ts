import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { startTestApi, type TestApi, type TestClass, type TestClient } from '@kindling/testing';

const hour = 3_600_000;
const span = { from: '2026-03-01', to: '2026-06-30' };
const printing = { ...span, language: 'zh' as const, origin: 'https://club.example' };

describe('volunteers’ hours', () => {
  let api: TestApi;
  let tutor: TestClient;
  let organiser: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    [tutor, organiser] = [await api.as(api.club.own.tutor), await api.as(api.club.organiser)];
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', '{}')");
    await api.db.query("insert into lesson (id, course_id, number, version, content) values ('one', 'maker-club-1', 1, 'test', $1)", [JSON.stringify({ title: { zh: '点亮第一盏灯', en: 'First Light' } })]);
  });
  afterEach(async () => { await api.stop(); });

  /** A closed class, with its tutor there for as long as said. */
  async function hold(day: string, minutes: number, where: TestClass = api.club.own): Promise<string> {
    const id = randomUUID();
    const opened = new Date(`${day}T11:00:00Z`);
    await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values ($1, $2, 'one', $3, 'closed', $4, $5)", [id, where.id, where.tutor, opened, new Date(opened.getTime() + 2 * hour)]);
    const events = [[0, 'class.opened', { lessonId: 'one' }], [0, 'presence.joined', { name: '', role: 'staff' }], [minutes * 60_000, 'presence.left', {}]] as const;
    for (const [at, [t, kind, data]] of events.entries()) await api.db.query('insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, $2, $3, $4, $5, $6)', [id, at + 1, t, kind, where.tutor, JSON.stringify(data)]);
    return id;
  }
  const mine = (client = tutor) => client.get('volunteers.mine', { query: span });
  const atBranch = (client = organiser) => client.get('volunteers.of-branch', { params: { branchId: api.club.branch }, query: span });
  const decide = (ids: string[], how: { decision: 'approve' } | { decision: 'reject'; reason: string } = { decision: 'approve' }, client = organiser, branchId = api.club.branch) => client.call('volunteers.decide', { params: { branchId }, body: { ...how, ids } });
  const confirmAll = async (liveIds: string[]) => { await tutor.get('volunteers.confirm', { body: { sourceIds: liveIds } }); return (await mine()).rows.flatMap((row) => row.id ?? []); };

  it('are proposed by the log, confirmed once, and approved by the organiser in half hours', async () => {
    const liveId = await hold('2026-03-04', 95);
    expect((await mine()).rows).toMatchObject([{ id: null, sourceId: liveId, minutes: 95, state: 'proposed', part: 'taught', lessonNumber: 1, schoolName: { zh: '甲校' } }]);
    expect((await atBranch()).rows).toEqual([]);
    expect(await tutor.get('volunteers.confirm', { body: { sourceIds: [liveId] } })).toEqual({ confirmed: 1 });
    expect(await tutor.get('volunteers.confirm', { body: { sourceIds: [liveId, randomUUID()] } })).toEqual({ confirmed: 0 });
    const [row] = (await atBranch()).rows;
    expect(row).toMatchObject({ name: 'tutor', state: 'confirmed', minutes: 95 });
    expect((await decide([row?.id ?? ''])).status).toBe(200);
    expect(await mine()).toMatchObject({ approvedHours: 1.5, rows: [{ state: 'approved' }] });
    expect(await api.db.query("select 1 from audit_entry where action = 'hours-approved' and actor_id = $1 and subject_id = $2", [api.club.organiser, api.club.own.tutor])).toHaveLength(1);
  });

  it('are rejected with a reason, may be confirmed anew, and go no other way', async () => {
    const liveId = await hold('2026-03-04', 60);
    const [id = ''] = await confirmAll([liveId]);
    expect((await organiser.call('volunteers.decide', { params: { branchId: api.club.branch }, body: { decision: 'reject', ids: [id], reason: '  ' } })).status).toBe(400);
    expect((await decide([id], { decision: 'reject', reason: '那天停课' })).status).toBe(200);
    expect(await mine()).toMatchObject({ approvedHours: 0, rows: [{ state: 'rejected', reason: '那天停课' }] });
    expect(await decide([id])).toMatchObject({ error: { code: 'hours.wrong-state' } });
    expect(await tutor.get('volunteers.confirm', { body: { sourceIds: [liveId] } })).toEqual({ confirmed: 1 });
    expect((await decide([id])).status).toBe(200);
    expect(await tutor.get('volunteers.confirm', { body: { sourceIds: [liveId] } })).toEqual({ confirmed: 0 });
  });

  it('count eight hours a day at most, and are decided all or none, once, when two decide together', async () => {
    const ids = await confirmAll([await hold('2026-03-04', 110), await hold('2026-03-04', 110), await hold('2026-03-04', 110), await hold('2026-03-04', 110), await hold('2026-03-04', 110), await hold('2026-03-05', 44)]);
    expect((await decide([...ids, randomUUID()])).status).toBe(404);
    expect((await mine()).rows.every((row) => row.state === 'confirmed')).toBe(true);
    const answers = await Promise.all([decide(ids), decide(ids)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await mine()).approvedHours).toBe(8.5);
  });

  it('are nobody’s to decide about oneself, nor another branch’s, nor a tutor’s', async () => {
    const [id = ''] = await confirmAll([await hold('2026-03-04', 60)]);
    await api.db.query('update volunteer_hours set person_id = $1 where id = $2', [api.club.organiser, id]);
    expect(await decide([id])).toMatchObject({ status: 403, error: { code: 'hours.own' } });
    await api.db.query('update volunteer_hours set person_id = $1 where id = $2', [api.club.own.tutor, id]);
    const foreign = await api.as(api.club.foreignOrganiser);
    expect((await decide([id], { decision: 'approve' }, foreign)).status).toBe(404);
    expect((await decide([id], { decision: 'approve' }, foreign, api.club.foreignBranch)).status).toBe(404);
    expect((await atBranch()).rows).toHaveLength(1);
    expect((await foreign.get('volunteers.of-branch', { params: { branchId: api.club.foreignBranch }, query: span })).rows).toEqual([]);
    for (const personId of [api.club.own.tutor, api.club.own.teacher, api.club.own.pupils[0] ?? '']) expect([403, 404]).toContain((await decide([id], { decision: 'approve' }, await api.as(personId))).status);
    expect((await (await api.as(api.club.own.pupils[0] ?? '')).call('volunteers.mine')).status).toBe(403);
    expect((await (await api.as(api.club.own.teacher)).get('volunteers.confirm', { body: { sourceIds: [(await mine()).rows[0]?.sourceId ?? ''] } }))).toEqual({ confirmed: 0 });
  });

  it('become a stamped proof whose code is signed; nothing approved, no proof', async () => {
    expect(await tutor.call('volunteers.proof', { body: printing })).toMatchObject({ error: { code: 'hours.none' } });
    await decide(await confirmAll([await hold('2026-03-04', 95), await hold('2026-04-01', 60)]));
    const { name, pdf } = await tutor.get('volunteers.proof', { body: printing });
    expect([name, Buffer.from(pdf, 'base64').subarray(0, 5).toString()]).toEqual(['tutor 志愿服务时长证明.pdf', '%PDF-']);
    const [proof] = (await tutor.get('badges.mine')).badges;
    const [head = '', body = '', sign = ''] = (proof?.token ?? '').split('.');
    const [key] = (await tutor.get('badges.issuer')).keys;
    expect(verify('sha256', Buffer.from(`${head}.${body}`), { key: createPublicKey({ key: { ...key }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(sign, 'base64url'))).toBe(true);
    const { credentialSubject } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { credentialSubject: Record<string, unknown> };
    expect(credentialSubject).toMatchObject({ creditsEarned: 2.5, role: '主讲', activityStartDate: '2026-03-04T00:00:00+08:00', activityEndDate: '2026-04-01T23:59:59+08:00' });
    expect((await organiser.get('volunteers.proofs', { params: { branchId: api.club.branch }, body: { ...printing, language: 'en', personIds: [api.club.own.tutor, api.club.own.teacher] } })).name).toBe('tutor Proof of volunteer hours.pdf');
    const foreign = await api.as(api.club.foreignOrganiser);
    expect(await foreign.call('volunteers.proofs', { params: { branchId: api.club.foreignBranch }, body: { ...printing, personIds: [api.club.own.tutor] } })).toMatchObject({ error: { code: 'hours.none' } });
  });

  it('show who carries how much, who came and who went', async () => {
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, api.club.neighbour.tutor]);
    await decide(await confirmAll([await hold('2025-12-01', 60), await hold('2026-03-04', 95)]));
    const { people, turnover } = await atBranch();
    expect(people).toMatchObject([{ personId: api.club.own.tutor, approvedHours: 1.5, classes: 1, firstOn: '2026-03-04' }, { personId: api.club.neighbour.tutor, approvedHours: 0, classes: 0, lastOn: null }]);
    expect(turnover).toEqual({ active: 1, joined: 0, left: 0 });
  });

  it('have a sheet for each member: that papers were seen, training, free evenings; members only', async () => {
    const set = (personId: string, client = organiser) => client.call('volunteers.set-sheet', { params: { branchId: api.club.branch, personId }, body: { backgroundOn: '2026-02-01', backgroundEnds: '2027-02-01', pledgeOn: null, pledgeEnds: null, training: [{ stepId: 'child-safety', doneOn: '2026-02-03' }], evenings: [3], availability: '周三晚上' } });
    expect((await set(api.club.own.tutor)).status).toBe(404);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, api.club.own.tutor]);
    expect((await set(api.club.own.tutor)).status).toBe(200);
    const { sheets } = await organiser.get('volunteers.sheets', { params: { branchId: api.club.branch } });
    expect(sheets.find((sheet) => sheet.personId === api.club.own.tutor)).toMatchObject({ backgroundOn: '2026-02-01', backgroundEnds: '2027-02-01', pledgeOn: null, training: [{ stepId: 'child-safety', doneOn: '2026-02-03' }], evenings: [3], availability: '周三晚上' });
    expect((await set(api.club.own.tutor, tutor)).status).toBe(403);
    expect((await set(api.club.own.tutor, await api.as(api.club.foreignOrganiser))).status).toBe(404);
  });
});
