import type { Course, Lesson } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** The one course for staff that there is; its lessons stand in `content/for-staff`. */
export const staffCourse = 'staff-thin-link';
export async function courseForStaff(db: EntityManager): Promise<{ course: Course; lessons: Lesson[] } | null> {
  const [row] = await db.query<{ content: Course }[]>('select content from course where id = $1', [staffCourse]);
  if (!row) return null;
  const lessons = await db.query<{ content: Lesson }[]>('select content from lesson where course_id = $1 order by number', [staffCourse]);
  return { course: row.content, lessons: lessons.map(({ content }) => content) };
}
export async function lessonsDone(db: EntityManager, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ lesson_id: string; done_on: string }[]>("select lesson_id, to_char(done_on, 'YYYY-MM-DD') done_on from training_lesson where person_id = $1", [personId]);
  return new Map(rows.map((row) => [row.lesson_id, row.done_on]));
}
export async function noteLesson(db: EntityManager, personId: string, lessonId: string, on: string): Promise<void> {
  await db.query('insert into training_lesson (person_id, lesson_id, done_on) values ($1, $2, $3) on conflict do nothing', [personId, lessonId, on]);
}
export interface HeldCertificate { readonly id: string; readonly issuedAt: string; readonly token: string }
export async function certificateOf(db: EntityManager, personId: string): Promise<HeldCertificate | null> {
  const [row] = await db.query<{ id: string; issued_at: Date; token: string }[]>("select id, issued_at, token from credential where person_id = $1 and achievement = $2 and kind = 'badge' and revoked_at is null", [personId, staffCourse]);
  return row ? { id: row.id, issuedAt: row.issued_at.toISOString(), token: row.token } : null;
}
/** One at a time for each person, so that two tabs do not make two certificates. */
export async function lockLearner(db: EntityManager, personId: string): Promise<void> { await db.query('select 1 from person where id = $1 for update', [personId]); }
