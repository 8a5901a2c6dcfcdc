import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfDump, digestOfFile } from './digest.ts';
import { readManifest, tableFile, type Manifest } from './manifest.ts';

/** @throws Error that names every part that is missing or not what was written. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const content = readManifest(folder);
  const wrong: string[] = [];
  for (const table of content.tables) {
    const digest = await digestOfDump(tableFile(folder, table.name)).catch(() => null);
    if (digest?.sha256 !== table.sha256 || digest.rows !== table.rows) wrong.push(`table ${table.name}`);
  }
  for (const { path, sha256 } of content.files) {
    const file = join(folder, 'files', path);
    if (!existsSync(file) || (await digestOfFile(file)) !== sha256) wrong.push(`file ${path}`);
  }
  if (wrong.length > 0) throw new Error(`The backup in ${folder} is damaged: ${wrong.join(', ')}. Nothing was changed; take another one.`);
  return content;
}
