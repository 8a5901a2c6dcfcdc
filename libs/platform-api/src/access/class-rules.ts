import type { Actor, ClassScope } from './actor.ts';

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
