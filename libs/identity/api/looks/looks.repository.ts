import type { LookRow, Role } from '@kindling/contracts';
import type { Look } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** A page that fetches again while it stays open is one look; after ten minutes it is the next. */
export async function writeLook(db: EntityManager, { actorId, action, subjectId, classId }: Look): Promise<void> {
  await db.query(
    `insert into audit_entry (actor_id, action, subject_id, class_id) select $1, $2, $3, $4
     where not exists (select 1 from audit_entry where actor_id = $1 and action = $2 and subject_id is not distinct from $3::uuid and class_id is not distinct from $4::uuid and at > now() - interval '10 minutes')`,
    [actorId, action, subjectId, classId]);
}

export async function latestLooks(db: EntityManager, classId: string): Promise<LookRow[]> {
  const rows = await db.query<{ at: Date; who: string; role: Role; action: string; subject: string | null }[]>(
    `select a.at, p.name who, p.role, a.action, s.name subject from audit_entry a join person p on p.id = a.actor_id
     left join person s on s.id = a.subject_id where a.class_id = $1 order by a.at desc, a.id desc limit 200`, [classId]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
