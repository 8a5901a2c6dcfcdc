import { looksAfter, policy, type ClassScope } from '@kindling/platform-api';

export const mayGradeClass = policy<ClassScope>('Teachers of the class, organisers of its school and admins say what counts; tutors read the grades.', (actor, scope) => actor.role !== 'tutor' && looksAfter(actor, scope));
