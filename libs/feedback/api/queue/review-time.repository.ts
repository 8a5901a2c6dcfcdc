import { randomUUID } from 'node:crypto';
import type { Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export async function lastReviewEnd(db: EntityManager, personId: string): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }[]>('select max(ended_at) at from review_time where person_id = $1', [personId]);
  return row?.at ?? null;
}
export interface NewReviewTime { readonly personId: string; readonly classId: string; readonly exerciseId: string; readonly beganAt: Date; readonly endedAt: Date; readonly seconds: number; readonly answered: number }
export async function addReviewTime(db: EntityManager, time: NewReviewTime): Promise<void> {
  await db.query('insert into review_time (id, person_id, class_id, exercise_id, began_at, ended_at, seconds, answered) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [randomUUID(), time.personId, time.classId, time.exerciseId, time.beganAt, time.endedAt, time.seconds, time.answered]);
}

export interface ReviewedDay { readonly id: string; readonly personId: string; readonly schoolId: string; readonly className: string; readonly lessonNumber: number; readonly lessonTitle: Text; readonly beganAt: Date; readonly endedAt: Date; readonly seconds: number }
/** A day's reviews of one lesson in one class make one line; many small answers would each round to nothing. Only days that are over: a line must not grow any more. */
export function reviewedBetween(db: EntityManager, personId: string, from: string, to: string): Promise<ReviewedDay[]> {
  return db.query(
    `select min(t.id::text) id, t.person_id "personId", c.school_id "schoolId", c.name "className", l.number "lessonNumber", l.content->'title' "lessonTitle", min(t.began_at) "beganAt", max(t.ended_at) "endedAt", sum(t.seconds)::int seconds
     from review_time t join club_class c on c.id = t.class_id join exercise e on e.id = t.exercise_id join lesson l on l.id = e.lesson_id
     where t.person_id = $1 and (t.began_at at time zone 'Asia/Shanghai')::date between $2::date and least($3::date, (now() at time zone 'Asia/Shanghai')::date - 1)
     group by t.person_id, c.id, c.school_id, c.name, l.id, l.number, l.content, (t.began_at at time zone 'Asia/Shanghai')::date order by min(t.began_at)`, [personId, from, to]);
}
