import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface StoredFile { readonly digest: string; readonly mime: string; readonly bytes: Buffer }

/** Files live in the database, so that one backup has everything; named by what is in them, so that none is kept twice. */
export async function keepFile(db: EntityManager, mime: string, bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await db.query('insert into stored_file (digest, mime, bytes) values ($1, $2, $3) on conflict do nothing', [digest, mime, Buffer.from(bytes)]);
  return digest;
}

export async function fileOf(db: EntityManager, digest: string): Promise<StoredFile | null> {
  const [row] = await db.query<StoredFile[]>('select digest, mime, bytes from stored_file where digest = $1', [digest]);
  return row ?? null;
}
