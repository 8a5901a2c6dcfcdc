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

/** Removes those of the files that no row names any more. Asks the database who may name one, so that a new kind of owner is never forgotten. */
export async function dropUnused(db: EntityManager, digests: readonly string[]): Promise<void> {
  const owners = await db.query<{ owner: string; named_by: string }[]>(`select c.conrelid::regclass::text owner, quote_ident(a.attname) named_by
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = 'stored_file'::regclass`);
  const unnamed = owners.map(({ owner, named_by }) => ` and not exists (select 1 from ${owner} o where o.${named_by} = f.digest)`).join('');
  await db.query(`delete from stored_file f where f.digest = any($1)${unnamed}`, [digests]);
}
