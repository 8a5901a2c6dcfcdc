import type { EntityManager } from 'typeorm';

/** Reviews and consents bear the names of staff, so those stay; nobody signs in with a closed account. */
export async function closeStaffAccounts(db: EntityManager, closedBefore: Date): Promise<number> {
  const [, closed] = await db.query<[unknown, number]>("update person set password_hash = null where role <> 'pupil' and archived_at < $1 and password_hash is not null", [closedBefore]);
  return closed;
}
