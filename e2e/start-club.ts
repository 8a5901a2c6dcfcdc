import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from '@kindling/platform-api/embedded-postgres';
import { startApi } from '../tools/start/api-process.ts';

/** The product as `npm start` serves it, with a new database. Returns how to stop it. */
export default async function startClub(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-e2e-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false, database: 'kindling' });
  const api = await startApi({
    NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', KINDLING_SECRET: 'end-to-end-secret-of-32-characters!', DATABASE_URL: postgres.url('kindling'),
  });
  process.env['KINDLING_E2E_URL'] = api.url;
  return async () => {
    await api.stop();
    await postgres.stop();
    rmSync(dirname(postgres.dataDir), { recursive: true, force: true });
  };
}
