import type { PlanPartner, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface PartnerBody { readonly name: string; readonly kind: PlanPartner['kind']; readonly gives: string; readonly contact: string }
interface PartnerPlace { readonly branchId: string; readonly partnerId: string }
const changed = async (asked: Promise<[unknown, number]>): Promise<boolean> => (await asked)[1] > 0;

/** Contacts only for those who keep the plan. */
export const partnersOf = (db: EntityManager, branchId: string, withContacts: boolean): Promise<PlanPartner[]> =>
  db.query('select id, name, kind, gives, case when $2 then contact end contact, token_hash is not null linked from partner_body where branch_id = $1 order by name, id', [branchId, withContacts]);
/** An id of another branch's partner changes nothing there. @returns false then. */
export async function putPartner(db: EntityManager, { branchId, partnerId }: PartnerPlace, { name, kind, gives, contact }: PartnerBody): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into partner_body (id, branch_id, name, kind, gives, contact) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, gives = excluded.gives, contact = excluded.contact where partner_body.branch_id = excluded.branch_id returning id`, [partnerId, branchId, name, kind, gives, contact]);
  return rows.length > 0;
}
export const removePartner = (db: EntityManager, { branchId, partnerId }: PartnerPlace) => changed(db.query('delete from partner_body where id = $1 and branch_id = $2', [partnerId, branchId]));
export const setLink = (db: EntityManager, { branchId, partnerId }: PartnerPlace, tokenHash: string | null) => changed(db.query('update partner_body set token_hash = $3 where id = $1 and branch_id = $2', [partnerId, branchId, tokenHash]));
/** Only partners of the activity's own branch. */
export async function setPartnersOf(db: EntityManager, { branchId, activityId }: { branchId: string; activityId: string }, partnerIds: readonly string[]): Promise<void> {
  await db.query('delete from plan_activity_partner where activity_id = $1', [activityId]);
  await db.query('insert into plan_activity_partner (activity_id, partner_id) select $1, id from partner_body where branch_id = $2 and id = any($3)', [activityId, branchId, partnerIds]);
}

export interface Guest { readonly partnerId: string; readonly partnerName: string; readonly branchId: string; readonly branchName: Text }
export async function partnerBehind(db: EntityManager, tokenHash: string): Promise<Guest | null> {
  const [row] = await db.query<Guest[]>(`select p.id "partnerId", p.name "partnerName", b.id "branchId", json_build_object('zh', b.name_zh, 'en', b.name_en) "branchName" from partner_body p join branch b on b.id = p.branch_id where p.token_hash = $1`, [tokenHash]);
  return row ?? null;
}
export interface SharedRecord { readonly id: string; readonly heldOn: string; readonly title: string; readonly body: string; readonly fileName: string | null }
export const sharedRecords = (db: EntityManager, branchId: string, year: number): Promise<SharedRecord[]> =>
  db.query(`select id, to_char(held_on, 'YYYY-MM-DD') "heldOn", title, body, file_name "fileName" from plan_record where branch_id = $1 and year = $2 and shared order by held_on desc, id`, [branchId, year]);
export async function sharedFile(db: EntityManager, branchId: string, recordId: string): Promise<{ name: string; bytes: Buffer } | null> {
  const [row] = await db.query<{ name: string; bytes: Buffer }[]>('select file_name "name", file bytes from plan_record where id = $2 and branch_id = $1 and shared and file is not null', [branchId, recordId]);
  return row ?? null;
}
