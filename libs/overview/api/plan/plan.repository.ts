import type { PlanActivity, PlanRecord } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export type Activity = Omit<PlanActivity, 'id' | 'ownerName' | 'heldSessions' | 'costFen'>;

export const activitiesOf = (db: EntityManager, branchId: string, year: number): Promise<Omit<PlanActivity, 'costFen' | 'heldSessions'>[]> => db.query(
  `select a.id, a.title, a.goal, a.owner_id "ownerId", p.name "ownerName", a.school_id "schoolId", to_char(a.starts_on, 'YYYY-MM-DD') "startsOn", to_char(a.ends_on, 'YYYY-MM-DD') "endsOn", a.wanted_sessions "wantedSessions", a.state, a.budget,
     coalesce((select array_agg(x.partner_id::text order by x.partner_id) from plan_activity_partner x where x.activity_id = a.id), '{}') "partnerIds"
   from plan_activity a left join person p on p.id = a.owner_id where a.branch_id = $1 and a.year = $2 order by a.starts_on, a.ends_on, a.id`, [branchId, year]);

/** An id of another branch's activity changes nothing there. @returns false then. */
export async function putActivity(db: EntityManager, place: { branchId: string; activityId: string }, year: number, activity: Activity): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into plan_activity (id, branch_id, year, title, goal, owner_id, school_id, starts_on, ends_on, wanted_sessions, state, budget) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (id) do update set year = excluded.year, title = excluded.title, goal = excluded.goal, owner_id = excluded.owner_id, school_id = excluded.school_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
       wanted_sessions = excluded.wanted_sessions, state = excluded.state, budget = excluded.budget where plan_activity.branch_id = excluded.branch_id returning id`,
    [place.activityId, place.branchId, year, activity.title, activity.goal, activity.ownerId, activity.schoolId, activity.startsOn, activity.endsOn, activity.wantedSessions, activity.state, JSON.stringify(activity.budget)]);
  return rows.length > 0;
}
const removed = async (asked: Promise<[unknown, number]>): Promise<boolean> => (await asked)[1] > 0;
export const removeActivity = (db: EntityManager, { branchId, activityId }: { branchId: string; activityId: string }) => removed(db.query('delete from plan_activity where id = $1 and branch_id = $2', [activityId, branchId]));
export const removeRecord = (db: EntityManager, { branchId, recordId }: { branchId: string; recordId: string }) => removed(db.query('delete from plan_record where id = $1 and branch_id = $2', [recordId, branchId]));

export const ownersOf = (db: EntityManager, branchId: string): Promise<{ id: string; name: string }[]> => db.query('select p.id, p.name from branch_member m join person p on p.id = m.person_id and p.archived_at is null where m.branch_id = $1 order by p.name', [branchId]);

export const recordsOf = (db: EntityManager, branchId: string, year: number): Promise<PlanRecord[]> => db.query(
  `select r.id, to_char(r.held_on, 'YYYY-MM-DD') "heldOn", r.title, r.body, r.file_name "fileName", r.shared, p.name "by" from plan_record r left join person p on p.id = r.written_by where r.branch_id = $1 and r.year = $2 order by r.held_on desc, r.id`, [branchId, year]);
export interface NewRecord { readonly recordId: string; readonly year: number; readonly heldOn: string; readonly title: string; readonly body: string; readonly shared: boolean; readonly file: { readonly name: string; readonly base64: string } | null }
/** @returns false when the id stands for something of another branch. */
export async function addRecord(db: EntityManager, branchId: string, { recordId, year, heldOn, title, body, shared, file }: NewRecord, by: string): Promise<boolean> {
  await db.query('insert into plan_record (id, branch_id, year, held_on, title, body, file_name, file, written_by, shared) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing',
    [recordId, branchId, year, heldOn, title, body, file?.name ?? null, file ? Buffer.from(file.base64, 'base64') : null, by, shared]);
  return (await db.query<unknown[]>('select 1 from plan_record where id = $1 and branch_id = $2', [recordId, branchId])).length > 0;
}
export async function fileOfRecord(db: EntityManager, { branchId, recordId }: { branchId: string; recordId: string }): Promise<{ name: string; file: Buffer } | null> {
  const [row] = await db.query<{ name: string; file: Buffer }[]>('select file_name "name", file from plan_record where id = $1 and branch_id = $2 and file is not null', [recordId, branchId]);
  return row ?? null;
}
