import { looksAfter, policy, type OwnedScope } from '@kindling/platform-api';

export const mayReadHandIn = policy<OwnedScope>('A hand-in is read by its pupil and by those who look after the class.', (actor, scope) => actor.personId === scope.ownerId || looksAfter(actor, scope));
export const mayReviewHandIn = policy<OwnedScope>('A hand-in is reviewed by those who look after the class.', looksAfter);
export const ownsHandIn = policy<OwnedScope>('Only the pupil marks their own feedback as seen.', (actor, scope) => actor.personId === scope.ownerId);
