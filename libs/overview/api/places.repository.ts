import type { Text } from '@kindling/contracts';
import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

export interface NamedSchool { readonly id: string; readonly name: Text }
export interface NamedBranch extends NamedSchool { readonly schools: readonly NamedSchool[] }

/** Null: all branches. */
export async function branchesOf(db: EntityManager, ids: readonly string[] | null): Promise<NamedBranch[]> {
  return db.query(
    `select b.id, json_build_object('zh', b.name_zh, 'en', b.name_en) name,
       coalesce((select json_agg(json_build_object('id', s.id, 'name', json_build_object('zh', s.name_zh, 'en', s.name_en)) order by bs.since, s.id) from branch_school bs join school s on s.id = bs.school_id where bs.branch_id = b.id), '[]') schools
     from branch b where $1::uuid[] is null or b.id = any($1::uuid[]) order by b.created_at, b.id`, [ids]);
}
/** For `atPlace(...)` on routes that carry the branch in their path. */
export async function branchInPath({ params }: { params: { branchId: string } }, db: EntityManager): Promise<Place | null> {
  const rows = await db.query<unknown[]>('select 1 from branch where id = $1', [params.branchId]);
  return rows.length > 0 ? { schoolId: null, branchId: params.branchId } : null;
}
