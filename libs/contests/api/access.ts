import { looksAfter, oversees, policy, type ClassScope, type Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** A contest belongs to a branch; its organisers run it. */
export async function contestInPath({ params }: { params: { contestId: string } }, db: EntityManager): Promise<Place | null> {
  const [row] = await db.query<{ branch_id: string }[]>('select branch_id from contest where id = $1', [params.contestId]);
  return row ? { schoolId: null, branchId: row.branch_id } : null;
}
export async function branchInPath({ params }: { params: { branchId: string } }, db: EntityManager): Promise<Place | null> {
  const [row] = await db.query<unknown[]>('select 1 from branch where id = $1', [params.branchId]);
  return row ? { schoolId: null, branchId: params.branchId } : null;
}
export const mayRunContests = policy<Place>('Organisers of the branch run its contests: they see teams and numbers, not names.', oversees);

export interface EntryScope extends ClassScope { readonly memberIds: readonly string[] }
export async function entryInPath({ params }: { params: { entryId: string } }, db: EntityManager): Promise<EntryScope | null> {
  const [row] = await db.query<EntryScope[]>(
    `select c.school_id "schoolId", e.class_id "classId", coalesce((select array_agg(m.person_id::text) from contest_member m where m.entry_id = e.id), '{}') "memberIds"
     from contest_entry e join club_class c on c.id = e.class_id where e.id = $1`, [params.entryId]);
  return row ?? null;
}
export const mayWorkOnEntry = policy<EntryScope>('The team of an entry and those who look after its class see it and work on it.', (actor, scope) => scope.memberIds.includes(actor.personId) || looksAfter(actor, scope));
export const mayVouchForEntry = policy<EntryScope>('Those who look after the class allow a team to take part.', looksAfter);
