import type { HoursState, Text, VolunteerHours } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Career, Member } from '../domain/index.ts';

interface Row { id: string; source_id: string; person_id: string; name: string; name_zh: string; name_en: string; class_name: string; lesson_number: number; lesson_title: Text; part: 'taught' | 'helped' | 'reviewed'; started_at: Date; ended_at: Date; minutes: number; state: HoursState; reason: string }
const columns = `select h.id, h.source_id, h.person_id, p.name, s.name_zh, s.name_en, h.class_name, h.lesson_number, h.lesson_title, h.part, h.started_at, h.ended_at, h.minutes, h.state, h.reason
  from volunteer_hours h join person p on p.id = h.person_id join school s on s.id = h.school_id`;
const inSpan = "(h.started_at at time zone 'Asia/Shanghai')::date between $2::date and $3::date";
const asHours = (row: Row): VolunteerHours => ({
  id: row.id, sourceId: row.source_id, personId: row.person_id, name: row.name, schoolName: { zh: row.name_zh, en: row.name_en }, className: row.class_name, lessonNumber: row.lesson_number, lessonTitle: row.lesson_title,
  part: row.part, startedAt: row.started_at.toISOString(), endedAt: row.ended_at.toISOString(), minutes: row.minutes, state: row.state, reason: row.reason,
});
export interface Span { readonly from: string; readonly to: string }

export async function hoursOf(db: EntityManager, personId: string, { from, to }: Span): Promise<VolunteerHours[]> {
  return (await db.query<Row[]>(`${columns} where h.person_id = $1 and ${inSpan} order by h.started_at desc limit 2000`, [personId, from, to])).map(asHours);
}
/** Everything at the schools that the branch works with. */
export async function hoursAt(db: EntityManager, branchId: string, { from, to }: Span): Promise<VolunteerHours[]> {
  return (await db.query<Row[]>(`${columns} where h.school_id in (select school_id from branch_school where branch_id = $1) and ${inSpan} order by h.started_at desc limit 5000`, [branchId, from, to])).map(asHours);
}
/** Locked, so that two organisers do not decide about the same hours; rows elsewhere are none here. */
export async function lockHours(db: EntityManager, branchId: string, ids: readonly string[]): Promise<{ id: string; personId: string; state: HoursState }[]> {
  return db.query(`select h.id, h.person_id "personId", h.state from volunteer_hours h where h.id = any($2::uuid[]) and h.school_id in (select school_id from branch_school where branch_id = $1) order by h.id for update`, [branchId, ids]);
}
export async function setState(db: EntityManager, ids: readonly string[], to: { state: HoursState; reason: string; by: string }): Promise<void> {
  await db.query('update volunteer_hours set state = $2, reason = $3, decided_by = $4, decided_at = now() where id = any($1::uuid[])', [ids, to.state, to.reason, to.by]);
}

export interface Confirmed { readonly id: string; readonly personId: string; readonly sourceId: string; readonly schoolId: string; readonly className: string; readonly lessonNumber: number; readonly lessonTitle: Text; readonly part: string; readonly startedAt: string; readonly endedAt: string; readonly minutes: number }
/** Once for each class; what was rejected is confirmed anew with the log's figures of today. @returns whether anything changed. */
export async function storeConfirmed(db: EntityManager, row: Confirmed): Promise<boolean> {
  const changed = await db.query<unknown[]>(
    `insert into volunteer_hours (id, person_id, source_id, school_id, class_name, lesson_number, lesson_title, part, started_at, ended_at, minutes, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'confirmed')
     on conflict (person_id, source_id) do update set state = 'confirmed', minutes = excluded.minutes, reason = '', confirmed_at = now(), decided_by = null, decided_at = null where volunteer_hours.state = 'rejected' returning id`,
    [row.id, row.personId, row.sourceId, row.schoolId, row.className, row.lessonNumber, JSON.stringify(row.lessonTitle), row.part, row.startedAt, row.endedAt, row.minutes]);
  return changed.length > 0;
}

/** Tutors who are members of the branch, and whoever else has hours at its schools. */
export const membersOf = (db: EntityManager, branchId: string): Promise<Member[]> => db.query(
  `select p.id "personId", p.name, p.role from person p where p.archived_at is null and (
     p.role = 'tutor' and exists (select 1 from branch_member m where m.branch_id = $1 and m.person_id = p.id)
     or exists (select 1 from volunteer_hours h join branch_school s on s.school_id = h.school_id where s.branch_id = $1 and h.person_id = p.id)) order by p.name`, [branchId]);

/** When each person was first and last there, and whether in these days and in the equally long time before them. */
export const careersAt = (db: EntityManager, branchId: string, { from, to }: Span): Promise<Career[]> => db.query(
  `select d.person_id "personId", to_char(min(d.day), 'YYYY-MM-DD') "firstOn", to_char(max(d.day), 'YYYY-MM-DD') "lastOn",
     bool_or(d.day between $2::date and $3::date) "inSpan", bool_or(d.day between $2::date - ($3::date - $2::date + 1) and $2::date - 1) "inSpanBefore"
   from (select h.person_id, (h.started_at at time zone 'Asia/Shanghai')::date as day from volunteer_hours h join branch_school s on s.school_id = h.school_id where s.branch_id = $1 and h.state <> 'rejected') d
   group by d.person_id`, [branchId, from, to]);

export interface Volunteer { readonly id: string; readonly name: string; readonly schoolName: Text }
export async function volunteer(db: EntityManager, personId: string): Promise<Volunteer | null> {
  const [row] = await db.query<{ id: string; name: string; zh: string; en: string }[]>('select p.id, p.name, s.name_zh zh, s.name_en en from person p join school s on s.id = p.school_id where p.id = $1', [personId]);
  return row ? { id: row.id, name: row.name, schoolName: { zh: row.zh, en: row.en } } : null;
}
export async function schoolNames(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const rows = await db.query<{ id: string; zh: string; en: string }[]>('select id, name_zh zh, name_en en from school where id = any($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]));
}
