import { chinaDay, onChinasClock } from '@kindling/kernel';
import { together, type CountRow } from './measures.ts';

interface Planned { readonly schoolId: string | null; readonly startsOn: string; readonly endsOn: string }

/** Classes and events that were held on the activity's days, at its school or at all schools of the branch. */
export const heldFor = ({ schoolId, startsOn, endsOn }: Planned, sessions: readonly CountRow[]): number =>
  together(sessions.filter((row) => (schoolId === null || row.schoolId === schoolId) && chinaDay(row.at) >= startsOn && chinaDay(row.at) <= endsOn)).length;

/** The school year that a day of China's clock falls into; it begins in September. */
export function schoolYearOf(now: Date): number {
  const china = onChinasClock(now);
  return china.getUTCFullYear() - (china.getUTCMonth() < 8 ? 1 : 0);
}

export const costOf = (budget: readonly { readonly count: number; readonly unitFen: number }[]): number => budget.reduce((sum, line) => sum + line.count * line.unitFen, 0);
