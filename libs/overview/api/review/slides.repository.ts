import type { EntityManager } from 'typeorm';

export interface SlidesFile { readonly name: string; readonly bytes: Buffer }
export interface SlidesRow { readonly parts: number; readonly whole: boolean }
export async function slidesRow(db: EntityManager, reviewId: string, fileId: string): Promise<SlidesRow | null> {
  const [row] = await db.query<SlidesRow[]>('select parts, whole from year_slides where id = $1 and review_id = $2', [fileId, reviewId]);
  return row ?? null;
}
export async function slidesCount(db: EntityManager, reviewId: string): Promise<number> {
  const [row] = await db.query<{ n: number }[]>('select count(*)::int n from year_slides where review_id = $1', [reviewId]);
  return row?.n ?? 0;
}
/** @returns false when the id is another review's. */
export async function beginSlides(db: EntityManager, reviewId: string, fileId: string, by: string): Promise<boolean> {
  await db.query('insert into year_slides (id, review_id, added_by) values ($1, $2, $3) on conflict do nothing', [fileId, reviewId, by]);
  return (await slidesRow(db, reviewId, fileId)) !== null;
}
export const addSlidesPart = (db: EntityManager, fileId: string, at: number, bytes: Buffer): Promise<unknown> => db.query('update year_slides set bytes = bytes || $3::bytea, parts = parts + 1 where id = $1 and parts = $2 and not whole', [fileId, at, bytes]);
export const endSlides = (db: EntityManager, fileId: string, name: string): Promise<unknown> => db.query('update year_slides set whole = true, name = $2 where id = $1', [fileId, name]);
export async function startsWith(db: EntityManager, fileId: string, letters: string): Promise<boolean> {
  const [row] = await db.query<{ head: Buffer }[]>('select substring(bytes from 1 for 5) head from year_slides where id = $1', [fileId]);
  return row?.head.toString('latin1') === letters;
}
export const wholeSlides = (db: EntityManager, reviewId: string): Promise<{ id: string; name: string }[]> => db.query('select id, name from year_slides where review_id = $1 and whole', [reviewId]);
export async function slidesFile(db: EntityManager, reviewId: string, fileId: string): Promise<SlidesFile | null> {
  const [row] = await db.query<SlidesFile[]>('select name, bytes from year_slides where id = $1 and review_id = $2 and whole', [fileId, reviewId]);
  return row ?? null;
}
/** What no talk carries, a day after it came: somebody may just be writing the form. */
export const forgetLooseSlides = (db: EntityManager, reviewId: string, carried: readonly string[]): Promise<unknown> => db.query("delete from year_slides where review_id = $1 and id <> all($2::uuid[]) and added_at < now() - interval '1 day'", [reviewId, carried]);
