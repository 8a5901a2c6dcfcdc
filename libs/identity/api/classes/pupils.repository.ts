import type { EntityManager } from 'typeorm';

export interface PupilOfClass { readonly id: string; readonly name: string; readonly tile: number }
const inClass = "from membership m join person p on p.id = m.person_id where m.class_id = $1 and p.role = 'pupil' and p.archived_at is null";

/** Who learns in a class now, in the order of their tiles. */
export const pupilsOf = (db: EntityManager, classId: string): Promise<PupilOfClass[]> =>
  db.query(`select p.id, p.name, m.tile ${inClass} order by m.tile, p.name`, [classId]);
/** `ids` are named once each. */
export async function areAllPupilsOf(db: EntityManager, classId: string, ids: readonly string[]): Promise<boolean> {
  const [row] = await db.query<{ count: number }[]>(`select count(*)::int count ${inClass} and p.id = any($2)`, [classId, ids]);
  return row?.count === ids.length;
}
