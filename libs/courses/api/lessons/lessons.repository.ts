import type { Course, Lesson } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

export interface FoundLesson { readonly lesson: Lesson; readonly courseId: string; readonly schoolId: string | null; readonly version: string }

/** Who began a version of a school's own lesson goes on with it; everybody else has the newest. */
const asBegun = (person: string): string => `left join lesson_begun b on b.lesson_id = l.id and b.person_id = ${person} left join lesson_version v on v.lesson_id = b.lesson_id and v.number = b.number`;

/** A lesson with everything in it, keys included: for the server only. With a person: as they began it. */
export async function findLesson(db: EntityManager, lessonId: string, personId: string | null = null): Promise<FoundLesson | null> {
  const [row] = await db.query<{ content: Lesson; course_id: string; school_id: string | null; version: string }[]>(
    `select coalesce(v.content, l.content) content, l.course_id, l.school_id, coalesce('v' || v.number, l.version) version from lesson l ${asBegun('$2')} where l.id = $1`, [lessonId, personId]);
  return row ? { lesson: row.content, courseId: row.course_id, schoolId: row.school_id, version: row.version } : null;
}
/** The lessons of the class's course with those that its school wrote. */
export async function courseOfClass(db: EntityManager, classId: string, personId: string | null = null): Promise<{ course: Course; schoolId: string; lessons: Lesson[] } | null> {
  const [row] = await db.query<{ content: Course; school_id: string }[]>('select co.content, c.school_id from course co join club_class c on c.course_id = co.id where c.id = $1', [classId]);
  if (!row) return null;
  const lessons = await db.query<{ content: Lesson }[]>(
    `select coalesce(v.content, l.content) content from lesson l ${asBegun('$2')}
     where l.course_id = $1 and (l.school_id is null or l.school_id = $3)
       and (not l.withdrawn or exists (select 1 from lesson_opening o where o.class_id = $4 and o.lesson_id = l.id)) order by l.number, l.id`, [row.content.id, personId, row.school_id, classId]);
  return { course: row.content, schoolId: row.school_id, lessons: lessons.map((each) => each.content) };
}
/** The newest version of each lesson of the class's school. */
export async function ownVersions(db: EntityManager, schoolId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; number: number }[]>('select l.id, max(v.number) number from lesson l join lesson_version v on v.lesson_id = l.id where l.school_id = $1 group by l.id', [schoolId]);
  return new Map(rows.map(({ id, number }) => [id, number]));
}
/** From now on this pupil learns from the version that is newest today. */
export async function beginVersion(db: EntityManager, personId: string, lessonId: string): Promise<void> {
  await db.query('insert into lesson_begun (person_id, lesson_id, number) select $1, $2, max(number) from lesson_version where lesson_id = $2 having max(number) is not null on conflict do nothing', [personId, lessonId]);
}
/** Whether the lesson belongs to the course of the class, or to its school. */
export async function lessonForClass(db: EntityManager, classId: string, lessonId: string, personId: string | null = null): Promise<FoundLesson | null> {
  const [found, [row]] = [await findLesson(db, lessonId, personId), await db.query<{ course_id: string; school_id: string }[]>('select course_id, school_id from club_class where id = $1', [classId])];
  return found && row && row.course_id === found.courseId && (found.schoolId === null || found.schoolId === row.school_id) ? found : null;
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
export interface LessonPicture { readonly file: string; readonly bytes: Buffer; readonly mime: string; readonly version: string | null; readonly schoolId: string | null }
const drawn = "p.file, coalesce(f.bytes, convert_to(p.svg, 'UTF8')) bytes, coalesce(f.mime, 'image/svg+xml; charset=utf-8') mime, p.school_id \"schoolId\"";
export async function picturesOf(db: EntityManager, lessonIds: readonly string[]): Promise<(LessonPicture & { lessonId: string; version: string })[]> {
  return db.query(`select p.lesson_id "lessonId", l.version, ${drawn} from lesson_picture p join lesson l on l.id = p.lesson_id left join stored_file f on f.digest = p.digest where p.lesson_id = any($1) order by p.file`, [lessonIds]);
}
/** Of a lesson that is published or still being written; the latter has no version. */
export async function findPicture(db: EntityManager, lessonId: string, file: string): Promise<LessonPicture | null> {
  const [row] = await db.query<LessonPicture[]>(`select l.version, ${drawn} from lesson_picture p left join lesson l on l.id = p.lesson_id left join stored_file f on f.digest = p.digest where p.lesson_id = $1 and p.file = $2`, [lessonId, file]);
  return row ?? null;
}
/** Whether someone learns or works at a school, by their own school or by a class of it. */
export async function isAtSchool(db: EntityManager, actor: Pick<Actor, 'role' | 'schoolId' | 'classIds' | 'reach'>, schoolId: string): Promise<boolean> {
  if (actor.role === 'admin' || actor.schoolId === schoolId || actor.reach.includes(schoolId)) return true;
  const rows = await db.query<unknown[]>('select 1 from club_class where id = any($1) and school_id = $2 limit 1', [actor.classIds, schoolId]);
  return rows.length > 0;
}
