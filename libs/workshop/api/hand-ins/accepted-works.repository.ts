import type { EntityManager } from 'typeorm';

/** For each pupil of the class, of how many different tasks a work was accepted. */
export async function acceptedWorks(db: EntityManager, classId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ pupil_id: string; works: number }[]>("select pupil_id, count(distinct exercise_id)::int works from hand_in where class_id = $1 and state = 'accepted' group by pupil_id", [classId]);
  return new Map(rows.map((row) => [row.pupil_id, row.works]));
}
