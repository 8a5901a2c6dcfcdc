import type { UnitCriterion, Measure, Numbers, Text } from '@kindling/contracts';

export type CountKind = 'session' | 'work' | 'award' | 'hours';
/** One thing that happened, as its source knows it. `people` are ids that never leave the server: pupils present, or the one whose work, award or hours it is. */
export interface CountRow { readonly kind: CountKind; readonly id: string; readonly schoolId: string; readonly at: Date; readonly title: Text; readonly place: string; readonly people: readonly string[]; readonly minutes: number }
export type CountHours = (rows: readonly { readonly personId: string; readonly startedAt: string; readonly minutes: number }[]) => number;

const kindOf: Readonly<Record<Measure, CountKind>> = { sessions: 'session', personTimes: 'session', people: 'session', hours: 'hours', works: 'work', awards: 'award' };
export const measures = ['sessions', 'personTimes', 'people', 'hours', 'works', 'awards'] as const satisfies readonly Measure[];
export const rowsBehind = (measure: Measure, rows: readonly CountRow[]): CountRow[] => rows.filter((row) => row.kind === kindOf[measure]);

/** Every number of the desk from the rows behind it: what is shown and what is drilled into cannot differ. */
export function numbersOf(rows: readonly CountRow[], countHours: CountHours): Numbers {
  const sessions = rowsBehind('sessions', rows);
  return {
    sessions: sessions.length, personTimes: sessions.reduce((sum, row) => sum + row.people.length, 0), people: new Set(sessions.flatMap((row) => row.people)).size,
    hours: countHours(rowsBehind('hours', rows).map((row) => ({ personId: row.people[0] ?? '', startedAt: row.at.toISOString(), minutes: row.minutes }))),
    works: rowsBehind('works', rows).length, awards: rowsBehind('awards', rows).length,
  };
}

/** What a school shows in a school year to be named a demonstration unit. */
const needs: readonly (readonly [UnitCriterion['id'], Measure, number])[] = [['sessions', 'sessions', 24], ['people', 'people', 20], ['person-times', 'personTimes', 360], ['works', 'works', 60], ['awards', 'awards', 10], ['hours', 'hours', 40]];
export const criteriaOf = (numbers: Numbers): UnitCriterion[] => needs.map(([id, measure, need]) => ({ id, need, have: numbers[measure] }));
export const isMet = ({ need, have }: UnitCriterion): boolean => have >= need;
