import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findBinaries, reachableDataDir, serverUser, type ServerUser } from './postgres-binaries.ts';

export interface RunningPostgres { readonly url: (database: string) => string; readonly stop: () => Promise<void>; readonly pid: number; readonly dataDir: string }
export interface PostgresPlace {
  readonly dataDir: string;
  readonly port?: number;
  /** Off only where losing data is fine, such as tests: no fsync. */
  readonly durable: boolean;
  readonly database?: string;
}

/**
 * Starts PostgreSQL from npm on loopback; initialises `dataDir` at the first start. What a killed run left behind is
 * healed: an orphaned server is stopped, a stale pid file removed. The npm wrapper class is not used, because it cannot
 * run binaries from another place, which root needs when its checkout is closed to other users.
 */
export async function startPostgres(place: PostgresPlace): Promise<RunningPostgres> {
  const port = place.port ?? (await freePort());
  const user = serverUser();
  const binaries = findBinaries(user);
  const dataDir = reachableDataDir(place.dataDir, user);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(binaries.initdb, dataDir, user);
  await healAfterKill(dataDir);
  const server = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...flags(place.durable)], { ...user, stdio: ['ignore', 'ignore', 'pipe'], cwd: dataDir });
  await untilReady(server);
  const url = (database: string): string => addressOf(port, database);
  if (place.database) await ensureDatabase(url('postgres'), place.database);
  return { url, pid: server.pid ?? 0, dataDir, stop: () => stopServer(server) };
}

const flags = (durable: boolean): string[] => [
  '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200',
  ...(durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
];

async function initialise(initdb: string, dataDir: string, user: ServerUser | null): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true }); // half-made by an interrupted first start
  mkdirSync(dataDir, { recursive: true });
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, 'kindling\n', { mode: 0o600 });
  if (user) for (const path of [dataDir, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await promisify(execFile)(initdb, ['-D', dataDir, '--username=kindling', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C'], { ...user });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A `kill -9` of the starter leaves PostgreSQL running, or its pid file behind. */
async function healAfterKill(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (servesFrom(pid, dataDir)) {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 100 && existsSync(file); waited += 1) await pause(100);
  }
  rmSync(file, { force: true });
}

/** The address of a server that runs from this folder, or null. */
export function runningPostgres(dataDir: string, database: string): string | null {
  const folder = reachableDataDir(dataDir, serverUser());
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return servesFrom(Number(pid), folder) ? addressOf(Number(port), database) : null;
}
const addressOf = (port: number, database: string): string => `postgresql://kindling:kindling@127.0.0.1:${port}/${database}`;

function servesFrom(pid: number, dataDir: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    server.once('error', reject);
  });
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database "${database}"`);
  } finally {
    await client.end();
  }
}

/** SIGINT is PostgreSQL's fast shutdown: clients are cut, data is flushed. */
function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => { server.once('exit', () => resolve()); server.kill('SIGINT'); });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
  });
});
