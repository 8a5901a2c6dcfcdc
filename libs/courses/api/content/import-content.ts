import type { DataSource, EntityManager } from 'typeorm';
import { readContent, type ReadCourse, type ReadLesson } from './read-content.ts';

/** Loads courses whose version changed, each in one transaction. Returns the ids that were loaded. @throws Error with every problem, when a file is wrong. */
export async function importContent(database: DataSource, folder: string): Promise<string[]> {
  const read = readContent(folder);
  if (!read.ok) throw new Error(`The course content has mistakes:\n${read.params['problems']}`);
  const loaded: string[] = [];
  for (const each of read.value) if (await database.transaction((db) => importCourse(db, each))) loaded.push(each.course.id);
  return loaded;
}

async function importCourse(db: EntityManager, { course, lessons, version }: ReadCourse): Promise<boolean> {
  await db.query("select pg_advisory_xact_lock(hashtext('kindling:content'))");
  const [known] = await db.query<{ version: string }[]>('select version from course where id = $1', [course.id]);
  if (known?.version === version) return false;
  await db.query(
    `insert into course (id, version, content) values ($1, $2, $3)
     on conflict (id) do update set version = excluded.version, content = excluded.content, imported_at = now()`, [course.id, version, JSON.stringify(course)]);
  for (const lesson of lessons) await importLesson(db, course.id, lesson);
  return true;
}

async function importLesson(db: EntityManager, courseId: string, { lesson, exercises, pictures, version }: ReadLesson): Promise<void> {
  await db.query(
    `insert into lesson (id, course_id, number, version, content) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set course_id = excluded.course_id, number = excluded.number, version = excluded.version, content = excluded.content`,
    [lesson.id, courseId, lesson.number, version, JSON.stringify(lesson)]);
  await db.query('delete from lesson_picture where lesson_id = $1', [lesson.id]);
  for (const [file, svg] of pictures) await db.query('insert into lesson_picture (lesson_id, file, svg) values ($1, $2, $3)', [lesson.id, file, svg]);
  for (const exercise of exercises) {
    await db.query(
      `insert into exercise (id, lesson_id, version, content) values ($1, $2, $3, $4)
       on conflict (id) do update set lesson_id = excluded.lesson_id, version = excluded.version, content = excluded.content`,
      [exercise.id, lesson.id, version, JSON.stringify(exercise)]);
  }
}
