import { looksAfter, learnsIn, policy, type Actor } from '@kindling/platform-api';
import type { ProjectScope } from './free-projects.repository.ts';

const isOwner = (actor: Actor, scope: ProjectScope): boolean => actor.personId === scope.ownerId;
/** On the class's page: shared and not deleted. What staff hid is for them and its owner only. */
const isShown = (actor: Actor, scope: ProjectScope): boolean => scope.shared && !scope.deleted && (looksAfter(actor, scope) || (learnsIn(actor, scope) && !scope.hidden));

export const mayReadProject = policy<ProjectScope>('A project is read by its owner; while it is shared also by class-mates and by those who look after the class.', (actor, scope) => isOwner(actor, scope) || isShown(actor, scope));
export const mayRemixProject = policy<ProjectScope>('Pupils of the class make their own copy of a shared project.', (actor, scope) => learnsIn(actor, scope) && isShown(actor, scope));
export const mayHideProject = policy<ProjectScope>('Those who look after the class hide a shared project, or show it again.', (actor, scope) => looksAfter(actor, scope) && isShown(actor, scope));
export const ownsProject = policy<ProjectScope>('Versions of a project are for its owner.', isOwner);
