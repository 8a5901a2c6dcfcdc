import type { AuthoredLesson, LessonDraft, LessonVersionRow, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface OwnLesson {
  readonly id: string; readonly courseId: string; readonly schoolId: string; readonly revision: number; readonly saveId: string | null;
  readonly draft: LessonDraft; readonly savedAt: Date; readonly savedBy: string; readonly published: number | null; readonly changedSince: boolean;
}
const newest = '(select v.number, v.revision, v.published_at from lesson_version v where v.lesson_id = o.id order by v.number desc limit 1)';
const columns = `o.id, o.course_id "courseId", o.school_id "schoolId", o.revision, o.save_id "saveId", o.draft, o.saved_at "savedAt", p.name "savedBy", v.number published, (v.number is null or v.revision <> o.revision) "changedSince"`;
const joined = `from own_lesson o join person p on p.id = o.saved_by left join lateral ${newest} v on true`;

export async function findOwn(db: EntityManager, schoolId: string, lessonId: string): Promise<OwnLesson | null> {
  const [row] = await db.query<OwnLesson[]>(`select ${columns} ${joined} where o.id = $1 and o.school_id = $2`, [lessonId, schoolId]);
  return row ?? null;
}
/** One at a time changes a lesson. */
export async function lockOwn(db: EntityManager, schoolId: string, lessonId: string): Promise<OwnLesson | null> {
  await db.query('select 1 from own_lesson where id = $1 and school_id = $2 for update', [lessonId, schoolId]);
  return findOwn(db, schoolId, lessonId);
}

interface ListRow { id: string; title: Text; steps: number; saved_at: Date; saved_by: string; published: number | null; published_at: Date | null; changed: boolean; copied: Text | null }
export async function ownLessonsOf(db: EntityManager, schoolId: string): Promise<AuthoredLesson[]> {
  const rows = await db.query<ListRow[]>(
    `select o.id, o.draft->'lesson'->'title' title, jsonb_array_length(o.draft->'lesson'->'steps') steps, o.saved_at, p.name saved_by, v.number published, v.published_at,
       (v.number is null or v.revision <> o.revision) changed, (select l.content->'title' from lesson l where l.id = o.copied_from) copied
     ${joined} where o.school_id = $1 and o.removed_at is null order by o.saved_at desc`, [schoolId]);
  return rows.map((row) => ({
    id: row.id, title: row.title, steps: row.steps, savedAt: row.saved_at.toISOString(), savedBy: row.saved_by, published: row.published, publishedAt: row.published_at?.toISOString() ?? null, changedSince: row.changed, copiedFrom: row.copied,
  }));
}
export async function countOwn(db: EntityManager, schoolId: string): Promise<number> {
  const [row] = await db.query<{ n: number }[]>('select count(*)::int n from own_lesson where school_id = $1 and removed_at is null', [schoolId]);
  return row?.n ?? 0;
}
export interface NewOwn { readonly id: string; readonly schoolId: string; readonly courseId: string; readonly copiedFrom: string | null; readonly draft: LessonDraft; readonly personId: string }
/** False when the id is taken, by this school or another. */
export async function addOwn(db: EntityManager, own: NewOwn): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    'insert into own_lesson (id, school_id, course_id, copied_from, draft, begun_by, saved_by) values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing returning id',
    [own.id, own.schoolId, own.courseId, own.copiedFrom, JSON.stringify(own.draft), own.personId]);
  return rows.length > 0;
}
export async function saveOwn(db: EntityManager, lessonId: string, save: { draft: LessonDraft; revision: number; saveId: string; personId: string }): Promise<void> {
  await db.query('update own_lesson set draft = $2, revision = $3, save_id = $4, saved_by = $5, saved_at = now() where id = $1', [lessonId, JSON.stringify(save.draft), save.revision, save.saveId, save.personId]);
}
export async function setRemoved(db: EntityManager, lessonId: string, removed: boolean): Promise<void> {
  await db.query('update own_lesson set removed_at = case when $2 then now() end where id = $1', [lessonId, removed]);
}
export async function versionsOf(db: EntityManager, lessonId: string): Promise<LessonVersionRow[]> {
  const rows = await db.query<{ number: number; at: Date; name: string; note: string }[]>(
    'select v.number, v.published_at at, p.name, v.note from lesson_version v join person p on p.id = v.published_by where v.lesson_id = $1 order by v.number desc', [lessonId]);
  return rows.map(({ number, at, name, note }) => ({ number, publishedAt: at.toISOString(), publishedBy: name, note }));
}
export async function draftOfVersion(db: EntityManager, lessonId: string, number: number): Promise<LessonDraft | null> {
  const [row] = await db.query<{ draft: LessonDraft }[]>('select draft from lesson_version where lesson_id = $1 and number = $2', [lessonId, number]);
  return row?.draft ?? null;
}
