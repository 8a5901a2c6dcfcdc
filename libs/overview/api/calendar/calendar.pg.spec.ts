import { chinaDay } from '@kindling/kernel';
import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

/** Days from today in China. */
const inDays = (days: number): string => chinaDay(Date.now() + days * 86_400_000);
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

describe('a branch’s shared calendar', () => {
  let api: TestApi;
  let organiser: TestClient;
  const days = { from: inDays(0), to: inDays(20) };
  const [called, draft, ofNeighbour] = [randomUUID(), randomUUID(), randomUUID()];
  const shown = async (who: string, branchId = api.club.branch) => (await (await api.as(who)).get('calendar.of-branch', { params: { branchId }, query: days })).items;
  const titles = async (who: string) => (await shown(who)).map(({ sort, title, state }) => `${sort} ${title.zh} ${state}`).sort();

  beforeAll(async () => {
    api = await startTestApi();
    organiser = await api.as(api.club.organiser);
    const { own, neighbour, foreign, branch, foreignBranch, organiser: by } = api.club;
    for (const [at, { id, tutor }] of [own, neighbour, foreign].entries()) await api.db.query("insert into class_series (id, class_id, weekday, at, minutes, starts_on, ends_on, tutor_id) values ($1, $2, $3, '18:30', 90, $4, $5, $6)", [at === 0 ? called : randomUUID(), id, weekdayOf(inDays(2)), inDays(2), inDays(10), tutor]);
    await api.db.query("insert into series_change (series_id, on_day, skipped, changed_by) values ($1, $2, '期中考试', $3)", [called, inDays(9), own.tutor]);
    const event = (id: string, school: string | null, branchId: string | null, state: string, title: string) => api.db.query("insert into club_event (id, school_id, branch_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, $3, 'salon', $4, $5, '', '', '', '', '', $6, $6::timestamptz + interval '2 hours', 0, '13800000000', '', $7)", [id, school, branchId, state, title, `${inDays(3)}T02:00:00Z`, by]);
    await event(randomUUID(), null, branch, 'published', '分社沙龙');
    await event(draft, null, branch, 'draft', '还没定的');
    await event(ofNeighbour, own.schoolId, null, 'called-off', '校内沙龙');
    await event(randomUUID(), null, foreignBranch, 'published', '别家的');
    const contestId = randomUUID();
    const words = { zh: '挑战赛', en: 'Challenge' };
    await organiser.get('contests.create', { params: { branchId: branch }, body: { contestId, title: words, brief: words, exerciseId: null, schoolIds: [own.schoolId], rounds: [{ level: 'school', slots: 1 }, { level: 'city', slots: 0 }], rules: { rubric: [{ id: 'idea', title: words, steps: [words, words] }], machineWeight: 0, normalise: 'none', border: 0, judgesPerEntry: 1 } } });
    const [school] = (await organiser.get('contests.board', { params: { contestId } })).rounds;
    await organiser.get('contests.set-day', { params: { contestId, roundId: school?.id ?? '' }, body: { heldOn: inDays(5) } });
    const activity = (title: string, schoolId: string | null, state: string) => api.db.query("insert into plan_activity (id, branch_id, year, title, goal, school_id, starts_on, ends_on, wanted_sessions, state, budget) values ($1, $2, 2026, $3, '', $4, $5, $6, 0, $7, '[]')", [randomUUID(), branch, title, schoolId, inDays(-5), inDays(4), state]);
    await activity('进校园', null, 'doing');
    await activity('不办了', null, 'dropped');
  }, 60_000);
  afterAll(async () => { await api.stop(); });

  it('has classes, events, rounds and the plan; overseers see all of it, drafts too, and nobody’s name', async () => {
    const items = await shown(api.club.organiser);
    const told = items.map(({ sort, title, state, on, until }) => [sort, title.zh, state, on, until]);
    expect(told).toContainEqual(['contest', '挑战赛 · 校级', 'planned', inDays(5), inDays(5)]);
    expect(told).toContainEqual(['plan', '进校园', 'planned', inDays(-5), inDays(4)]);
    expect(told).toContainEqual(['salon', '还没定的', 'draft', inDays(3), inDays(3)]);
    expect(items.filter(({ sort }) => sort === 'class').map(({ on, state, note }) => [on, state, note]).sort()).toEqual([[inDays(2), 'planned', ''], [inDays(2), 'planned', ''], [inDays(9), 'off', '期中考试'], [inDays(9), 'planned', '']]);
    expect(items.some(({ title }) => title.zh === '别家的' || title.zh === '不办了')).toBe(false);
    expect(items.find(({ id }) => id === draft)?.link).toBe(`/hold/${draft}`);
    const names = await api.db.query<{ name: string }[]>('select name from person');
    for (const { name } of names) expect(JSON.stringify(items)).not.toContain(name);
    expect(JSON.stringify(items)).not.toContain('13800000000');
  });

  it('shows other staff what is theirs, without a way into what is not', async () => {
    const common = ['contest 挑战赛 · 校级 planned', 'plan 进校园 planned', 'salon 分社沙龙 planned', 'salon 校内沙龙 off'];
    const ofTutor = await titles(api.club.own.tutor);
    expect(ofTutor.filter((each) => !each.startsWith('class'))).toEqual(common);
    expect(ofTutor.filter((each) => each.startsWith('class'))).toHaveLength(2);
    const ofTeacher = await titles(api.club.own.teacher);
    expect(ofTeacher.filter((each) => !each.startsWith('class'))).toEqual(common);
    // Both classes of the own school.
    expect(ofTeacher.filter((each) => each.startsWith('class'))).toHaveLength(4);
    expect((await shown(api.club.own.tutor)).every(({ link }) => link === null)).toBe(true);
    expect((await (await api.as(api.club.own.tutor)).get('calendar.mine')).branches.map(({ id }) => id)).toEqual([api.club.branch]);
  });

  it('is nobody else’s, and answers for two months at most', async () => {
    const asked = async (who: string | null) => (await (await api.as(who)).call('calendar.of-branch', { params: { branchId: api.club.branch }, query: days })).status;
    expect(await Promise.all([api.club.own.pupils[0] ?? '', api.club.foreign.teacher, api.club.foreign.tutor, api.club.foreignOrganiser, null].map(asked))).toEqual([404, 404, 404, 404, 401]);
    expect(await organiser.call('calendar.of-branch', { params: { branchId: api.club.branch }, query: { from: inDays(0), to: inDays(90) } })).toMatchObject({ error: { code: 'timetable.too-long' } });
    expect(await organiser.call('calendar.of-branch', { params: { branchId: api.club.branch }, query: { from: inDays(5), to: inDays(0) } })).toMatchObject({ error: { code: 'timetable.too-long' } });
  });

  describe('behind a private address', () => {
    const read = (path: string) => fetch(`${api.url}${path}`);
    const open = async (who: string): Promise<string> => (await (await api.as(who)).get('calendar.open-feed', { params: { branchId: api.club.branch }, body: {} })).path;

    it('is a calendar as its owner may see it, also later', async () => {
      const answer = await read(await open(api.club.organiser));
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const text = await answer.text();
      for (const line of [`UID:${draft}@kindling`, 'STATUS:TENTATIVE', 'STATUS:CANCELLED', `DTSTART;VALUE=DATE:${inDays(5).replaceAll('-', '')}`, `DTEND;VALUE=DATE:${inDays(6).replaceAll('-', '')}`]) expect(text).toContain(line);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const path = await open(api.club.own.tutor);
      const before = await (await read(path)).text();
      expect([before.includes(draft), before.includes(called)]).toEqual([false, true]);
      await api.db.query('delete from membership where person_id = $1', [api.club.own.tutor]);
      expect(await (await read(path)).text()).not.toContain(called);
      await api.db.query('update person set archived_at = now() where id = $1', [api.club.own.tutor]);
      expect((await read(path)).status).toBe(404);
    });
    it('stops when it is closed or made anew, or when its owner leaves the branch; only a hash is stored', async () => {
      const first = await open(api.club.organiser);
      const second = await open(api.club.organiser);
      expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
      expect(JSON.stringify(await api.db.query('select * from branch_feed'))).not.toContain(second.slice('/api/branch-feeds/'.length, -4));
      expect((await organiser.get('calendar.my-feed', { params: { branchId: api.club.branch } })).since).not.toBeNull();
      await organiser.get('calendar.close-feed', { params: { branchId: api.club.branch } });
      expect((await read(second)).status).toBe(404);
      const third = await open(api.club.organiser);
      await api.db.query('delete from branch_member where person_id = $1', [api.club.organiser]);
      await api.db.query('update person set school_id = $2 where id = $1', [api.club.organiser, api.club.foreign.schoolId]);
      expect((await read(third)).status).toBe(404);
      expect((await read(`/api/branch-feeds/${'A'.repeat(43)}.ics`)).status).toBe(404);
    });
  });
});
