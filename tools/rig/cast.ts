import type { Rig } from './rig.ts';

/** How somebody stands to the class that is asked for. */
export type Relation = 'own' | 'neighbour' | 'foreign';
export interface Character { readonly name: string; readonly personId: string | null; readonly role: 'visitor' | 'pupil' | 'tutor' | 'teacher' | 'organiser' | 'admin'; readonly relation: Relation; /** The things asked for are theirs. */ readonly owner: boolean }

/** Every role in the own class, in another class of the school, and in another school. */
export function castOf({ club }: Rig): Character[] {
  const classes = [['own', club.own], ['neighbour', club.neighbour], ['foreign', club.foreign]] as const;
  const members = classes.flatMap(([relation, each]): Character[] => [
    { name: `${relation} pupil`, personId: each.pupils[0] ?? null, role: 'pupil', relation, owner: relation === 'own' },
    { name: `${relation} tutor`, personId: each.tutor, role: 'tutor', relation, owner: false },
    { name: `${relation} teacher`, personId: each.teacher, role: 'teacher', relation, owner: false },
  ]);
  return [
    { name: 'visitor', personId: null, role: 'visitor', relation: 'foreign', owner: false }, ...members,
    { name: 'own classmate', personId: club.own.pupils[1] ?? null, role: 'pupil', relation: 'own', owner: false },
    { name: 'own organiser', personId: club.organiser, role: 'organiser', relation: 'own', owner: false },
    { name: 'foreign organiser', personId: club.foreignOrganiser, role: 'organiser', relation: 'foreign', owner: false },
    { name: 'admin', personId: club.admin, role: 'admin', relation: 'own', owner: false },
  ];
}
