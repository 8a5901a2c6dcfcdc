import type { ReplyState } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** Who answers: a pupil for a class's places, or a family for those of families. */
export type Asker = { readonly classId: string; readonly personId: string; readonly linkId: null } | { readonly classId: null; readonly personId: null; readonly linkId: string };
export interface StoredReply { readonly id: string; readonly number: number; readonly heads: number; readonly state: ReplyState; readonly mine: boolean }

/** The answers of one group in the order of asking. */
export async function repliesOfGroup(db: EntityManager, eventId: string, classId: string | null, mine: Pick<Asker, 'personId' | 'linkId'> = { personId: null, linkId: null } as never): Promise<StoredReply[]> {
  return db.query(
    `select id, number, heads, state, coalesce(person_id = $3 or link_id = $4, false) mine from event_reply where event_id = $1 and class_id is not distinct from $2::uuid order by asked_at, number`,
    [eventId, classId, mine.personId, mine.linkId]);
}
/** Asking anew, or again after a no, goes to the end of the list. The caller holds the event's row. */
export async function putReply(db: EntityManager, eventId: string, id: string, asker: Asker, answer: { heads: number; state: ReplyState; again: boolean }): Promise<void> {
  const changed = await db.query<[unknown, number]>(
    'update event_reply set heads = $4, state = $5, asked_at = case when $6 then clock_timestamp() else asked_at end where event_id = $1 and (person_id = $2 or link_id = $3)',
    [eventId, asker.personId, asker.linkId, answer.heads, answer.state, answer.again]);
  if (changed[1] > 0) return;
  await db.query(
    `insert into event_reply (id, event_id, number, class_id, person_id, link_id, heads, state, asked_at)
     select $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, clock_timestamp() from event_reply where event_id = $2::uuid`,
    [id, eventId, asker.classId, asker.personId, asker.linkId, answer.heads, answer.state]);
}
export async function moveUp(db: EntityManager, replyIds: readonly string[]): Promise<void> {
  if (replyIds.length > 0) await db.query("update event_reply set state = 'coming' where id = any($1)", [replyIds]);
}

export interface GroupCount { readonly classId: string | null; readonly coming: number; readonly waiting: number; readonly checkedIn: number }
export async function countsOf(db: EntityManager, eventId: string): Promise<GroupCount[]> {
  return db.query(
    `select r.class_id "classId", coalesce(sum(r.heads) filter (where r.state = 'coming'), 0)::int coming, coalesce(sum(r.heads) filter (where r.state = 'waiting'), 0)::int waiting,
       coalesce(sum(a.heads), 0)::int "checkedIn" from event_reply r left join event_attendance a on a.reply_id = r.id where r.event_id = $1 group by 1`, [eventId]);
}
/** Pupils who were there, by class of the event, whether they had answered or not. */
export async function pupilsThere(db: EntityManager, eventId: string): Promise<{ classId: string; n: number }[]> {
  return db.query(
    `select ec.class_id "classId", count(distinct a.person_id)::int n from event_class ec join membership m on m.class_id = ec.class_id join event_attendance a on a.person_id = m.person_id and a.event_id = ec.event_id where ec.event_id = $1 group by 1`, [eventId]);
}
export async function familiesOf(db: EntityManager, eventId: string): Promise<{ replyId: string; number: number; heads: number; state: ReplyState; checkedInAt: string | null; attendanceId: string | null }[]> {
  const rows = await db.query<{ id: string; number: number; heads: number; state: ReplyState; at: Date | null; attendanceId: string | null }[]>(
    'select r.id, r.number, r.heads, r.state, a.at, a.id "attendanceId" from event_reply r left join event_attendance a on a.reply_id = r.id where r.event_id = $1 and r.person_id is null and r.class_id is null order by r.number limit 2000', [eventId]);
  return rows.map(({ id, at, ...row }) => ({ replyId: id, ...row, checkedInAt: at?.toISOString() ?? null }));
}
export async function pupilsOfEvent(db: EntityManager, eventId: string, classId: string) {
  const rows = await db.query<{ id: string; name: string; tile: number; state: ReplyState | null; at: Date | null; attendanceId: string | null }[]>(
    `select p.id, p.name, m.tile, r.state, a.at, a.id "attendanceId" from membership m join person p on p.id = m.person_id left join event_reply r on r.event_id = $1 and r.person_id = p.id left join event_attendance a on a.event_id = $1 and a.person_id = p.id
     where m.class_id = $2 and p.role = 'pupil' and p.archived_at is null order by m.tile, p.name`, [eventId, classId]);
  return rows.map(({ id, at, ...row }) => ({ personId: id, ...row, checkedInAt: at?.toISOString() ?? null }));
}
