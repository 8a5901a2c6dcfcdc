import type { EntityManager } from 'typeorm';

export interface PairPlace { readonly ownerId: string; readonly classId: string; readonly exerciseId: string }
interface Partner { readonly personId: string; readonly name: string; readonly tile: number; readonly seconds: number }

/** While the session lasts in which the partner joined, and both are still pupils of the class. */
export async function partnerOf(db: EntityManager, { ownerId, classId, exerciseId }: PairPlace): Promise<Partner | null> {
  const [row] = await db.query<Partner[]>(
    `select p.id "personId", p.name, coalesce(m.tile, 0) tile, greatest(0, extract(epoch from now() - w.joined_at))::int seconds
     from work_pair w join person p on p.id = w.partner_id and p.archived_at is null join membership m on m.class_id = w.class_id and m.person_id = p.id
       join session s on s.id = w.session_id and s.ended_at is null and s.expires_at > now()
     where w.owner_id = $1 and w.class_id = $2 and w.exercise_id = $3`, [ownerId, classId, exerciseId]);
  return row ?? null;
}
/** Whoever joined before goes: the asker has made sure that nobody is there any more, or that it is the same. */
export async function setPartner(db: EntityManager, { ownerId, classId, exerciseId }: PairPlace, partnerId: string, sessionId: string): Promise<void> {
  await db.query(
    `insert into work_pair (owner_id, class_id, exercise_id, partner_id, session_id) values ($1, $2, $3, $4, $5)
     on conflict (owner_id, class_id, exercise_id) do update set partner_id = $4, session_id = $5, joined_at = now()`, [ownerId, classId, exerciseId, partnerId, sessionId]);
}
export async function endPair(db: EntityManager, { ownerId, classId, exerciseId }: PairPlace): Promise<void> {
  await db.query('delete from work_pair where owner_id = $1 and class_id = $2 and exercise_id = $3', [ownerId, classId, exerciseId]);
}
export async function addPartnerOfHandIn(db: EntityManager, handInId: string, personId: string): Promise<void> {
  await db.query('insert into hand_in_partner (hand_in_id, person_id) values ($1, $2)', [handInId, personId]);
}
/** Everybody who has it to their credit, whoever handed it in first. */
export async function creditedWith(db: EntityManager, handInId: string): Promise<string[]> {
  const rows = await db.query<{ person_id: string }[]>('select c.person_id from hand_in_credit c join hand_in h on h.id = c.hand_in_id where h.id = $1 order by c.person_id <> h.pupil_id, c.person_id', [handInId]);
  return rows.map((row) => row.person_id);
}
