import type { EntityManager } from 'typeorm';

export interface Namesake { readonly personId: string; readonly name: string; readonly archived: boolean; readonly inThisClass: boolean; readonly classes: readonly string[] }
/** Pupils of the class's school who bear one of these names. */
export async function namesakes(db: EntityManager, classId: string, names: readonly string[]): Promise<Namesake[]> {
  return db.query(
    `select p.id "personId", p.name, p.archived_at is not null archived, exists (select 1 from membership m where m.person_id = p.id and m.class_id = here.id) "inThisClass",
       coalesce((select array_agg(c.name order by c.name) from membership m join club_class c on c.id = m.class_id and c.archived_at is null where m.person_id = p.id), '{}') classes
     from club_class here join person p on p.school_id = here.school_id and p.role = 'pupil' where here.id = $1 and p.name = any($2) order by p.created_at, p.id`, [classId, names]);
}
/** The class's school; the row is held, so that two imports come one after the other. */
export async function lockClassForRoster(db: EntityManager, classId: string): Promise<{ schoolId: string } | null> {
  const [row] = await db.query<{ school_id: string }[]>('select school_id from club_class where id = $1 and archived_at is null for update', [classId]);
  return row ? { schoolId: row.school_id } : null;
}
export async function tilesTaken(db: EntityManager, classId: string): Promise<Set<number>> {
  const rows = await db.query<{ tile: number }[]>('select tile from membership where class_id = $1', [classId]);
  return new Set(rows.map((row) => row.tile));
}
/** False when the id is taken. */
export async function addPupil(db: EntityManager, pupil: { id: string; schoolId: string; name: string; sealedPin: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>("insert into person (id, school_id, role, name, pin_sealed) values ($1, $2, 'pupil', $3, $4) on conflict do nothing returning id", [pupil.id, pupil.schoolId, pupil.name, pupil.sealedPin]);
  return rows.length > 0;
}
/** False when they are in the class already. */
export async function addMember(db: EntityManager, classId: string, personId: string, tile: number): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into membership (class_id, person_id, tile) values ($1, $2, $3) on conflict do nothing returning person_id', [classId, personId, tile]);
  return rows.length > 0;
}
export async function isPupilOfSchool(db: EntityManager, schoolId: string, personId: string): Promise<boolean> {
  return (await db.query<unknown[]>("select 1 from person where id = $1 and school_id = $2 and role = 'pupil'", [personId, schoolId])).length > 0;
}
export async function setArchived(db: EntityManager, personId: string, archived: boolean): Promise<void> {
  await db.query('update person set archived_at = case when $2 then coalesce(archived_at, now()) end where id = $1', [personId, archived]);
}
export async function renamePupil(db: EntityManager, classId: string, personId: string, name: string, tile: number): Promise<void> {
  await db.query('update person set name = $2 where id = $1', [personId, name]);
  await db.query('update membership set tile = $3 where class_id = $1 and person_id = $2', [classId, personId, tile]);
}
export async function removeMember(db: EntityManager, classId: string, personId: string): Promise<void> {
  await db.query('delete from membership where class_id = $1 and person_id = $2', [classId, personId]);
}
export async function archivedOf(db: EntityManager, classId: string): Promise<{ id: string; name: string; tile: number; archivedAt: Date }[]> {
  return db.query("select p.id, p.name, m.tile, p.archived_at \"archivedAt\" from membership m join person p on p.id = m.person_id where m.class_id = $1 and p.role = 'pupil' and p.archived_at is not null order by m.tile, p.name", [classId]);
}
