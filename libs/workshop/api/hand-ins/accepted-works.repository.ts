import type { EntityManager } from 'typeorm';

/** For each pupil of the class, of how many different tasks a work was accepted. */
export async function acceptedWorks(db: EntityManager, classId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ pupil_id: string; works: number }[]>("select c.person_id pupil_id, count(distinct h.exercise_id)::int works from hand_in h join hand_in_credit c on c.hand_in_id = h.id where h.class_id = $1 and h.state = 'accepted' group by c.person_id", [classId]);
  return new Map(rows.map((row) => [row.pupil_id, row.works]));
}
