import type { PhotoSubject } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface Door { readonly personId: string; readonly classId: string; readonly subject: PhotoSubject; readonly endsAt: Date; readonly taken: number }
export interface SubjectRow { exercise_id: string | null; lesson_id: string | null; step_id: string | null }
interface DoorRow extends SubjectRow { person_id: string; class_id: string; ends_at: Date; taken: number }

export const subjectOf = (row: SubjectRow): PhotoSubject =>
  (row.exercise_id !== null ? { on: 'exercise', exerciseId: row.exercise_id } : { on: 'step', lessonId: row.lesson_id ?? '', stepId: row.step_id ?? '' });
export const columnsOf = (subject: PhotoSubject): readonly [exerciseId: string | null, lessonId: string | null, stepId: string | null] =>
  (subject.on === 'exercise' ? [subject.exerciseId, null, null] : [null, subject.lessonId, subject.stepId]);

/** Takes the place of the pupil's door before. */
export async function openDoor(db: EntityManager, door: { personId: string; classId: string; subject: PhotoSubject; tokenHash: string; minutes: number }): Promise<Date> {
  const [row] = await db.query<{ ends_at: Date }[]>(
    `insert into photo_door (person_id, class_id, token_hash, exercise_id, lesson_id, step_id, ends_at) values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))
     on conflict (person_id) do update set class_id = excluded.class_id, token_hash = excluded.token_hash, exercise_id = excluded.exercise_id, lesson_id = excluded.lesson_id, step_id = excluded.step_id, ends_at = excluded.ends_at, taken = 0
     returning ends_at`, [door.personId, door.classId, door.tokenHash, ...columnsOf(door.subject), door.minutes]);
  return row?.ends_at ?? new Date(0);
}
export async function closeDoor(db: EntityManager, personId: string): Promise<void> { await db.query('delete from photo_door where person_id = $1', [personId]); }

/** Nobody's once the pupil has left: a phone in a drawer must not write into a closed account. */
export async function findDoor(db: EntityManager, tokenHash: string, lock = false): Promise<Door | null> {
  const [row] = await db.query<DoorRow[]>(
    `select d.person_id, d.class_id, d.exercise_id, d.lesson_id, d.step_id, d.ends_at, d.taken from photo_door d join person p on p.id = d.person_id and p.archived_at is null
     join membership m on m.person_id = d.person_id and m.class_id = d.class_id where d.token_hash = $1 ${lock ? 'for update of d' : ''}`, [tokenHash]);
  return row ? { personId: row.person_id, classId: row.class_id, subject: subjectOf(row), endsAt: row.ends_at, taken: row.taken } : null;
}
export async function countTaken(db: EntityManager, personId: string): Promise<void> { await db.query('update photo_door set taken = taken + 1 where person_id = $1', [personId]); }
