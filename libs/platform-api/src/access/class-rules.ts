import type { Actor, ClassScope, Place } from './actor.ts';

/** The one place that says what "looks after" and "learns in" mean. */
export function looksAfter(actor: Actor, scope: ClassScope): boolean {
  switch (actor.role) {
    case 'admin': return true;
    case 'organiser': return actor.schoolId === scope.schoolId;
    case 'teacher':
    case 'tutor': return actor.classIds.includes(scope.classId);
    case 'pupil': return false;
  }
}
export const learnsIn = (actor: Actor, scope: ClassScope): boolean =>
  actor.role === 'pupil' && actor.classIds.includes(scope.classId);
export const belongsTo = (actor: Actor, scope: ClassScope): boolean => looksAfter(actor, scope) || learnsIn(actor, scope);
/** Whether a school or branch is one of the actor's own. */
export const reaches = (actor: Actor, place: Place): boolean =>
  actor.role === 'admin' || (place.branchId !== null && actor.branchIds.includes(place.branchId)) || (place.schoolId !== null && actor.reach.includes(place.schoolId));
/** The one place that says what "oversees" means: organisers, for the schools and branches that they reach. */
export const oversees = (actor: Actor, place: Place): boolean => actor.role === 'admin' || (actor.role === 'organiser' && reaches(actor, place));
