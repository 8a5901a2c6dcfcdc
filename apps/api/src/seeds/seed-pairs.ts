import type { EntityManager } from 'typeorm';

/** Two who sat at one computer: what the driver handed in stands to the partner's credit too. */
export async function seedPartner(db: EntityManager, classId: string, driver: string, partner: string): Promise<void> {
  await db.query('insert into hand_in_partner (hand_in_id, person_id) select id, $3 from hand_in where pupil_id = $1 and class_id = $2', [driver, classId, partner]);
  await db.query(
    `insert into step_progress (person_id, class_id, lesson_id, step_id, state, attempts, seconds, hand_in_id)
     select $3, s.class_id, s.lesson_id, s.step_id, s.state, s.attempts, s.seconds, s.hand_in_id from step_progress s where s.person_id = $1 and s.class_id = $2 and s.hand_in_id is not null
     on conflict (person_id, class_id, lesson_id, step_id) do update set state = excluded.state, hand_in_id = excluded.hand_in_id`, [driver, classId, partner]);
}
