import { oversees, policy, reaches, type Actor, type Place } from '@kindling/platform-api';

const holds = (actor: Actor, place: Place): boolean => oversees(actor, place) || (actor.role === 'teacher' && place.schoolId === actor.schoolId);
export const mayHoldEvents = policy<Place>('Organisers hold events of the schools and branches that they oversee, teachers those of their own school, admins all.', holds);
export const mayHelpAtEvents = policy<Place>('Those who may hold an event, and tutors of its school or branch, see it and note who is there.',
  (actor, place) => holds(actor, place) || (actor.role === 'tutor' && reaches(actor, place)));
