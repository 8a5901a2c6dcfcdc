import { randomUUID } from 'node:crypto';
import type { TestApi } from '@kindling/testing';

/** Fills the own class up to so many pupils, each stuck on one step and with a few answers. */
export async function fillClass({ db, club }: TestApi, pupils: number): Promise<void> {
  for (let tile = club.own.pupils.length + 1; tile <= pupils; tile++) {
    const id = randomUUID();
    await db.query("insert into person (id, school_id, role, name) values ($1, $2, 'pupil', $3)", [id, club.own.schoolId, `学生 ${tile}`]);
    await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [club.own.id, id, tile]);
    await db.query(
      "insert into step_progress (person_id, class_id, lesson_id, step_id, state, same_failure, same_failure_count, stuck_because) values ($1, $2, 'one', 'make', 'stuck', 'a', 3, 'same-check-three-times')", [id, club.own.id]);
    await db.query(
      `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct) select gen_random_uuid(), $1, $2, 'one', 'recall', 'q1', '{}', '{}', n % 2 = 0 from generate_series(1, 5) n`, [id, club.own.id]);
  }
}
