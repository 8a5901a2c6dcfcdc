import type { Numbers } from '@kindling/contracts';
import { countedHours } from '@kindling/volunteers/domain';
import type { EntityManager } from 'typeorm';
import { numbersOf, type CountRow } from '../../domain/index.ts';
import { branchesOf, type NamedBranch } from '../places.repository.ts';
import { countedRows } from '../sources/index.ts';
import type { StoredNomination } from './review.repository.ts';

/** A Chinese school year. */
export const spanOfYear = (year: number) => ({ from: `${year}-09-01`, to: `${year + 1}-08-31` });
export const numbersFrom = (rows: readonly CountRow[]): Numbers => numbersOf(rows, countedHours);
export async function yearOf(db: EntityManager, branchId: string, year: number): Promise<{ branch: NamedBranch; rows: CountRow[] } | null> {
  const [branch] = await branchesOf(db, [branchId]);
  return branch ? { branch, rows: await countedRows(db, { schoolIds: branch.schools.map(({ id }) => id), branchId }, spanOfYear(year)) } : null;
}
/** The rows of the desk that are about whoever is nominated: the same numbers, cut to one. */
export function evidenceOf({ kind, schoolId, personId }: StoredNomination, rows: readonly CountRow[]): Numbers {
  switch (kind) {
    case 'branch': return numbersFrom(rows);
    case 'club': return numbersFrom(rows.filter((row) => row.schoolId === schoolId));
    case 'tutor':
    case 'pupil': return numbersFrom(rows.filter((row) => personId !== null && row.people.includes(personId)).map((row) => ({ ...row, people: [personId ?? ''], guests: 0 })));
  }
}
