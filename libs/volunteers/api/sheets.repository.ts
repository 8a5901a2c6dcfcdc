import type { Text } from '@kindling/contracts';
import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** For `atPlace(...)` on routes that carry the branch in their path. */
export async function branchInPath({ params }: { params: { branchId: string } }, db: EntityManager): Promise<Place | null> {
  const rows = await db.query<unknown[]>('select 1 from branch where id = $1', [params.branchId]);
  return rows.length > 0 ? { schoolId: null, branchId: params.branchId } : null;
}
export async function branchesOf(db: EntityManager, personId: string): Promise<Text[]> {
  return db.query<Text[]>('select b.name_zh zh, b.name_en en from branch b join branch_member m on m.branch_id = b.id where m.person_id = $1 order by b.name_zh', [personId]);
}

export interface Sheet { readonly backgroundOn: string | null; readonly pledgeOn: string | null; readonly training: string[]; readonly availability: string }
export const sheetsOf = (db: EntityManager, branchId: string): Promise<(Sheet & { personId: string; name: string; role: string })[]> => db.query(
  `select p.id "personId", p.name, p.role, to_char(s.background_on, 'YYYY-MM-DD') "backgroundOn", to_char(s.pledge_on, 'YYYY-MM-DD') "pledgeOn", coalesce(s.training, '[]') training, coalesce(s.availability, '') availability
   from branch_member m join person p on p.id = m.person_id and p.archived_at is null left join volunteer_sheet s on s.branch_id = m.branch_id and s.person_id = m.person_id where m.branch_id = $1 order by p.role desc, p.name`, [branchId]);
/** @returns false when the person is no member of the branch. */
export async function writeSheet(db: EntityManager, place: { branchId: string; personId: string }, sheet: Sheet): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into volunteer_sheet (branch_id, person_id, background_on, pledge_on, training, availability) select branch_id, person_id, $3, $4, $5, $6 from branch_member where branch_id = $1 and person_id = $2
     on conflict (branch_id, person_id) do update set background_on = excluded.background_on, pledge_on = excluded.pledge_on, training = excluded.training, availability = excluded.availability, written_at = now() returning person_id`,
    [place.branchId, place.personId, sheet.backgroundOn, sheet.pledgeOn, JSON.stringify(sheet.training), sheet.availability]);
  return rows.length > 0;
}
