import { randomUUID } from 'node:crypto';
import { CONFIG, createLogger, type Config } from '@kindling/platform-api';
import { startTestApi, TestClient, type TestApi } from '@kindling/testing';
import { createApp } from '../src/boot/create-app.ts';
import { createDatabase } from '../src/boot/database.ts';

/** Everything is logged, at the most talkative level; then what must not be there is looked for. */
describe('the log', () => {
  let api: TestApi;
  const lines: string[] = [];
  let url: string;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    api = await startTestApi();
    const config = { ...api.app.get<Config>(CONFIG) };
    const database = await createDatabase(config.DATABASE_URL, 4).initialize();
    const app = await createApp({ config, logger: createLogger('trace', { write: (line) => { lines.push(line); } }), database });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    stop = async () => { await app.close(); if (database.isInitialized) await database.destroy(); };
  });
  afterAll(async () => { await stop(); await api.stop(); });
  const as = (personId: string | null): Promise<TestClient> => TestClient.signedInAs(url, api.db, personId);

  it('holds no PIN, password, key of a session or a link, and no name', async () => {
    const { own } = api.club;
    const [visitor, teacher, family, judge, calendar] = [await as(null), await as(own.teacher), 'QQQQWWWWEEEE', 'k'.repeat(43), 'c'.repeat(43)];
    const { pin } = await teacher.get('identity.reset-pin', { params: { classId: own.id, personId: own.pupils[0] ?? '' } });
    await visitor.call('identity.class-tiles', { params: { code: own.code } });
    await visitor.call('identity.sign-in-pupil', { body: { code: own.code, personId: own.pupils[0] ?? '', pin } });
    await visitor.call('identity.sign-in-pupil', { body: { code: own.code, personId: own.pupils[0] ?? '', pin: '7391' } });
    await visitor.call('identity.sign-in-staff', { body: { login: 'wang', password: 'a-secret-of-mine' } });
    await visitor.call('families.page', { params: { token: family } });
    await visitor.call('judging.queue', { params: { token: judge } });
    await visitor.call('timetable.feed', { params: { calendar: `${calendar}.ics` } });
    await teacher.call('identity.roster', { params: { classId: own.id } });
    // A surprise: what it was must be told, with what it happened must not.
    await api.db.query('alter table membership add constraint nobody check (tile < 90)');
    const { status } = await teacher.call('identity.import-roster', { params: { classId: own.id }, body: { rows: [{ personId: randomUUID(), name: '保密的名字', tile: 98, joins: false, namesake: false, consentOnPaper: false }] } });
    expect(status).toBe(500);
    const log = lines.join('');
    expect(lines.filter((line) => line.includes('"request"')).length).toBeGreaterThanOrEqual(9);
    expect(log).toContain('surprise');
    for (const secret of [`"${pin}"`, '"7391"', 'a-secret-of-mine', family, judge, calendar, own.code, teacher.cookie.slice('kindling='.length), '保密的名字', '张小禾']) expect([secret, log.includes(secret)]).toEqual([secret, false]);
  });
});
