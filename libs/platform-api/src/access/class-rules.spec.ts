import type { Role } from '@kindling/contracts';
import type { Actor } from './actor.ts';
import { oversees, reaches } from './class-rules.ts';

const actor = (role: Role, branchIds: readonly string[] = [], reach: readonly string[] = ['home']): Actor => ({ personId: 'p', name: 'n', role, schoolId: 'home', classIds: [], branchIds, reach, sessionId: 's' });
const school = (schoolId: string) => ({ schoolId, branchId: null });
const branch = (branchId: string) => ({ schoolId: null, branchId });

describe('places of the club', () => {
  it('reach no further than the own school and the branches that one belongs to', () => {
    const organiser = actor('organiser', ['chengdu'], ['home', 'partner']);
    expect([school('home'), school('partner'), branch('chengdu')].every((place) => reaches(organiser, place))).toBe(true);
    expect([school('elsewhere'), branch('lanzhou'), { schoolId: null, branchId: null }].some((place) => reaches(organiser, place))).toBe(false);
  });
  it('are overseen by organisers and admins only', () => {
    expect((['pupil', 'tutor', 'teacher'] as const).some((role) => oversees(actor(role, ['chengdu']), branch('chengdu')) || oversees(actor(role), school('home')))).toBe(false);
    expect(oversees(actor('organiser'), school('home'))).toBe(true);
    expect(oversees(actor('organiser'), school('elsewhere'))).toBe(false);
    expect(oversees(actor('admin'), school('elsewhere'))).toBe(true);
  });
});
