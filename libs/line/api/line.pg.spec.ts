import { startTestApi, type TestApi } from '@kindling/testing';

describe('the line of a class', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });
  const own = () => ({ params: { classId: api.club.own.id } });
  const report = async (at: number, kbitPerSecond: number | null, roundTripMs: number | null) => (await api.as(api.club.own.pupils[at] ?? '')).call('line.report', { ...own(), body: { kbitPerSecond, roundTripMs } });
  const seen = async () => (await api.as(api.club.own.teacher)).get('line.of-class', own());

  it('is unknown until somebody measures, and then told without a name', async () => {
    expect(await seen()).toEqual({ now: null, days: [] });
    expect((await report(0, 180, 320)).status).toBe(200);
    expect((await report(1, 90, null)).status).toBe(200);
    expect(await seen()).toMatchObject({ now: { computers: 2, kbitPerSecond: 90, slowestKbitPerSecond: 90, roundTripMs: 320 }, days: [{ computers: 2 }] });
    const [row] = await api.db.query<{ all: string }[]>('select to_jsonb(l)::text "all" from line_slot l');
    for (const pupil of api.club.own.pupils) expect(row?.all).not.toContain(pupil);
  });
  it('counts a computer once, however often it tells', async () => {
    await report(0, 5, 5);
    expect((await seen()).now).toMatchObject({ computers: 2, slowestKbitPerSecond: 90 });
  });
  it('takes no reading that says nothing', async () => {
    await api.db.query('delete from line_slot');
    await report(2, null, null);
    expect((await seen()).now).toBeNull();
  });
  it('of another class is neither told nor written', async () => {
    const params = { classId: api.club.foreign.id };
    expect((await (await api.as(api.club.own.teacher)).call('line.of-class', { params })).status).toBe(404);
    expect((await (await api.as(api.club.own.pupils[0] ?? '')).call('line.report', { params, body: { kbitPerSecond: 1, roundTripMs: 1 } })).status).toBe(404);
  });
});
