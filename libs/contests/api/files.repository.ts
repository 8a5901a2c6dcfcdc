import type { EntityManager } from 'typeorm';

export const forgetStaleParts = (db: EntityManager): Promise<unknown> => db.query("delete from contest_part where created_at < now() - interval '1 day'");
export async function partBytesOf(db: EntityManager, entryId: string): Promise<number> {
  const [row] = await db.query<{ bytes: string }[]>('select coalesce(sum(length(bytes)), 0) bytes from contest_part where entry_id = $1', [entryId]);
  return Number(row?.bytes ?? 0);
}
export const addPart = (db: EntityManager, part: { uploadId: string; at: number; entryId: string; bytes: Buffer }): Promise<unknown> =>
  db.query('insert into contest_part (upload_id, at, entry_id, bytes) values ($1, $2, $3, $4) on conflict do nothing', [part.uploadId, part.at, part.entryId, part.bytes]);
export const partsOf = (db: EntityManager, entryId: string, uploadId: string): Promise<{ at: number; bytes: Buffer }[]> => db.query('select at, bytes from contest_part where entry_id = $1 and upload_id = $2 order by at', [entryId, uploadId]);
export const removeParts = (db: EntityManager, entryId: string, uploadId: string): Promise<unknown> => db.query('delete from contest_part where entry_id = $1 and upload_id = $2', [entryId, uploadId]);

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
