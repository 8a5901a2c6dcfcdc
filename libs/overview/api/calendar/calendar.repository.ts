import type { Text } from '@kindling/contracts';
import type { Actor, Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** A branch with the schools it works with: their teachers read its calendar too. */
export interface CalendarScope extends Place { readonly branchId: string; readonly schoolIds: readonly string[] }
export async function calendarScope(db: EntityManager, branchId: string): Promise<CalendarScope | null> {
  const [row] = await db.query<{ schoolIds: string[] }[]>(`select coalesce((select array_agg(s.school_id::text) from branch_school s where s.branch_id = b.id), '{}') "schoolIds" from branch b where b.id = $1`, [branchId]);
  return row ? { schoolId: null, branchId, schoolIds: row.schoolIds } : null;
}
export const calendarsFor = (db: EntityManager, { role, branchIds, schoolId }: Actor): Promise<{ id: string; name: Text }[]> => db.query(
  `select b.id, json_build_object('zh', b.name_zh, 'en', b.name_en) name from branch b
   where $1 or b.id = any($2::uuid[]) or exists (select 1 from branch_school s where s.branch_id = b.id and s.school_id = $3) order by b.id = any($2::uuid[]) desc, b.created_at, b.id`, [role === 'admin', branchIds, schoolId]);

export interface CalendarClass { readonly id: string; readonly schoolId: string }
export const classesAt = (db: EntityManager, schoolIds: readonly string[]): Promise<CalendarClass[]> => db.query('select id, school_id "schoolId" from club_class where school_id = any($1::uuid[]) and archived_at is null', [schoolIds]);

export interface CalendarActivity { readonly id: string; readonly title: string; readonly schoolId: string | null; readonly startsOn: string; readonly endsOn: string }
export const activitiesBetween = (db: EntityManager, branchId: string, from: string, to: string): Promise<CalendarActivity[]> => db.query(
  `select id, title, school_id "schoolId", to_char(starts_on, 'YYYY-MM-DD') "startsOn", to_char(ends_on, 'YYYY-MM-DD') "endsOn" from plan_activity where branch_id = $1 and state <> 'dropped' and starts_on <= $3 and ends_on >= $2 order by starts_on, id`, [branchId, from, to]);

interface FeedPlace { readonly personId: string; readonly branchId: string }
export async function branchFeedSince(db: EntityManager, { personId, branchId }: FeedPlace): Promise<Date | null> {
  const [row] = await db.query<{ created_at: Date }[]>('select created_at from branch_feed where person_id = $1 and branch_id = $2', [personId, branchId]);
  return row?.created_at ?? null;
}
export async function storeBranchFeed(db: EntityManager, { personId, branchId }: FeedPlace, tokenHash: string): Promise<Date> {
  const [row] = await db.query<{ created_at: Date }[]>('insert into branch_feed (person_id, branch_id, token_hash) values ($1, $2, $3) on conflict (person_id, branch_id) do update set token_hash = excluded.token_hash, created_at = now() returning created_at', [personId, branchId, tokenHash]);
  return row?.created_at ?? new Date(0);
}
export async function deleteBranchFeed(db: EntityManager, { personId, branchId }: FeedPlace): Promise<void> { await db.query('delete from branch_feed where person_id = $1 and branch_id = $2', [personId, branchId]); }
export async function findBranchFeed(db: EntityManager, tokenHash: string): Promise<FeedPlace | null> {
  const [row] = await db.query<FeedPlace[]>('select person_id "personId", branch_id "branchId" from branch_feed where token_hash = $1', [tokenHash]);
  return row ?? null;
}
