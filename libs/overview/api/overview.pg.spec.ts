import { startTestApi, type TestApi } from '@kindling/testing';

const query = { from: '2026-01-01', to: '2026-12-31' };

describe('the organiser’s desk', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const { own, foreign } = api.club;
    for (const [each, at] of [[own, '2026-03-01T02:00:00Z'], [foreign, '2026-03-02T02:00:00Z']] as const) {
      await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values (gen_random_uuid(), $1, 'gone', $2, 'closed', $3, $3::timestamptz + interval '1 hour')", [each.id, each.tutor, at]);
      await api.db.query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data) select id, 1, 0, 'presence.joined', $2, '{\"role\":\"pupil\",\"name\":\"x\"}' from live_class where class_id = $1", [each.id, each.pupils[0]]);
    }
  });
  afterAll(async () => { await api.stop(); });
  const at = (branchId: string) => ({ params: { branchId }, query });

  it('is of one branch: another branch’s numbers are not there, and not in its own', async () => {
    for (const [personId, own, other] of [[api.club.organiser, api.club.branch, api.club.foreignBranch], [api.club.foreignOrganiser, api.club.foreignBranch, api.club.branch]] as const) {
      const organiser = await api.as(personId);
      expect((await organiser.get('overview.places')).branches.map((branch) => branch.id)).toEqual([own]);
      expect((await organiser.get('overview.numbers', at(own))).total).toEqual({ sessions: 1, personTimes: 1, people: 1, hours: 0, works: 0, entries: 0, awards: 0 });
      for (const status of [(await organiser.call('overview.numbers', at(other))).status, (await organiser.call('overview.rows', { params: { branchId: other, measure: 'people' }, query })).status, (await organiser.call('overview.report', { params: { branchId: other }, body: { ...query, format: 'pdf', language: 'zh' } })).status]) expect(status).toBe(404);
    }
    expect((await (await api.as(api.club.admin)).get('overview.places')).branches).toHaveLength(2);
  });
  it('is for organisers: teachers, tutors and pupils see none of it', async () => {
    for (const personId of [api.club.own.teacher, api.club.own.tutor, api.club.own.pupils[0] ?? '']) {
      const client = await api.as(personId);
      expect((await client.call('overview.places')).status).toBe(403);
      expect([403, 404]).toContain((await client.call('overview.numbers', at(api.club.branch))).status);
    }
  });
  it('leads to the events behind a number and names no pupil, in neither answer nor report', async () => {
    const organiser = await api.as(api.club.organiser);
    const found = await organiser.get('overview.rows', { params: { branchId: api.club.branch, measure: 'people' }, query: { ...query, schoolId: api.club.own.schoolId } });
    expect(found).toMatchObject({ more: 0, rows: [{ place: '班 WNC222', people: 1, minutes: 60 }] });
    const told = JSON.stringify([found, await organiser.get('overview.numbers', at(api.club.branch))]);
    for (const pupil of [...api.club.own.pupils, '张小禾']) expect(told).not.toContain(pupil);
  });
});
