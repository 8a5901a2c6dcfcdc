import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@kindling/platform-api/embedded-postgres';
import { buildWhenChanged } from '../build/build-all.ts';
import { startApi } from '../start/api-process.ts';

export interface ClubServer {
  readonly url: string;
  /** Signed in as the demo teacher. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  readonly signedIn: (login: string) => Promise<ClubServer['call']>;
  readonly stop: () => Promise<void>;
}

/** The built product over a new database, for one measurement. */
export async function startClubServer(): Promise<ClubServer> {
  await buildWhenChanged();
  const folder = mkdtempSync(join(tmpdir(), 'kindling-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: true, database: 'kindling' });
  const api = await startApi({ NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: '0', KINDLING_SECRET: 'a-bench-secret-of-32-characters-!!', DATABASE_URL: postgres.url('kindling') });
  const signedIn = async (login: string): Promise<ClubServer['call']> => {
    const call = callerOf(api.url);
    await call('POST', '/api/sessions/staff', { login, password: 'kindling-demo' });
    return call;
  };
  return { url: api.url, call: await signedIn('wang'), signedIn, stop: async () => { await api.stop(); await postgres.stop(); rmSync(folder, { recursive: true, force: true }); } };
}

/** Keeps its cookie, as a browser does. */
function callerOf(url: string): ClubServer['call'] {
  let cookie = '';
  return async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method, headers: { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: answer.status, body: await answer.json() as unknown };
  };
}
