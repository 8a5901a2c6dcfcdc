import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from '@kindling/platform-api/embedded-postgres';
import { Client } from 'pg';
import { startApi, type RunningApi } from '../tools/start/api-process.ts';

const seeded = 'kindling';
const databaseServer = 'KINDLING_E2E_DATABASES';

/** A new demo club, migrated and seeded by the product itself, that every spec file gets a copy of. Returns how to stop. */
export default async function makeClub(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-e2e-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false, database: seeded });
  process.env[databaseServer] = postgres.url('postgres');
  await (await serve(seeded)).stop();
  return async () => {
    await postgres.stop();
    rmSync(dirname(postgres.dataDir), { recursive: true, force: true });
  };
}

/** The product as `npm start` serves it, over a copy of the demo club that nobody else writes to. */
export async function startClub(name: string, settings: Readonly<Record<string, string>>): Promise<RunningApi> {
  await ask(`create database "${name}" template "${seeded}"`);
  const api = await serve(name, settings);
  return { ...api, stop: async () => { await api.stop(); await ask(`drop database "${name}" with (force)`); } };
}

async function ask(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env[databaseServer] });
  await client.connect();
  try { await client.query(statement); } finally { await client.end(); }
}

function serve(database: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
  const url = new URL(process.env[databaseServer] ?? '');
  url.pathname = `/${database}`;
  return startApi({ NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', KINDLING_SECRET: 'end-to-end-secret-of-32-characters!', DATABASE_URL: url.href, ...settings });
}
