import type { EntityManager } from 'typeorm';

export interface KeptFile { readonly id: string; readonly kind: 'video' | 'photo'; readonly mime: string; readonly bytes: Buffer; readonly seconds: number | null }
/** There is one video: a new one takes the place of the old. */
export async function keepEntryFile(db: EntityManager, entryId: string, file: KeptFile): Promise<void> {
  if (file.kind === 'video') await db.query("delete from contest_file where entry_id = $1 and kind = 'video'", [entryId]);
  await db.query('insert into contest_file (id, entry_id, kind, mime, bytes, seconds) values ($1, $2, $3, $4, $5, $6)', [file.id, entryId, file.kind, file.mime, file.bytes, file.seconds]);
}
export async function entryFile(db: EntityManager, entryId: string, fileId: string): Promise<KeptFile | null> {
  const [row] = await db.query<KeptFile[]>('select id, kind, mime, bytes, seconds from contest_file where entry_id = $1 and id = $2', [entryId, fileId]);
  return row ?? null;
}
export const allFiles = (db: EntityManager, entryId: string): Promise<KeptFile[]> => db.query('select id, kind, mime, bytes, seconds from contest_file where entry_id = $1 order by added_at, id', [entryId]);
export async function removeEntryFile(db: EntityManager, entryId: string, fileId: string): Promise<boolean> {
  const [, gone] = await db.query<[unknown, number]>('delete from contest_file where entry_id = $1 and id = $2', [entryId, fileId]);
  return gone > 0;
}
