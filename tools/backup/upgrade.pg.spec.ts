import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Operation } from '@kindling/contracts';
import { createLogger } from '@kindling/platform-api';
import { startSecondApi, startTestApi, TestClient, type TestApi } from '@kindling/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import { prepareDatabase } from '../../apps/api/src/boot/prepare-database.ts';
import { copyOut } from './copy-stream.ts';
import { firstRelease } from './first-release.ts';
import { tableFile, type DumpedTable } from './manifest.ts';
import { restoreBackup, type Restored } from './restore-backup.ts';
import { copySelect } from './schema.ts';

async function linesOf(stream: AsyncIterable<Buffer | string>): Promise<string[]> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text.split('\n').filter((line) => line !== '').sort();
}

describe('the upgrade from the first release', () => {
  const name = `upgraded_${randomUUID().replaceAll('-', '')}`;
  const url = (process.env['TEST_DATABASE_SERVER'] ?? '').replace(/\/postgres$/, `/${name}`);
  const home = mkdtempSync(join(tmpdir(), 'kindling-upgrade-'));
  let [restored, db, api] = [null as unknown as Restored, null as unknown as DataSource, null as unknown as TestApi];
  beforeAll(async () => {
    restored = await restoreBackup({ databaseUrl: url, folder: firstRelease, home });
    db = await createDatabase(url, 4).initialize();
    api = await startTestApi();
  }, 60_000);
  afterAll(async () => {
    if (db.isInitialized) await db.destroy();
    await api.db.query(`drop database "${name}" with (force)`);
    await api.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const withClient = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try { return await work(client); } finally { await client.end(); }
  };
  const rowsNow = (client: Client, { name: table, columns }: DumpedTable): Promise<string[]> => {
    const through = new PassThrough();
    const read = linesOf(through);
    return copyOut(client, copySelect({ name: table, columns, key: [] }), through).then(() => { through.end(); return read; });
  };

  it('runs every migration since, and keeps each row with every column that it had', async () => {
    expect(restored.manifest.migrations).toHaveLength(1);
    expect(restored.migrated.length).toBeGreaterThan(2);
    await withClient(async (client) => {
      for (const table of restored.manifest.tables) {
        const [before, after] = [await linesOf(createReadStream(tableFile(firstRelease, table.name)).pipe(createGunzip())), new Set(await rowsNow(client, table))];
        expect({ table: table.name, lost: before.filter((line) => !after.has(line)) }).toEqual({ table: table.name, lost: [] });
      }
    });
    expect(restored.manifest.tables.filter((table) => table.rows === 0).map((table) => table.name)).toEqual([]);
  });

  it('then takes what waits on computers since then, once, and shows the work of before', async () => {
    const second = await startSecondApi(api, { DATABASE_URL: url });
    try {
      await prepareDatabase(db, { ...second.config, CONTENT_DIR: 'content' }, createLogger('silent'));
      const [pupil] = await db.query<{ id: string; class_id: string; op_id: string; device_id: string; project_id: string }[]>(
        "select p.id, m.class_id, r.op_id, r.device_id, w.id project_id from person p join membership m on m.person_id = p.id join operation_receipt r on r.person_id = p.id and r.type = 'workshop.save-revision' join project w on w.owner_id = p.id limit 1");
      const client = await TestClient.signedInAs(second.url, db, pupil?.id ?? '');
      const queues = JSON.parse(readFileSync('tools/chaos/fixtures/queues.json', 'utf8').replaceAll('CLASS', pupil?.class_id ?? '')) as { by?: string; operations: Operation[] }[];
      // Queues of the staff have their own test (F16): the first release had no events.
      const operations = queues.flatMap((queue) => (queue.by === undefined ? queue.operations : []));
      const send = async () => (await client.get('operations.apply', { body: { deviceId: randomUUID(), operations } })).results.map((each) => each.outcome);
      expect(await send()).toEqual(operations.map(() => 'applied'));
      expect(await send()).toEqual(operations.map(() => 'duplicate'));
      const work = await client.get('workshop.my-project', { params: { classId: pupil?.class_id ?? '', exerciseId: '01-light-up' } });
      expect(work.heads.length).toBeGreaterThan(1);
    } finally {
      await second.stop();
    }
  }, 60_000);
});
