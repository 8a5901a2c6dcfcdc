import type { EntityManager } from 'typeorm';
import type { Papers } from '../../domain/index.ts';

export interface Near extends Papers { readonly personId: string; readonly name: string; readonly evenings: number[]; readonly knowsClass: boolean; readonly minutesLately: number }
/** Tutors of the branches that work with the school of the class. Somebody of two branches counts with the better papers. */
export const tutorsNear = (db: EntityManager, classId: string): Promise<Near[]> => db.query(
  `select distinct on (p.id) p.id "personId", p.name, to_char(s.background_on, 'YYYY-MM-DD') "backgroundOn", to_char(s.background_ends, 'YYYY-MM-DD') "backgroundEnds", to_char(s.pledge_on, 'YYYY-MM-DD') "pledgeOn", to_char(s.pledge_ends, 'YYYY-MM-DD') "pledgeEnds",
     coalesce(s.evenings, '[]') evenings, exists (select 1 from membership k where k.class_id = c.id and k.person_id = p.id) "knowsClass",
     (select coalesce(sum(h.minutes), 0)::int from volunteer_hours h where h.person_id = p.id and h.state <> 'rejected' and h.started_at > now() - interval '60 days') "minutesLately"
   from club_class c join branch_school b on b.school_id = c.school_id join branch_member m on m.branch_id = b.branch_id join person p on p.id = m.person_id and p.role = 'tutor' and p.archived_at is null
     left join volunteer_sheet s on s.branch_id = m.branch_id and s.person_id = m.person_id
   where c.id = $1 order by p.id, s.background_on is null, s.pledge_on is null, s.background_ends desc nulls first`, [classId]);

/** @returns whether the person came to the class only now. */
export async function letIn(db: EntityManager, classId: string, personId: string, until: Date): Promise<boolean> {
  const added = await db.query<unknown[]>('insert into membership (class_id, person_id) values ($1, $2) on conflict do nothing returning class_id', [classId, personId]);
  // Who belongs there anyway is not put out a week later.
  if (added.length > 0) await db.query('insert into stand_in (class_id, person_id, until) values ($1, $2, $3)', [classId, personId, until]);
  else await db.query('update stand_in set until = greatest(until, $3) where class_id = $1 and person_id = $2', [classId, personId, until]);
  return added.length > 0;
}
