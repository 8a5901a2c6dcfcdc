import type { EntityManager } from 'typeorm';

/** Reviews and consents bear the names of staff, so those stay; nobody signs in with a closed account. */
export async function closeStaffAccounts(db: EntityManager, closedBefore: Date): Promise<number> {
  await db.query('delete from notice_digest d using person p where p.id = d.person_id and p.archived_at < $1', [closedBefore]);
  const [, closed] = await db.query<[unknown, number]>("update person set password_hash = null where role <> 'pupil' and archived_at < $1 and password_hash is not null", [closedBefore]);
  return closed;
}
