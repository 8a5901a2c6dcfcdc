import type { Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface ClassRow { id: string; name: string; zh: string; en: string }
export async function classesAt(db: EntityManager, branchId: string): Promise<{ id: string; name: string; schoolName: Text }[]> {
  const rows = await db.query<ClassRow[]>('select c.id, c.name, s.name_zh zh, s.name_en en from club_class c join school s on s.id = c.school_id join branch_school b on b.school_id = c.school_id where b.branch_id = $1 and c.archived_at is null order by s.name_zh, c.name', [branchId]);
  return rows.map(({ id, name, zh, en }) => ({ id, name, schoolName: { zh, en } }));
}
/** Of the branch and of its schools, from today on. English may have been left empty. */
export async function comingEventsAt(db: EntityManager, branchId: string): Promise<{ id: string; title: Text; startsAt: string }[]> {
  const rows = await db.query<{ id: string; title_zh: string; title_en: string; starts_at: Date }[]>(
    `select e.id, e.title_zh, e.title_en, e.starts_at from club_event e where (e.branch_id = $1 or e.school_id in (select school_id from branch_school where branch_id = $1))
     and e.ends_at > now() and e.state <> 'called-off' order by e.starts_at limit 100`, [branchId]);
  return rows.map((row) => ({ id: row.id, title: { zh: row.title_zh, en: row.title_en || row.title_zh }, startsAt: row.starts_at.toISOString() }));
}

type Place = { readonly table: 'membership' | 'event_helper'; readonly column: 'class_id' | 'event_id' };
export const placesOf = { class: { table: 'membership', column: 'class_id' }, event: { table: 'event_helper', column: 'event_id' } } as const satisfies Record<string, Place>;
export async function heldAmong(db: EntityManager, { table, column }: Place, personId: string, ids: readonly string[]): Promise<string[]> {
  return (await db.query<{ id: string }[]>(`select ${column} id from ${table} where person_id = $1 and ${column} = any($2::uuid[])`, [personId, ids])).map(({ id }) => id);
}
export async function give(db: EntityManager, { table, column }: Place, personId: string, ids: readonly string[]): Promise<void> {
  await db.query(`insert into ${table} (${column}, person_id) select unnest($2::uuid[]), $1 on conflict do nothing`, [personId, ids]);
}
export async function takeBack(db: EntityManager, { table, column }: Place, personId: string, ids: readonly string[]): Promise<void> {
  await db.query(`delete from ${table} where person_id = $1 and ${column} = any($2::uuid[])`, [personId, ids]);
}
