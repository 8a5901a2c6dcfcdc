import type { EntityManager } from 'typeorm';

/** What some pupils said of the real board, so that the marking list has something to filter. */
export async function seedBench(db: EntityManager, classId: string): Promise<void> {
  await db.query(
    `update hand_in h set bench_said = case when numbered.at % 3 = 0 then 'fails' else 'works' end
     from (select id, row_number() over (order by handed_in_at, id) at from hand_in where class_id = $1) numbered where numbered.id = h.id and numbered.at % 4 <> 1`, [classId]);
}
