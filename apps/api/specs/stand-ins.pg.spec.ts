import { chinaDay } from '@kindling/kernel';
import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { weekdayOf } from '@kindling/timetable/domain';
import { sweep } from '../src/retention/sweep.ts';

const inDays = (days: number): string => chinaDay(Date.now() + days * 86_400_000);
const [on, weekday] = [inDays(3), weekdayOf(inDays(3))];

describe('substitutes', () => {
  let api: TestApi;
  let tutor: TestClient;
  let seriesId: string;
  beforeEach(async () => {
    api = await startTestApi();
    tutor = await api.as(api.club.own.tutor);
    seriesId = await plan(api.club.own.id, api.club.own.tutor);
  });
  afterEach(async () => { await api.stop(); });

  async function plan(classId: string, tutorId: string, time = '18:30'): Promise<string> {
    const id = randomUUID();
    await api.db.query('insert into class_series (id, class_id, weekday, at, minutes, starts_on, ends_on, tutor_id) values ($1, $2, $3, $4, 90, $5, $6, $7)', [id, classId, weekday, time, inDays(-4), inDays(60), tutorId]);
    return id;
  }
  /** A tutor of the branch, papers seen unless said otherwise. */
  async function member(name: string, { evenings = [] as number[], cleared = true, branch = api.club.branch, schoolId = api.club.own.schoolId } = {}): Promise<string> {
    const id = randomUUID();
    await api.db.query("insert into person (id, school_id, role, name, login) values ($1, $2, 'tutor', $3, $4)", [id, schoolId, name, `t-${id}`]);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [branch, id]);
    await api.db.query("insert into volunteer_sheet (branch_id, person_id, background_on, pledge_on, evenings) values ($1, $2, $3, '2026-01-01', $4)", [branch, id, cleared ? '2026-01-01' : null, JSON.stringify(evenings)]);
    return id;
  }
  const params = () => ({ classId: api.club.own.id, seriesId, on });
  const find = () => tutor.get('stand-ins.find', { params: params() });
  const ask = (personId: string) => tutor.call('stand-ins.ask', { params: params(), body: { personId } });

  it('are tutors of the branch whose papers are in order, the free ones first, the busy ones with what they hold', async () => {
    const [free, other, busy] = [await member('free', { evenings: [weekday] }), await member('other'), await member('busy', { evenings: [weekday] })];
    await member('uncleared', { cleared: false });
    await member('foreign', { branch: api.club.foreignBranch, evenings: [weekday] });
    await api.db.query('insert into membership (class_id, person_id) values ($1, $2)', [api.club.neighbour.id, busy]);
    await plan(api.club.neighbour.id, busy, '19:30');
    expect((await find()).candidates).toMatchObject([{ personId: free, free: true, busyWith: null, knowsClass: false }, { personId: other, free: false }, { personId: busy, busyWith: '班 NGB333' }]);
    expect(await ask(busy)).toMatchObject({ error: { code: 'stand-in.busy' } });
    expect(await tutor.call('stand-ins.find', { params: { ...params(), on: inDays(4) } })).toMatchObject({ error: { code: 'timetable.not-a-day' } });
    expect((await ask(api.club.foreign.tutor)).status).toBe(404);
  });

  it('one who is asked has the session, is told, comes into the class, and leaves it a week later', async () => {
    const free = await member('free', { evenings: [weekday] });
    expect((await ask(free)).status).toBe(200);
    const instead = await api.as(free);
    expect((await instead.get('timetable.next')).sessions[0]).toMatchObject({ on, tutorId: free, substitute: true });
    expect((await instead.get('notices.mine')).notices).toMatchObject([{ kind: 'stand-in', classId: api.club.own.id }]);
    expect((await instead.call('identity.roster', { params: { classId: api.club.own.id } })).status).toBe(200);
    await sweep(api.db, [], new Date(Date.now() + 9 * 86_400_000));
    expect((await instead.call('identity.roster', { params: { classId: api.club.own.id } })).status).toBe(200);
    await sweep(api.db, [], new Date(Date.now() + 12 * 86_400_000));
    expect((await instead.call('identity.roster', { params: { classId: api.club.own.id } })).status).toBe(404);
  });

  it('one who belongs to the class stays in it', async () => {
    const known = await member('known');
    await api.db.query('insert into membership (class_id, person_id) values ($1, $2)', [api.club.own.id, known]);
    expect((await ask(known)).status).toBe(200);
    await sweep(api.db, [], new Date(Date.now() + 12 * 86_400_000));
    expect((await (await api.as(known)).call('identity.roster', { params: { classId: api.club.own.id } })).status).toBe(200);
  });
});
