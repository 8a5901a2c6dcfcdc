import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import { Client } from 'pg';
import { buildWhenChanged } from '../build/build-all.ts';
import { buildApi } from '../build/build-api.ts';
import { startApi } from '../start/api-process.ts';

export const rigSecret = 'a-rig-secret-of-32-characters-or-so!';
export const serverSettings = (databaseUrl: string): Record<string, string> => ({ NODE_ENV: 'production', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', KINDLING_SECRET: rigSecret, DATABASE_URL: databaseUrl, WEB_DIR: '' });

/** What the rigs of one run share: the built server and a PostgreSQL with a migrated database to copy. */
interface Foundation { readonly postgres: RunningPostgres; readonly folder: string; copies: number }
let foundation: Promise<Foundation> | null = null;
let built: Promise<string> | null = null;

/** A folder that PostgreSQL's own user may enter. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-rig-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** The server alone is built into a folder of this process, so that two tools may run side by side. */
export function builtServer(web: boolean): Promise<string> {
  if (web) return buildWhenChanged().then(() => 'dist/api/main.js');
  const folder = `dist/rig-${process.pid}`;
  built ??= buildApi(folder).then(() => `${folder}/main.js`);
  return built;
}

async function lay(main: string): Promise<Foundation> {
  const folder = openFolder();
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false, database: 'template' });
  const api = await startApi(serverSettings(postgres.url('template')), main);
  await api.stop();
  return { postgres, folder, copies: 0 };
}

/** A database as a first start leaves it. */
export async function freshDatabase(main: string): Promise<string> {
  foundation ??= lay(main);
  const found = await foundation;
  const name = `copy_${found.copies += 1}`;
  await run(found.postgres.url('postgres'), `create database ${name} template template`);
  return found.postgres.url(name);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

export async function clearAway(): Promise<void> {
  const found = await foundation?.catch(() => null);
  await found?.postgres.stop();
  for (const folder of found ? [found.folder, dirname(found.postgres.dataDir)] : []) if (folder.includes('kindling-rig-')) rmSync(folder, { recursive: true, force: true });
  rmSync(`dist/rig-${process.pid}`, { recursive: true, force: true });
  foundation = null;
}
