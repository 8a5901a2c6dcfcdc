import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from './check-backup.ts';
import { home, knownSecret, openDatabase } from './installation.ts';
import { takeBackup } from './take-backup.ts';

const named = /^kindling-\d{8}T\d{6}Z$/;
const option = (flag: string): string | undefined => { const at = process.argv.indexOf(flag); return at < 0 ? undefined : process.argv[at + 1]; };

/** Only folders that this command named itself, and never the newest. */
function dropOldest(place: string, keep: number): string[] {
  const old = readdirSync(place).filter((name) => named.test(name)).sort().slice(0, -Math.max(1, keep));
  for (const name of old) rmSync(join(place, name), { recursive: true, force: true });
  return old;
}

/** `[--to FOLDER] [--keep N]`, or `--check BACKUP`. */
async function main(): Promise<void> {
  const checked = option('--check');
  if (checked) { const { madeAt, tables } = await checkBackup(checked); console.log(`${checked} is whole: ${tables.length} tables of ${madeAt}`); return; }
  const place = option('--to') ?? join(home, 'backups');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const folder = join(place, `kindling-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`);
  const database = await openDatabase();
  try {
    const { tables, files } = await takeBackup({ databaseUrl: database.url, folder, home, secret: knownSecret() });
    console.log(`${folder}: ${tables.reduce((sum, table) => sum + table.rows, 0)} rows in ${tables.length} tables and ${files.length} files, read back and compared`);
  } finally {
    await database.close();
  }
  const keep = option('--keep');
  if (keep) for (const name of dropOldest(place, Number(keep))) console.log(`dropped ${name}`);
  console.log('It holds names and work of children: keep it where only you read it.');
}

await main().catch((failure: unknown) => { console.error(failure instanceof Error ? failure.message : failure); process.exitCode = 1; });
