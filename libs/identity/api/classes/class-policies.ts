import { belongsTo, looksAfter, learnsIn, policy, type ClassScope } from '@kindling/platform-api';

export const mayLookAfterClass = policy<ClassScope>('Tutors and teachers of the class, organisers of its school and admins look after it.', looksAfter);
export const mayLearnInClass = policy<ClassScope>('Pupils learn in their own class.', learnsIn);
export const mayEnterClass = policy<ClassScope>('Pupils of the class and those who look after it may enter.', belongsTo);
export const mayHandleKits = policy<ClassScope>('Those who look after a class lend the kits of its school.', looksAfter);
export const mayHandleRoster = policy<ClassScope>('Teachers of the class, organisers of its school and admins handle names, PINs and consents; tutors do not.',
  (actor, scope) => actor.role !== 'tutor' && looksAfter(actor, scope));
export const mayWriteLessons = policy<ClassScope>('Those who look after a class write the lessons of its school.', looksAfter);
