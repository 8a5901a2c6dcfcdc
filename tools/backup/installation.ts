import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostgres, startPostgres } from '@kindling/platform-api/embedded-postgres';

/** What is not in the database, below the folder from which `npm start` runs. */
export const home = '.kindling';
export interface OpenDatabase { readonly url: string; readonly close: () => Promise<void> }

/** The database that DATABASE_URL names, else the one of this folder, which is started for the purpose when it does not run. */
export async function openDatabase(): Promise<OpenDatabase> {
  const dataDir = join(home, 'postgres');
  const url = process.env['DATABASE_URL'] ?? runningPostgres(dataDir, 'kindling');
  if (url) return { url, close: async () => undefined };
  const started = await startPostgres({ dataDir, durable: true, database: 'kindling' });
  return { url: started.url('kindling'), close: started.stop };
}

export function knownSecret(): string | null {
  const file = join(home, 'secret');
  return process.env['KINDLING_SECRET'] ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
}
