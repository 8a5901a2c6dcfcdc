import { createHmac } from 'node:crypto';
import { chmodSync, copyFileSync, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { checkBackup } from './check-backup.ts';
import { copyOut } from './copy-stream.ts';
import { digestOfFile, rowMeter } from './digest.ts';
import { tableFile, writeManifest, type DumpedTable, type Manifest } from './manifest.ts';
import { copySelect, sequencesOf, tablesInOrder, type Table } from './schema.ts';

export interface BackupWish {
  readonly databaseUrl: string;
  readonly folder: string;
  /** Where the installation keeps what is not in the database. */
  readonly home: string;
  readonly secret: string | null;
}

/** The seal of the PINs, and whatever is stored as files. The cache is left out: it is made again. */
const keptFiles = ['secret', 'files'];
export const markOf = (secret: string | null): string | null => (secret === null ? null : createHmac('sha256', secret).update('kindling:backup').digest('hex').slice(0, 16));

async function dumpTable(client: Client, folder: string, table: Table): Promise<DumpedTable> {
  const [meter, through] = [rowMeter(), new PassThrough()];
  through.on('data', (chunk: Buffer) => meter.take(chunk));
  const written = pipeline(through, createGzip(), createWriteStream(tableFile(folder, table.name), { mode: 0o600 }));
  await copyOut(client, copySelect(table), through);
  through.end();
  await written;
  return { name: table.name, columns: [...table.columns], ...meter.read() };
}

/** Everything as it was at one moment; the server goes on writing meanwhile. */
async function dumpDatabase(databaseUrl: string, folder: string): Promise<Pick<Manifest, 'migrations' | 'tables' | 'sequences'>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await client.query<{ name: string }>('select name from migrations order by timestamp');
    const tables: DumpedTable[] = [];
    for (const table of await tablesInOrder(client)) tables.push(await dumpTable(client, folder, table));
    // Sequences stand outside of the snapshot and only grow: read last, they are past every row that was dumped.
    const sequences = await sequencesOf(client);
    await client.query('commit');
    return { migrations: migrations.rows.map((row) => row.name), tables, sequences };
  } finally {
    await client.end();
  }
}

async function copyFiles(home: string, folder: string): Promise<Manifest['files']> {
  const found: string[] = [];
  for (const name of keptFiles.map((each) => join(home, each)).filter((each) => existsSync(each))) {
    if (statSync(name).isFile()) found.push(name);
    else for (const entry of await readdir(name, { recursive: true, withFileTypes: true })) if (entry.isFile()) found.push(join(entry.parentPath, entry.name));
  }
  const files: Manifest['files'] = [];
  for (const file of found.sort()) {
    const path = relative(home, file).replaceAll('\\', '/');
    const target = join(folder, 'files', path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    copyFileSync(file, target);
    chmodSync(target, 0o600);
    files.push({ path, sha256: await digestOfFile(target) });
  }
  return files;
}

/** Written under another name first, read back and compared, and only then called a backup. */
export async function takeBackup({ databaseUrl, folder, home, secret }: BackupWish): Promise<Manifest> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, 'tables'), { recursive: true, mode: 0o700 });
  chmodSync(part, 0o700);
  const release = (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version;
  const madeAt = new Date().toISOString();
  const data = await dumpDatabase(databaseUrl, part);
  const content: Manifest = { format: 1, madeAt, release, ...data, files: await copyFiles(home, part), secretMark: markOf(secret) };
  writeManifest(part, content);
  await checkBackup(part);
  renameSync(part, folder);
  return content;
}
