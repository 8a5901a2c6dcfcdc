import type { Course, Lesson } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface FoundLesson { readonly lesson: Lesson; readonly courseId: string; readonly version: string }

/** A lesson with everything in it, keys included: for the server only. */
export async function findLesson(db: EntityManager, lessonId: string): Promise<FoundLesson | null> {
  const [row] = await db.query<{ content: Lesson; course_id: string; version: string }[]>('select content, course_id, version from lesson where id = $1', [lessonId]);
  return row ? { lesson: row.content, courseId: row.course_id, version: row.version } : null;
}
export async function courseOfClass(db: EntityManager, classId: string): Promise<{ course: Course; lessons: Lesson[] } | null> {
  const [row] = await db.query<{ content: Course }[]>('select co.content from course co join club_class c on c.course_id = co.id where c.id = $1', [classId]);
  if (!row) return null;
  const lessons = await db.query<{ content: Lesson }[]>('select content from lesson where course_id = $1 order by number', [row.content.id]);
  return { course: row.content, lessons: lessons.map((each) => each.content) };
}
export async function openings(db: EntityManager, classId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.query<{ lesson_id: string; opens_at: Date }[]>('select lesson_id, opens_at from lesson_opening where class_id = $1', [classId]);
  return new Map(rows.map((row) => [row.lesson_id, row.opens_at]));
}
export async function isLessonOpen(db: EntityManager, classId: string, lessonId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from lesson_opening where class_id = $1 and lesson_id = $2 and opens_at <= now()', [classId, lessonId]);
  return rows.length > 0;
}
export async function setOpening(db: EntityManager, classId: string, lessonId: string, opensAt: string | null): Promise<void> {
  if (opensAt === null) await db.query('delete from lesson_opening where class_id = $1 and lesson_id = $2', [classId, lessonId]);
  else await db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, $3) on conflict (class_id, lesson_id) do update set opens_at = excluded.opens_at', [classId, lessonId, opensAt]);
}
export async function picturesOf(db: EntityManager, lessonIds: readonly string[]): Promise<{ lessonId: string; file: string; svg: string; version: string }[]> {
  return db.query('select p.lesson_id "lessonId", p.file, p.svg, l.version from lesson_picture p join lesson l on l.id = p.lesson_id where p.lesson_id = any($1) order by p.file', [lessonIds]);
}
export async function findPicture(db: EntityManager, lessonId: string, file: string): Promise<{ svg: string; version: string } | null> {
  const [row] = await db.query<{ svg: string; version: string }[]>('select p.svg, l.version from lesson_picture p join lesson l on l.id = p.lesson_id where p.lesson_id = $1 and p.file = $2', [lessonId, file]);
  return row ?? null;
}
