import type { EntityManager } from 'typeorm';

export interface SlidesFile { readonly name: string; readonly bytes: Buffer }
export const slidesOf = (db: EntityManager, reviewId: string): Promise<{ id: string; name: string }[]> => db.query('select id, name from year_slides where review_id = $1', [reviewId]);
/** @returns false when the id is another review's. */
export async function addSlides(db: EntityManager, reviewId: string, slides: SlidesFile & { id: string; by: string }): Promise<boolean> {
  const added = await db.query<unknown[]>('insert into year_slides (id, review_id, name, bytes, added_by) values ($1, $2, $3, $4, $5) on conflict do nothing returning id', [slides.id, reviewId, slides.name, slides.bytes, slides.by]);
  return added.length > 0;
}
export async function slidesFile(db: EntityManager, reviewId: string, fileId: string): Promise<SlidesFile | null> {
  const [row] = await db.query<SlidesFile[]>('select name, bytes from year_slides where id = $1 and review_id = $2', [fileId, reviewId]);
  return row ?? null;
}
/** What no talk carries, a day after it came: somebody may just be writing the form. */
export const forgetLooseSlides = (db: EntityManager, reviewId: string, carried: readonly string[]): Promise<unknown> => db.query("delete from year_slides where review_id = $1 and id <> all($2::uuid[]) and added_at < now() - interval '1 day'", [reviewId, carried]);
