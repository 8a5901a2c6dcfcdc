import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import { migrateTemplate } from './migrate-template.ts';

declare global {
  var kindlingPostgres: { running: RunningPostgres; dataDir: string } | undefined;
}

/** One PostgreSQL for the run, one migrated template; each spec file clones it. */
export default async function setUp(): Promise<void> {
  const dataDir = join(openFolder(), 'data');
  const running = await startPostgres({ dataDir, durable: false, database: 'kindling_template' });
  await migrateTemplate(running.url('kindling_template'));
  process.env['TEST_DATABASE_SERVER'] = running.url('postgres');
  globalThis.kindlingPostgres = { running, dataDir: running.dataDir };
}

/** mkdtemp closes the folder to all others, but the server may run as another user. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-pg-'));
  chmodSync(folder, 0o755);
  return folder;
}
