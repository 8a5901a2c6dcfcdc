import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from '@kindling/platform-api/embedded-postgres';
import { startApi, type RunningApi } from '../tools/start/api-process.ts';

/** The product as `npm start` serves it, with a new database. Returns how to stop it. */
export default async function startClub(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-e2e-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false, database: 'kindling' });
  process.env['KINDLING_E2E_DATABASE'] = postgres.url('kindling');
  const api = await startClubServer();
  process.env['KINDLING_E2E_URL'] = api.url;
  return async () => {
    await api.stop();
    await postgres.stop();
    rmSync(dirname(postgres.dataDir), { recursive: true, force: true });
  };
}

/** Also a second one over the same database, with settings of its own. */
export const startClubServer = (settings: Record<string, string> = {}): Promise<RunningApi> => startApi({
  NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', KINDLING_SECRET: 'end-to-end-secret-of-32-characters!', DATABASE_URL: process.env['KINDLING_E2E_DATABASE'] ?? '', ...settings,
});
