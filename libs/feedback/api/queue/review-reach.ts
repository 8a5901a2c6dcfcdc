import { classScope } from '@kindling/identity/api';
import { looksAfter, policy, type Actor, type ClassScope } from '@kindling/platform-api';
import { placeOfHandIn } from '@kindling/workshop/api';
import type { EntityManager } from 'typeorm';

export interface ReviewScope extends ClassScope { readonly volunteers: boolean }

/** Like the policy below, as a condition on `club_class c`: $1 role, $2 classes, $3 school. */
export const withinReach = `(case $1::text when 'admin' then true when 'organiser' then c.school_id = $3::uuid else c.id = any($2::uuid[]) end or ($1::text = 'tutor' and c.volunteers_review)) and c.archived_at is null`;
export const reachOf = (actor: Actor): readonly [role: string, classIds: readonly string[], schoolId: string] => [actor.role, actor.classIds, actor.schoolId];

export const mayHelpReview = policy<ReviewScope>('Those who look after the class review its work; tutors of other classes where its teacher lets volunteers help.',
  (actor, scope) => looksAfter(actor, scope) || (actor.role === 'tutor' && scope.volunteers));

/** For `within(...)`: where a hand-in belongs, and whether volunteers may help there. */
export async function reviewedInPath(input: { params: { handInId: string } }, db: EntityManager): Promise<ReviewScope | null> {
  const place = await placeOfHandIn(db, input.params.handInId);
  const scope = place ? await classScope(db, place.classId) : null;
  return scope ? { ...scope, volunteers: await volunteersReview(db, scope.classId) } : null;
}
export async function volunteersReview(db: EntityManager, classId: string): Promise<boolean> {
  const [row] = await db.query<{ volunteers_review: boolean }[]>('select volunteers_review from club_class where id = $1', [classId]);
  return row?.volunteers_review ?? false;
}
