import { learnsIn, looksAfter, policy, type OwnedScope } from '@kindling/platform-api';

export const mayReadHandIn = policy<OwnedScope & { readonly partnerIds?: readonly string[] }>('A hand-in is read by its pupil, by the partner who made it at the same computer, and by those who look after the class.', (actor, scope) => actor.personId === scope.ownerId || (learnsIn(actor, scope) && scope.partnerIds?.includes(actor.personId)) || looksAfter(actor, scope));
export const mayReviewHandIn = policy<OwnedScope>('A hand-in is reviewed by those who look after the class.', looksAfter);
export const ownsHandIn = policy<OwnedScope>('Only the pupil marks their own feedback as seen.', (actor, scope) => actor.personId === scope.ownerId);
