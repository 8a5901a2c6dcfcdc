import type { Exercise, Lesson, LessonDraft } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface OwnLessonPlace { readonly lessonId: string; readonly courseId: string; readonly schoolId: string }
export interface NewVersion extends OwnLessonPlace { readonly lesson: Lesson; readonly exercises: readonly Exercise[]; readonly draft: LessonDraft; readonly revision: number; readonly note: string; readonly personId: string }

/** The place in the course that the lesson has, or will have behind those that are there. Waits for others who publish in this school. */
export async function placeInCourse(db: EntityManager, { lessonId, courseId, schoolId }: OwnLessonPlace): Promise<number> {
  await db.query("select pg_advisory_xact_lock(hashtext('kindling:own-lessons' || $1))", [schoolId]);
  const [row] = await db.query<{ number: number }[]>(
    'select coalesce((select number from lesson where id = $1), (select coalesce(max(number), 0) + 1 from lesson where course_id = $2 and (school_id is null or school_id = $3))) number', [lessonId, courseId, schoolId]);
  return row?.number ?? 1;
}

/** Puts the next version beside the ones before; classes that have the lesson open get it, except for pupils who began an earlier one. */
export async function addVersion(db: EntityManager, { lessonId, courseId, schoolId, lesson, exercises, draft, revision, note, personId }: NewVersion): Promise<number> {
  const [{ number } = { number: 1 }] = await db.query<{ number: number }[]>('select coalesce(max(number), 0) + 1 number from lesson_version where lesson_id = $1', [lessonId]);
  const content = JSON.stringify(lesson);
  await db.query(
    `insert into lesson (id, course_id, school_id, number, version, content) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set version = excluded.version, content = excluded.content, withdrawn = false`, [lessonId, courseId, schoolId, lesson.number, `v${number}`, content]);
  for (const exercise of exercises) await db.query('insert into exercise (id, lesson_id, version, content) values ($1, $2, $3, $4) on conflict (id) do nothing', [exercise.id, lessonId, `v${number}`, JSON.stringify(exercise)]);
  await db.query('insert into lesson_version (lesson_id, number, content, draft, revision, note, published_by) values ($1, $2, $3, $4, $5, $6, $7)', [lessonId, number, content, JSON.stringify(draft), revision, note, personId]);
  return number;
}
export async function setWithdrawn(db: EntityManager, lessonId: string, withdrawn: boolean): Promise<void> {
  await db.query('update lesson set withdrawn = $2 where id = $1', [lessonId, withdrawn]);
}

export interface OwnPicture { readonly file: string; readonly width: number | null; readonly height: number | null }
export const ownPictures = (db: EntityManager, lessonId: string): Promise<OwnPicture[]> => db.query('select file, width, height from lesson_picture where lesson_id = $1 order by file', [lessonId]);
export async function addOwnPicture(db: EntityManager, { lessonId, schoolId }: Omit<OwnLessonPlace, 'courseId'>, picture: OwnPicture & { readonly digest: string }): Promise<void> {
  await db.query('insert into lesson_picture (lesson_id, file, digest, width, height, school_id) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [lessonId, picture.file, picture.digest, picture.width, picture.height, schoolId]);
}
export async function copyPictures(db: EntityManager, fromLessonId: string, { lessonId, schoolId }: Omit<OwnLessonPlace, 'courseId'>): Promise<void> {
  await db.query('insert into lesson_picture (lesson_id, file, svg, digest, width, height, school_id) select $2, file, svg, digest, width, height, $3 from lesson_picture where lesson_id = $1 on conflict do nothing', [fromLessonId, lessonId, schoolId]);
}
export async function exercisesOfLesson(db: EntityManager, lessonId: string): Promise<Exercise[]> {
  const rows = await db.query<{ content: Exercise }[]>('select content from exercise where lesson_id = $1 order by id', [lessonId]);
  return rows.map(({ content }) => content);
}
