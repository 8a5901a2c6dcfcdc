import { randomUUID } from 'node:crypto';
import type { EventDetails } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const text = (words: string) => ({ zh: words, en: '' });
const details = (classes: EventDetails['classes'] = [], familyPlaces = 3): EventDetails => ({
  kind: 'salon', title: text('周末沙龙'), text: text('和孩子一起点亮一盏灯'), where: text('实验室'), startsAt: '2030-01-05T01:00:00.000Z', endsAt: '2030-01-05T03:00:00.000Z', familyPlaces, classes, contact: '13800000000', needs: '',
});

describe('events', () => {
  let api: TestApi;
  let teacher: TestClient;
  let family: TestClient;
  let eventId: string;
  beforeEach(async () => {
    api = await startTestApi();
    [teacher, family, eventId] = [await api.as(api.club.own.teacher), await api.as(null), randomUUID()];
  });
  afterEach(async () => { await api.stop(); });

  const own = () => ({ schoolId: api.club.own.schoolId, branchId: null });
  const write = (what = details([{ classId: api.club.own.id, places: 1 }]), who = teacher, place: { schoolId: string | null; branchId: string | null } = own()) => who.call('events.write', { params: { eventId }, body: { place, details: what } });
  const become = (to: 'published' | 'running' | 'over' | 'called-off') => teacher.call('events.change-state', { params: { eventId }, body: { to } });
  const published = async (what?: EventDetails) => { await write(what); await become('published'); };
  const guest = (coming = true, heads = 1, guestId: string = randomUUID()) => family.call('families.come-as-guest', { params: { eventId }, body: { guestId, coming, heads } });
  const answer = (token: string, coming: boolean, heads = 1) => family.get('families.reply', { params: { token, eventId }, body: { coming, heads } });
  const held = () => teacher.get('events.event', { params: { eventId } });

  it('are drafts that nobody outside sees, then public, then called off for good', async () => {
    await write();
    expect((await family.call('families.event', { params: { eventId } })).status).toBe(404);
    await become('published');
    expect(await family.get('families.event', { params: { eventId } })).toMatchObject({ title: text('周末沙龙'), holder: { zh: '甲校' }, free: 3, state: 'published' });
    expect(await become('over')).toMatchObject({ error: { code: 'event.not-now' } });
    await become('called-off');
    expect(await become('published')).toMatchObject({ error: { code: 'event.not-now' } });
    expect(await guest()).toMatchObject({ error: { code: 'event.not-now' } });
    expect(await family.get('families.calendar', { params: { eventId } })).toContain('STATUS:CANCELLED');
  });

  it('are held by teachers at their own school and organisers of the branch, for classes that belong there', async () => {
    expect((await write(details([{ classId: api.club.foreign.id, places: 2 }]))).error?.code).toBe('event.foreign-class');
    expect((await write(details(), teacher, { schoolId: api.club.foreign.schoolId, branchId: null })).status).toBe(404);
    expect((await write(details(), await api.as(api.club.own.tutor))).status).toBe(403);
    expect((await write(details([{ classId: api.club.neighbour.id, places: 2 }]), await api.as(api.club.organiser), { schoolId: null, branchId: api.club.branch })).status).toBe(200);
    expect((await teacher.call('events.event', { params: { eventId } })).status).toBe(404);
    expect((await (await api.as(api.club.foreignOrganiser)).call('events.event', { params: { eventId } })).status).toBe(404);
    expect((await write(details(), teacher)).status).toBe(404);
    expect((await (await api.as(api.club.organiser)).get('events.mine')).events).toMatchObject([{ id: eventId, state: 'draft', places: 5 }]);
    expect((await (await api.as(api.club.foreignOrganiser)).get('events.mine')).events).toEqual([]);
  });

  it('come every week from a series, once', async () => {
    const [seriesId, eventIds] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID()]];
    const plan = () => teacher.call('events.plan-series', { body: { seriesId, place: own(), details: details(), eventIds } });
    expect([(await plan()).status, (await plan()).status]).toEqual([200, 200]);
    expect((await teacher.get('events.mine')).events.map((each) => [each.id, each.startsAt.slice(0, 10), each.seriesId])).toEqual([[eventIds[0], '2030-01-05', seriesId], [eventIds[1], '2030-01-12', seriesId], [eventIds[2], '2030-01-19', seriesId]]);
  });

  it('give places to a class and to families apart; whoever waits moves up in order, also when all ask at once', async () => {
    await published();
    const pupils = await Promise.all(api.club.own.pupils.map((id) => api.as(id)));
    const say = (who: TestClient | undefined, coming: boolean) => who?.get('events.reply', { params: { classId: api.club.own.id, eventId }, body: { coming } });
    const states = (await Promise.all(pupils.map((who) => say(who, true)))).map((each) => each?.state);
    expect(states.sort()).toEqual(['coming', 'waiting', 'waiting']);
    const guests = await Promise.all(Array.from({ length: 6 }, () => guest()));
    expect(guests.map((each) => each.body?.state).filter((state) => state === 'coming')).toHaveLength(3);
    expect((await held()).groups).toMatchObject([{ classId: null, coming: 3, waiting: 3 }, { classId: api.club.own.id, coming: 1, waiting: 2 }]);
    // Three withdraw at once while two more ask: nobody is lost and no place goes twice.
    const coming = guests.filter((each) => each.body?.state === 'coming').map((each) => each.body?.token ?? '');
    await Promise.all([...coming.map((token) => answer(token, false)), guest(), guest()]);
    expect((await held()).groups[0]).toMatchObject({ coming: 3, waiting: 2 });
    const first = (await held()).families.filter((each) => each.state === 'coming').map((each) => each.number);
    const before = guests.filter((each) => each.body?.state === 'waiting');
    for (const { body } of before) expect(await family.get('families.page', { params: { token: body?.token ?? '' } })).toMatchObject({ events: [{ reply: { state: 'coming' } }] });
    expect(first).toHaveLength(3);
  });

  it('give more places to those who wait when there are more, and never take one away that was promised', async () => {
    await published(details([], 1));
    await guest();
    const { body } = await guest();
    expect(body?.state).toBe('waiting');
    expect((await write(details([], 0))).error?.code).toBe('event.too-few-places');
    await write(details([], 2));
    expect(await family.get('families.page', { params: { token: body?.token ?? '' } })).toMatchObject({ child: null, consent: null, events: [{ reply: { state: 'coming', number: 2 } }] });
    expect((await answer(body?.token ?? '', true, 1)).state).toBe('coming');
    expect((await family.call('families.reply', { params: { token: body?.token ?? '', eventId }, body: { coming: true, heads: 3 } })).error?.code).toBe('event.too-few-places');
  });

  it('answer a family once, however often the same tap arrives; a wrong link opens nothing', async () => {
    await published();
    const guestId = randomUUID();
    const [one, two] = [await guest(true, 2, guestId), await guest(true, 2, guestId)];
    expect((await held()).families).toMatchObject([{ heads: 2, state: 'coming' }]);
    expect((await family.call('families.page', { params: { token: one.body?.token ?? '' } })).status).toBe(404);
    expect((await family.call('families.page', { params: { token: two.body?.token ?? '' } })).status).toBe(200);
    expect((await family.call('families.page', { params: { token: 'AAAA-BBBB-CCCC' } })).status).toBe(404);
    const rows = await api.db.query<{ token_hash: string }[]>('select token_hash from family_link');
    expect(rows.map((row) => row.token_hash)).not.toContain(two.body?.token);
    const tries = await Promise.all(Array.from({ length: 300 }, () => family.call('families.page', { params: { token: 'A'.repeat(12) } })));
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });

  it('say who is coming by name only to those who look after the class', async () => {
    await published();
    const people = async (who: string) => (await api.as(who)).call('events.class-people', { params: { classId: api.club.own.id, eventId } });
    expect((await people(api.club.own.tutor)).body?.people).toHaveLength(3);
    expect((await people(api.club.neighbour.teacher)).status).toBe(404);
    expect((await people(api.club.foreignOrganiser)).status).toBe(404);
    expect(JSON.stringify(await held())).not.toContain('张小禾');
    expect((await teacher.call('events.class-people', { params: { classId: api.club.own.id, eventId: randomUUID() } })).status).toBe(404);
  });

  it('fit on a poster', async () => {
    await published();
    const { name, pdf } = await teacher.get('events.poster', { params: { eventId }, body: { language: 'zh', origin: 'http://club.test' } });
    expect([name, Buffer.from(pdf, 'base64').subarray(0, 5).toString()]).toEqual(['周末沙龙.pdf', '%PDF-']);
  });
});
