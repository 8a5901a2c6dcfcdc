import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Pupils whose account was closed before that day; what belongs to them goes with the row. */
export async function erasePupils(db: EntityManager, closedBefore: Date): Promise<number> {
  const gone = await db.query<{ id: string }[]>("select id from person where role = 'pupil' and archived_at < $1 for update", [closedBefore]);
  for (const { id } of gone) await erasePupil(db, id);
  return gone.length;
}

async function erasePupil(db: EntityManager, id: string): Promise<void> {
  // A class's log must stay whole for the others: what was said is emptied, and the person becomes nobody.
  await db.query(
    `update live_event set data = data || case kind when 'chat.said' then '{"text":""}'::jsonb when 'group.said' then '{"text":""}'::jsonb when 'presence.joined' then '{"name":""}'::jsonb else '{}'::jsonb end where actor_id = $1`, [id]);
  await db.query(`update live_event set data = data || '{"text":""}'::jsonb where kind = 'help.tipped' and data->>'personId' = $1::text`, [id]);
  await db.query(
    `update live_event set actor_id = case when actor_id = $1 then $2 else actor_id end, data = replace(data::text, $1::text, $2::text)::jsonb
     where actor_id = $1 or data::text like '%' || $1::text || '%'`, [id, randomUUID()]);
  await db.query("delete from fact where actor_id = $1 or payload::text like '%' || $1::text || '%'", [id]);
  await db.query("delete from sign_in_throttle where account = 'pupil:' || $1::text", [id]);
  await db.query('delete from person where id = $1', [id]);
}

/** Reviews and consents bear the names of staff, so those stay; nobody signs in with a closed account. */
export async function closeStaffAccounts(db: EntityManager, closedBefore: Date): Promise<number> {
  const [, closed] = await db.query<[unknown, number]>("update person set password_hash = null where role <> 'pupil' and archived_at < $1 and password_hash is not null", [closedBefore]);
  return closed;
}
