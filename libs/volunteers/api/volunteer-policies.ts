import type { Role } from '@kindling/contracts';
import { oversees, policy, type Place } from '@kindling/platform-api';

export { branchInPath } from './sheets.repository.ts';
export const volunteers: readonly Role[] = ['tutor', 'teacher', 'organiser', 'admin'];
export const mayOverseeBranch = policy<Place>("Organisers of the branch and admins see its volunteers' hours and papers and decide about them.", oversees);
