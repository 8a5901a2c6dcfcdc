import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort, startPostgres } from '@kindling/platform-api/embedded-postgres';
import { Client } from 'pg';
import { EvenProxy } from '../tools/rig/even-proxy.ts';
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

export interface RunningClub {
  readonly url: string;
  /** `kill -9` for the server that leads this class; the others have to notice. */
  readonly killOwner: (liveId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}
/** The product as `npm start` serves it, over a copy of the demo club that nobody else writes to; several servers stand behind one proxy. */
export async function startClub(name: string, settings: Readonly<Record<string, string>>, servers: number): Promise<RunningClub> {
  await ask(`create database "${name}" template "${seeded}"`);
  const nodes = await Promise.all(Array.from({ length: servers }, () => node(name, settings, servers > 1)));
  const proxy = servers > 1 ? await EvenProxy.before(nodes.map((each) => each.url)) : null;
  return {
    url: proxy?.url ?? nodes[0]?.url ?? '', killOwner: (liveId) => killOwner(nodes, name, liveId),
    stop: async () => { await proxy?.stop(); await Promise.all(nodes.map((each) => each.stop())); await ask(`drop database "${name}" with (force)`); },
  };
}
interface Node extends RunningApi { readonly peerPort: number }
async function node(database: string, settings: Readonly<Record<string, string>>, oneOfSeveral: boolean): Promise<Node> {
  const peerPort = oneOfSeveral ? await freePort() : 0;
  return { ...await serve(database, oneOfSeveral ? { ...settings, PEER_HOST: '127.0.0.1', PEER_PORT: String(peerPort) } : settings), peerPort };
}
/** The lease in the database says at which address the one is that leads. */
async function killOwner(nodes: readonly Node[], name: string, liveId: string): Promise<void> {
  const [lease] = await ask(`select address from live_lease where live_id = '${liveId}' and expires_at > clock_timestamp()`, name);
  const owner = nodes.find(({ peerPort }) => String(lease?.['address']).endsWith(`:${peerPort}`));
  if (!owner) throw new Error(`no server leads ${liveId}`);
  await new Promise<void>((resolve) => { owner.process.once('exit', () => resolve()); owner.process.kill('SIGKILL'); });
}

const urlOf = (database: string): string => Object.assign(new URL(process.env[databaseServer] ?? ''), { pathname: `/${database}` }).href;
async function ask(statement: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try { return (await client.query<Record<string, unknown>>(statement)).rows; } finally { await client.end(); }
}

function serve(database: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
  return startApi({ NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', KINDLING_SECRET: 'end-to-end-secret-of-32-characters!', DATABASE_URL: urlOf(database), ...settings });
}
