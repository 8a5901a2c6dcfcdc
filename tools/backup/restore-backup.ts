import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createDatabase, migrations } from '../../apps/api/src/boot/database.ts';
import { checkBackup } from './check-backup.ts';
import { copyIn } from './copy-stream.ts';
import { digestOfTable } from './digest.ts';
import { tableFile, type Manifest } from './manifest.ts';
import { quoted, tablesInOrder } from './schema.ts';

export interface RestoreWish { readonly databaseUrl: string; readonly folder: string; readonly home: string }
export interface Restored { readonly manifest: Manifest; /** The database that stood there before, under its new name. */ readonly keptAs: string | null; readonly migrated: readonly string[] }

const onServer = (url: string, database: string): string => { const at = new URL(url); at.pathname = `/${database}`; return at.href; };

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try { return await work(client); } finally { await client.end(); }
}

async function migrate(url: string, upTo: readonly string[] | null): Promise<string[]> {
  const chosen = upTo === null ? migrations : migrations.filter(({ name }) => upTo.includes(name));
  const database = await new DataSource({ ...createDatabase(url, 2).options, migrations: chosen } as ConstructorParameters<typeof DataSource>[0]).initialize();
  try { return (await database.runMigrations({ transaction: 'each' })).map(({ name }) => name); } finally { await database.destroy(); }
}

/** The rows as they were, all or none, and each table compared with the digest that was taken of it. */
async function load(client: Client, folder: string, content: Manifest): Promise<void> {
  await client.query('begin');
  for (const { name, columns } of content.tables) {
    await client.query(`delete from ${quoted(name)}`);
    await copyIn(client, `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`, createReadStream(tableFile(folder, name)).pipe(createGunzip()));
  }
  for (const { table, column, last } of content.sequences) {
    if (last !== '0') await client.query(`select setval(pg_get_serial_sequence($1, $2), $3::bigint)`, [table, column, last]);
  }
  await client.query('commit');
  const known = new Map((await tablesInOrder(client)).map((table) => [table.name, table]));
  for (const { name, sha256 } of content.tables) {
    const table = known.get(name);
    if (!table || (await digestOfTable(client, table)).sha256 !== sha256) throw new Error(`After the restore the table ${name} is not what it was; the database in use was not touched.`);
  }
}

/** What is there goes aside under another name; nothing is deleted. */
async function takeItsPlace(server: Client, database: string, fresh: string): Promise<string | null> {
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [database]);
  const keptAs = rowCount ? `${database}_before_${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}` : null;
  if (keptAs) await server.query(`alter database ${quoted(database)} rename to ${quoted(keptAs)}`);
  await server.query(`alter database ${quoted(fresh)} rename to ${quoted(database)}`);
  return keptAs;
}

function putFiles(folder: string, home: string, content: Manifest): void {
  for (const { path } of content.files) {
    const [from, to] = [join(folder, 'files', path), join(home, path)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (existsSync(to)) renameSync(to, `${to}.before-restore`);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
  }
}

/** Into a database of its own at first: the one in use is only changed for it when everything has been compared. */
export async function restoreBackup({ databaseUrl, folder, home }: RestoreWish): Promise<Restored> {
  const content = await checkBackup(folder);
  const unknown = content.migrations.filter((name) => !migrations.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`The backup is from a newer release (${content.release}): this one does not know ${unknown.join(', ')}.`);
  const database = new URL(databaseUrl).pathname.slice(1);
  const fresh = `${database}_restoring`;
  return connected(onServer(databaseUrl, 'postgres'), async (server) => {
    const users = await server.query<{ n: number }>('select count(*)::int n from pg_stat_activity where datname = $1', [database]);
    if ((users.rows[0]?.n ?? 0) > 0) throw new Error(`The database ${database} is in use. Stop Kindling, then restore.`);
    await server.query(`drop database if exists ${quoted(fresh)}`);
    await server.query(`create database ${quoted(fresh)}`);
    const freshUrl = onServer(databaseUrl, fresh);
    await migrate(freshUrl, content.migrations);
    await connected(freshUrl, (client) => load(client, folder, content));
    const migrated = await migrate(freshUrl, null);
    const keptAs = await takeItsPlace(server, database, fresh);
    putFiles(folder, home, content);
    return { manifest: content, keptAs, migrated };
  });
}
