import { chinaDay } from '@kindling/kernel';
import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

/** Days from today in China. */
const inDays = (days: number): string => chinaDay(Date.now() + days * 86_400_000);
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

describe('a timetable', () => {
  let api: TestApi;
  let tutor: TestClient;
  let pupil: TestClient;
  const own = (more: object = {}) => ({ params: { classId: api.club.own.id, ...more } }) as never;
  const plan = (more: object = {}) => ({ seriesId: randomUUID(), weekday: weekdayOf(inDays(2)), time: '18:30', minutes: 90, startsOn: inDays(2), endsOn: inDays(30), tutorId: api.club.own.tutor, ...more });
  const add = async (more: object = {}) => { const body = plan(more); await tutor.get('timetable.add-series', { ...own() as object, body } as never); return body; };
  const change = (seriesId: string, on: string, body: object, by = tutor) => by.call('timetable.change-day', { params: { classId: api.club.own.id, seriesId, on }, body } as never);
  const sessions = async () => (await pupil.get('timetable.of-class', own())).sessions;

  beforeAll(async () => { api = await startTestApi(); [tutor, pupil] = [await api.as(api.club.own.tutor), await api.as(api.club.own.pupils[0] ?? '')]; }, 60_000);
  afterEach(async () => { await api.db.query('delete from class_series'); });
  afterAll(async () => { await api.stop(); });

  it('shows every week to pupils and staff of the class, and next ones to each of them', async () => {
    const { seriesId } = await add();
    const all = await sessions();
    expect(all.map((session) => session.on)).toEqual([2, 9, 16, 23, 30].map(inDays));
    expect(all[0]).toMatchObject({ seriesId, startsAt: new Date(`${inDays(2)}T10:30:00Z`).toISOString(), endsAt: new Date(`${inDays(2)}T12:00:00Z`).toISOString(), tutorId: api.club.own.tutor, skipped: null });
    for (const client of [pupil, tutor]) expect((await client.get('timetable.next')).sessions[0]).toMatchObject({ on: inDays(2) });
    expect((await (await api.as(api.club.neighbour.pupils[0] ?? '')).get('timetable.next')).sessions).toEqual([]);
  });
  it('is changed for one day and set right again', async () => {
    const { seriesId } = await add();
    expect(await change(seriesId, inDays(9), { do: 'skip', reason: '期中考试' })).toMatchObject({ status: 200 });
    expect(await change(seriesId, inDays(16), { do: 'move', day: inDays(18), time: '09:00' })).toMatchObject({ status: 200 });
    expect(await change(seriesId, inDays(23), { do: 'substitute', tutorId: api.club.own.teacher })).toMatchObject({ status: 200 });
    expect((await sessions()).map(({ skipped, moved, substitute }) => [skipped, moved, substitute])).toEqual([[null, false, false], ['期中考试', false, false], [null, true, false], [null, false, true], [null, false, false]]);
    await change(seriesId, inDays(16), { do: 'substitute', tutorId: api.club.own.teacher });
    expect((await sessions())[2]).toMatchObject({ moved: true, substitute: true, startsAt: new Date(`${inDays(18)}T01:00:00Z`).toISOString() });
    for (const day of [9, 16, 23]) await change(seriesId, inDays(day), { do: 'restore' });
    expect((await sessions()).every(({ skipped, moved, substitute }) => !skipped && !moved && !substitute)).toBe(true);
  });
  it('skips a holiday of several weeks at once', async () => {
    const { seriesId } = await add();
    await change(seriesId, inDays(9), { do: 'skip', reason: '国庆', until: inDays(24) });
    expect((await sessions()).map((session) => session.skipped)).toEqual([null, '国庆', '国庆', '国庆', null]);
  });
  it('refuses what cannot be', async () => {
    const { seriesId } = await add();
    const refused: [object, string][] = [[{ endsOn: inDays(1) }, 'timetable.ends-before-start'], [{ endsOn: inDays(900) }, 'timetable.too-long'], [{ startsOn: inDays(3), endsOn: inDays(4) }, 'timetable.never'], [{ tutorId: api.club.neighbour.tutor }, 'timetable.not-staff'], [{ tutorId: api.club.own.pupils[0] }, 'timetable.not-staff']];
    for (const [how, code] of refused) expect(await tutor.call('timetable.add-series', { ...own() as object, body: plan(how) } as never)).toMatchObject({ status: 422, error: { code } });
    for (const [how] of [[{ time: '24:00' }], [{ weekday: 8 }], [{ startsOn: '2026-02-30' }], [{ minutes: 0 }]]) expect(await tutor.call('timetable.add-series', { ...own() as object, body: plan(how) } as never)).toMatchObject({ status: 400 });
    expect(await change(seriesId, inDays(3), { do: 'skip', reason: 'x' })).toMatchObject({ status: 422, error: { code: 'timetable.not-a-day' } });
    expect(await change(seriesId, inDays(9), { do: 'move', day: inDays(100), time: '09:00' })).toMatchObject({ error: { code: 'timetable.too-far' } });
    expect(await change(seriesId, inDays(9), { do: 'substitute', tutorId: api.club.foreign.teacher })).toMatchObject({ error: { code: 'timetable.not-staff' } });
    expect(await change(randomUUID(), inDays(9), { do: 'restore' })).toMatchObject({ status: 404 });
  });
  it('is planned by staff of the class only; an id of another class’s series changes nothing', async () => {
    const body = await add();
    const outsiders: [string, number][] = [[api.club.own.pupils[0] ?? '', 403], [api.club.neighbour.tutor, 404], [api.club.neighbour.pupils[0] ?? '', 404], [api.club.foreign.teacher, 404], [api.club.foreignOrganiser, 404]];
    for (const [personId, status] of outsiders) {
      const client = await api.as(personId);
      expect(await client.call('timetable.add-series', { ...own() as object, body } as never)).toMatchObject({ status });
      expect(await client.call('timetable.remove-series', own({ seriesId: body.seriesId }))).toMatchObject({ status });
      expect(await change(body.seriesId, inDays(9), { do: 'restore' }, client)).toMatchObject({ status });
      if (status === 404) expect(await client.call('timetable.of-class', own())).toMatchObject({ status });
    }
    const neighbour = await api.as(api.club.neighbour.tutor);
    const at = { classId: api.club.neighbour.id };
    expect(await neighbour.call('timetable.add-series', { params: at, body: { ...body, tutorId: api.club.neighbour.tutor } } as never)).toMatchObject({ status: 409 });
    expect(await neighbour.call('timetable.remove-series', { params: { ...at, seriesId: body.seriesId } } as never)).toMatchObject({ status: 404 });
    expect(await sessions()).toHaveLength(5);
    await tutor.get('timetable.remove-series', own({ seriesId: body.seriesId }));
    expect(await sessions()).toEqual([]);
  });

  describe('as a calendar', () => {
    const read = (path: string) => fetch(`${api.url}${path}`);
    const open = async (client: TestClient): Promise<string> => (await client.get('timetable.open-feed', { body: {} })).path;

    it('is read by whoever has the address, without signing in, and shows only the owner’s classes and no pupil', async () => {
      const { seriesId } = await add();
      await change(seriesId, inDays(9), { do: 'skip', reason: '期中考试' });
      const answer = await read(await open(pupil));
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const text = await answer.text();
      expect(text).toContain(`UID:${seriesId}@kindling`);
      expect(text).toContain('EXDATE;TZID=Asia/Shanghai:');
      const pupils = await api.db.query<{ name: string }[]>("select name from person where role = 'pupil'");
      for (const { name } of pupils) expect(text).not.toContain(name);
      expect(await (await read(await open(await api.as(api.club.neighbour.pupils[0] ?? '')))).text()).not.toContain(seriesId);
    });
    it('stops when it is closed, when another address is made, and when the person has left the class', async () => {
      const { seriesId } = await add();
      const first = await open(pupil);
      const second = await open(pupil);
      expect((await read(first)).status).toBe(404);
      expect((await pupil.get('timetable.my-feed')).since).not.toBeNull();
      await pupil.get('timetable.close-feed');
      expect((await read(second)).status).toBe(404);
      expect((await pupil.get('timetable.my-feed')).since).toBeNull();
      const lan = api.club.own.pupils[1] ?? '';
      const path = await open(await api.as(lan));
      expect(await (await read(path)).text()).toContain(seriesId);
      await api.db.query('delete from membership where person_id = $1', [lan]);
      expect(await (await read(path)).text()).not.toContain(seriesId);
    });
    it('keeps no address in the database, and none can be guessed by its form', async () => {
      const path = await open(pupil);
      const stored = JSON.stringify(await api.db.query('select * from calendar_feed'));
      expect(stored).not.toContain(path.slice('/api/feeds/'.length, -4));
      expect((await read(`/api/feeds/${'A'.repeat(43)}.ics`)).status).toBe(404);
      expect((await read('/api/feeds/x.ics')).status).toBe(400);
    });
  });
});
