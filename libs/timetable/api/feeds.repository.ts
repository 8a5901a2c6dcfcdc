import type { EntityManager } from 'typeorm';

export async function feedSince(db: EntityManager, personId: string): Promise<Date | null> {
  const [row] = await db.query<{ created_at: Date }[]>('select created_at from calendar_feed where person_id = $1', [personId]);
  return row?.created_at ?? null;
}
export async function storeFeed(db: EntityManager, personId: string, tokenHash: string): Promise<Date> {
  const [row] = await db.query<{ created_at: Date }[]>(
    'insert into calendar_feed (person_id, token_hash) values ($1, $2) on conflict (person_id) do update set token_hash = excluded.token_hash, created_at = now() returning created_at', [personId, tokenHash]);
  return row?.created_at ?? new Date(0);
}
export async function deleteFeed(db: EntityManager, personId: string): Promise<void> { await db.query('delete from calendar_feed where person_id = $1', [personId]); }

export interface FeedOwner { readonly personId: string; readonly name: string; readonly classIds: readonly string[] }
/** Whose calendar it is, as their classes are today; nobody's once they have left. */
export async function ownerOfFeed(db: EntityManager, tokenHash: string): Promise<FeedOwner | null> {
  const [row] = await db.query<{ id: string; name: string; classes: string[] }[]>(
    `select p.id, p.name, array(select m.class_id from membership m where m.person_id = p.id) classes
     from calendar_feed f join person p on p.id = f.person_id and p.archived_at is null where f.token_hash = $1`, [tokenHash]);
  return row ? { personId: row.id, name: row.name, classIds: row.classes } : null;
}
