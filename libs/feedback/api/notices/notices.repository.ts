import type { Notice, NoticeKind, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface NewNotice { readonly kind: NoticeKind; readonly classId: string; readonly subject: string; readonly title: Text | null; readonly at?: Date }
const insert = (who: string): string =>
  `insert into notice (id, person_id, class_id, kind, subject, title, at) select gen_random_uuid(), ${who}
   on conflict (person_id, kind, class_id, subject) where read_at is null do update set times = notice.times + 1, at = excluded.at, title = excluded.title`;
const values = ({ kind, classId, subject, title, at = new Date() }: NewNotice): unknown[] => [classId, kind, subject, title && JSON.stringify(title), at];

export async function tellPerson(db: EntityManager, personId: string, notice: NewNotice): Promise<void> {
  await db.query(insert('p.id, $1, $2, $3, $4, $5 from person p where p.id = $6'), [...values(notice), personId]);
}
/** Everybody of the class of that kind; those who have left it are told nothing. */
export async function tellClass(db: EntityManager, who: 'pupils' | 'staff', notice: NewNotice): Promise<void> {
  await db.query(insert(`p.id, $1, $2, $3, $4, $5 from membership m join person p on p.id = m.person_id and p.archived_at is null and (p.role = 'pupil') = $6 where m.class_id = $1`), [...values(notice), who === 'pupils']);
}
/** It is no longer so: what nobody has read yet goes. */
export async function untell(db: EntityManager, kind: NoticeKind, classId: string, subject: string): Promise<void> {
  await db.query('delete from notice where kind = $1 and class_id = $2 and subject = $3 and read_at is null', [kind, classId, subject]);
}
export async function exerciseTitle(db: EntityManager, exerciseId: string): Promise<Text | null> {
  const [row] = await db.query<{ title: Text | null }[]>("select content->'title' title from exercise where id = $1", [exerciseId]);
  return row?.title ?? null;
}
export async function lessonTitle(db: EntityManager, lessonId: string): Promise<Text | null> {
  const [row] = await db.query<{ title: Text | null }[]>("select content->'title' title from lesson where id = $1", [lessonId]);
  return row?.title ?? null;
}

interface Row { id: string; kind: NoticeKind; class_id: string; name: string; subject: string; title: Text | null; times: number; at: Date; read_at: Date | null }
/** What lies in the future, such as a lesson that opens on Friday, is told then. */
export async function noticesOf(db: EntityManager, personId: string): Promise<{ unread: number; notices: Notice[] }> {
  const rows = await db.query<Row[]>('select n.*, c.name from notice n join club_class c on c.id = n.class_id where n.person_id = $1 and n.at <= now() order by n.at desc, n.id limit 50', [personId]);
  const [count] = await db.query<{ unread: number }[]>('select count(*)::int unread from notice where person_id = $1 and at <= now() and read_at is null', [personId]);
  return {
    unread: count?.unread ?? 0,
    notices: rows.map((row) => ({ id: row.id, kind: row.kind, classId: row.class_id, className: row.name, subject: row.subject, title: row.title, times: row.times, at: row.at.toISOString(), read: row.read_at !== null })),
  };
}
export async function markNoticesRead(db: EntityManager, personId: string, ids: readonly string[] | null): Promise<void> {
  await db.query('update notice set read_at = now() where person_id = $1 and read_at is null and at <= now() and ($2::uuid[] is null or id = any($2))', [personId, ids]);
}
