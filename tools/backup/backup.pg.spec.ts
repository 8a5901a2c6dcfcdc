import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import { startSecondApi, startTestApi, TestClient, type TestApi } from '@kindling/testing';
import { Client } from 'pg';
import { addTestLessons, sendOperation } from '../../libs/workshop/api/workshop-test-lesson.ts';
import { tableFile } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const secret = 'test-secret-of-at-least-32-characters!';

describe('a backup', () => {
  let [api, machine, place] = [null as unknown as TestApi, null as unknown as RunningPostgres, ''];
  const there = (name: string): string => join(place, name);
  const databaseUrl = (): string => String((api.db.options as { url?: string }).url);
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'kindling-backup-'));
    chmodSync(place, 0o755);
    mkdirSync(there('home/files/aa'), { recursive: true });
    writeFileSync(there('home/secret'), secret);
    writeFileSync(there('home/files/aa/picture'), Buffer.from([0, 1, 2, 255]));
    [api, machine] = await Promise.all([startTestApi({ KINDLING_SECRET: secret }), startPostgres({ dataDir: there('machine/data'), durable: false })]);
    await addTestLessons(api);
  }, 60_000);
  afterAll(async () => {
    await api.stop();
    await machine.stop();
    for (const folder of [place, dirname(machine.dataDir)]) if (folder.includes('kindling-backup-')) rmSync(folder, { recursive: true, force: true });
  });

  const saveOne = async (client: TestClient, code: string): Promise<string> => {
    const opId = randomUUID();
    const payload = { classId: api.club.own.id, exerciseId: 'first-blink', projectId: randomUUID(), revisionId: randomUUID(), parentId: null, work: { source: { mode: 'text' as const, code }, diagram: { version: 1 as const, parts: [], connections: [] } } };
    expect(await sendOperation(client, 'workshop.save-revision', payload, opId)).toMatchObject({ outcome: 'applied' });
    return opId;
  };
  const on = async <T>(url: string, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try { return (await client.query(sql)).rows as T[]; } finally { await client.end(); }
  };

  /** A closed line stays in the list for a moment. */
  const expectNobodyOn = async (database: string): Promise<void> => {
    for (let tries = 0; tries < 100 && (await on(machine.url('postgres'), `select 1 from pg_stat_activity where datname = '${database}'`)).length > 0; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
  };

  it('is taken while pupils go on saving, and a new machine goes on with it', async () => {
    const { own } = api.club;
    const { cards } = await (await api.as(own.teacher)).get('identity.sign-in-cards', { params: { classId: own.id } });
    const card = cards.find((each) => each.personId === own.pupils[0]);
    const pupil = await api.as(own.pupils[0] ?? '');
    const before = [await saveOne(pupil, '// 空行\n\t\\N "引号"\r\n'), await saveOne(pupil, '// 2')];
    let going = true;
    const writer = (async () => { const sent = []; while (going) sent.push(await saveOne(pupil, `// ${Math.random()}`)); return sent; })();
    const taken = await takeBackup({ databaseUrl: databaseUrl(), folder: there('one'), home: there('home'), secret });
    going = false;
    const meanwhile = await writer;

    const restored = await restoreBackup({ databaseUrl: machine.url('kindling'), folder: there('one'), home: there('new-home') });
    expect(restored).toMatchObject({ keptAs: null, migrated: [] });
    expect(readFileSync(there('new-home/secret'), 'utf8')).toBe(secret);
    expect([...readFileSync(there('new-home/files/aa/picture'))]).toEqual([0, 1, 2, 255]);
    const receipts = (await on<{ op_id: string }>(machine.url('kindling'), 'select op_id from operation_receipt')).map((row) => row.op_id);
    for (const opId of before) expect(receipts).toContain(opId);
    // One moment: of what was sent meanwhile a first part is there, with each receipt its version, and no hole.
    const [pairs] = await on<{ receipts: number; revisions: number }>(machine.url('kindling'), 'select (select count(*)::int from operation_receipt) receipts, (select count(*)::int from revision) revisions');
    expect(pairs?.receipts).toBe(pairs?.revisions);
    expect(meanwhile.map((opId) => receipts.includes(opId)).join().replace(/^(true,?)*/, '')).not.toContain('true');
    expect(taken.tables.find((table) => table.name === 'operation_receipt')?.rows).toBe(receipts.length);

    const second = await startSecondApi(api, { DATABASE_URL: machine.url('kindling') });
    try {
      const browser = await TestClient.signedInAs(second.url, api.db, null);
      expect((await browser.get('identity.sign-in-pupil', { body: { code: own.code, personId: card?.personId ?? '', pin: card?.pin ?? '' } })).id).toBe(card?.personId);
      await saveOne(browser, '// after');
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('that is damaged changes nothing', async () => {
    await takeBackup({ databaseUrl: databaseUrl(), folder: there('two'), home: there('home'), secret });
    const file = tableFile(there('two'), 'person');
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await expect(restoreBackup({ databaseUrl: machine.url('other'), folder: there('two'), home: there('new-home') })).rejects.toThrow('table person');
    expect(await on(machine.url('postgres'), "select 1 from pg_database where datname like 'other%'")).toEqual([]);
  }, 30_000);

  it('keeps what stood in its place, and waits until nobody uses it', async () => {
    await takeBackup({ databaseUrl: databaseUrl(), folder: there('three'), home: there('home'), secret });
    await on(machine.url('postgres'), 'create database busy');
    await on(machine.url('busy'), 'create table mine (id int)');
    const user = new Client({ connectionString: machine.url('busy') });
    await user.connect();
    const restore = () => restoreBackup({ databaseUrl: machine.url('busy'), folder: there('three'), home: there('new-home') });
    await expect(restore()).rejects.toThrow('in use');
    await user.end();
    await expectNobodyOn('busy');
    const { keptAs } = await restore();
    expect(await on(machine.url(keptAs ?? ''), 'select count(*)::int n from mine')).toEqual([{ n: 0 }]);
    expect((await on<{ n: number }>(machine.url('busy'), 'select count(*)::int n from person'))[0]?.n).toBeGreaterThan(10);
  }, 30_000);

  it('of a newer release is not forced into an older one', async () => {
    await takeBackup({ databaseUrl: databaseUrl(), folder: there('four'), home: there('home'), secret });
    const file = there('four/manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"migrations": [', '"migrations": [ "FromTomorrow1900000000000",'));
    await expect(restoreBackup({ databaseUrl: machine.url('other'), folder: there('four'), home: there('new-home') })).rejects.toThrow('newer release');
  }, 30_000);
});
