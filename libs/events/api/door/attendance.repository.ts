import type { EntityManager } from 'typeorm';

export interface Attendance { readonly id: string; readonly eventId: string; readonly at: Date; readonly by: string }
const into = 'insert into event_attendance (id, event_id, at, noted_by, school_id, kind, person_id, reply_id, heads)';

/** Each of these adds at most one row, however often it is asked; the answer says whether the person belongs to the event. */
export async function notePupil(db: EntityManager, { id, eventId, at, by }: Attendance, personId: string): Promise<boolean> {
  const [pupil] = await db.query<{ school_id: string }[]>(
    "select p.school_id from event_class ec join membership m on m.class_id = ec.class_id join person p on p.id = m.person_id where ec.event_id = $1 and p.id = $2 and p.role = 'pupil' and p.archived_at is null limit 1", [eventId, personId]);
  if (!pupil) return false;
  await db.query(`${into} select $1, $2, $3, $4, $5, 'pupil', $6, r.id, 1 from (values (1)) one left join event_reply r on r.event_id = $2 and r.person_id = $6 on conflict do nothing`, [id, eventId, at, by, pupil.school_id, personId]);
  return true;
}
export async function noteFamily(db: EntityManager, { id, eventId, at, by }: Attendance, replyId: string): Promise<boolean> {
  const [reply] = await db.query<{ heads: number; school_id: string | null }[]>(
    `select r.heads, coalesce(p.school_id, e.school_id) school_id from event_reply r join club_event e on e.id = r.event_id left join family_link l on l.id = r.link_id left join person p on p.id = l.person_id
     where r.id = $1 and r.event_id = $2 and r.person_id is null`, [replyId, eventId]);
  if (!reply) return false;
  await db.query(`${into} values ($1, $2, $3, $4, $5, 'family', null, $6, $7) on conflict do nothing`, [id, eventId, at, by, reply.school_id, replyId, reply.heads]);
  return true;
}
export async function noteWalkIn(db: EntityManager, { id, eventId, at, by }: Attendance, heads: number): Promise<void> {
  await db.query(`${into} select $1, id, $3, $4, school_id, 'walk-in', null, null, $5 from club_event where id = $2 on conflict do nothing`, [id, eventId, at, by, heads]);
}
export async function strike(db: EntityManager, eventId: string, attendanceId: string): Promise<void> { await db.query('delete from event_attendance where id = $1 and event_id = $2', [attendanceId, eventId]); }

export async function walkInsOf(db: EntityManager, eventId: string): Promise<number> {
  const [row] = await db.query<{ n: number }[]>("select coalesce(sum(heads), 0)::int n from event_attendance where event_id = $1 and kind = 'walk-in'", [eventId]);
  return row?.n ?? 0;
}
export async function thereByKind(db: EntityManager, eventId: string): Promise<{ kind: string; heads: number }[]> {
  return db.query('select kind, sum(heads)::int heads from event_attendance where event_id = $1 group by kind', [eventId]);
}
