import type { EntityManager } from 'typeorm';

export interface FamilyLink { readonly id: string; readonly personId: string | null; readonly eventId: string | null }

/** A link of a pupil whose account is closed opens nothing. */
export async function findLink(db: EntityManager, tokenHash: string): Promise<FamilyLink | null> {
  const [row] = await db.query<FamilyLink[]>(
    'select l.id, l.person_id "personId", l.event_id "eventId" from family_link l left join person p on p.id = l.person_id where l.token_hash = $1 and p.archived_at is null', [tokenHash]);
  return row ?? null;
}
/** One link for each child: answers stay with it when its secret is made anew. */
export async function renewChildLink(db: EntityManager, personId: string, tokenHash: string): Promise<void> {
  await db.query('insert into family_link (id, token_hash, person_id) values (gen_random_uuid(), $1, $2) on conflict (person_id) do update set token_hash = excluded.token_hash, created_at = now()', [tokenHash, personId]);
}
export async function closeChildLink(db: EntityManager, personId: string): Promise<void> { await db.query('delete from family_link where person_id = $1', [personId]); }
/** False when that id is another event's. */
export async function renewGuestLink(db: EntityManager, id: string, eventId: string, tokenHash: string): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    'insert into family_link (id, token_hash, event_id) values ($1, $2, $3) on conflict (id) do update set token_hash = excluded.token_hash where family_link.event_id = excluded.event_id returning id', [id, tokenHash, eventId]);
  return rows.length > 0;
}

export interface Child { readonly name: string; readonly classId: string; readonly className: string; readonly schoolId: string; readonly school: { zh: string; en: string } }
export async function childBehind(db: EntityManager, personId: string): Promise<Child | null> {
  const [row] = await db.query<{ name: string; class_id: string; class_name: string; school_id: string; name_zh: string; name_en: string }[]>(
    `select p.name, c.id class_id, c.name class_name, s.id school_id, s.name_zh, s.name_en from person p join membership m on m.person_id = p.id join club_class c on c.id = m.class_id and c.archived_at is null join school s on s.id = c.school_id
     where p.id = $1 order by m.class_id limit 1`, [personId]);
  return row ? { name: row.name, classId: row.class_id, className: row.class_name, schoolId: row.school_id, school: { zh: row.name_zh, en: row.name_en } } : null;
}
