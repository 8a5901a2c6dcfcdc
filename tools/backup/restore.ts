import { home, knownSecret, openDatabase } from './installation.ts';
import { restoreBackup } from './restore-backup.ts';
import { markOf } from './take-backup.ts';

/** `FOLDER`: into this installation; what was there is kept under another name. */
async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('npm run restore -- FOLDER');
  const database = await openDatabase();
  try {
    const { manifest, keptAs, migrated } = await restoreBackup({ databaseUrl: database.url, folder, home });
    console.log(`restored: ${manifest.tables.reduce((sum, table) => sum + table.rows, 0)} rows as of ${manifest.madeAt}, each table compared with its digest`);
    if (migrated.length > 0) console.log(`brought up to this release by ${migrated.join(', ')}`);
    if (keptAs) console.log(`what was here before is the database ${keptAs}`);
    if (manifest.secretMark !== markOf(knownSecret())) console.log('! KINDLING_SECRET is not the one of the backup: the PINs cannot be read. Set it before you start, or print new sign-in cards.');
  } finally {
    await database.close();
  }
}

await main().catch((failure: unknown) => { console.error(failure instanceof Error ? failure.message : failure); process.exitCode = 1; });
