import type { UnitCriterion, Measure, Numbers, SessionSort, SortedNumbers, Text } from '@kindling/contracts';

export type CountKind = 'session' | 'work' | 'entry' | 'award' | 'hours';
/**
 * One thing that happened, as its source knows it. `people` are ids that never leave the server: pupils present, or those whose work,
 * award or hours it is; `guests` are heads without one. An event to which several schools came is a row for each of them.
 */
export interface CountRow { readonly kind: CountKind; readonly sort: string; readonly id: string; readonly schoolId: string | null; readonly at: Date; readonly title: Text; readonly place: string; readonly people: readonly string[]; readonly guests: number; readonly minutes: number }
export type CountHours = (rows: readonly { readonly personId: string; readonly startedAt: string; readonly minutes: number }[]) => number;

const kindOf: Readonly<Record<Measure, CountKind>> = { sessions: 'session', personTimes: 'session', people: 'session', hours: 'hours', works: 'work', entries: 'entry', awards: 'award' };
export const measures = ['sessions', 'personTimes', 'people', 'hours', 'works', 'entries', 'awards'] as const satisfies readonly Measure[];
export const rowsBehind = (measure: Measure, rows: readonly CountRow[]): CountRow[] => rows.filter((row) => row.kind === kindOf[measure]);

/** One row for each session, whoever's pupils came: what is an event for two schools is one event for both together. */
export function together(rows: readonly CountRow[]): CountRow[] {
  const kept = new Map<string, CountRow>();
  const others = rows.filter((row) => row.kind !== 'session');
  for (const row of rows.filter(({ kind }) => kind === 'session')) {
    const known = kept.get(row.id);
    kept.set(row.id, known ? { ...known, schoolId: null, people: [...known.people, ...row.people], guests: known.guests + row.guests } : row);
  }
  return [...kept.values(), ...others];
}
const timesOf = (rows: readonly CountRow[]): number => rows.reduce((sum, row) => sum + row.people.length + row.guests, 0);

/** Every number of the desk from the rows behind it: what is shown and what is drilled into cannot differ. */
export function numbersOf(rows: readonly CountRow[], countHours: CountHours): Numbers {
  const sessions = together(rowsBehind('sessions', rows));
  return {
    sessions: sessions.length, personTimes: timesOf(sessions), people: new Set(sessions.flatMap((row) => row.people)).size,
    hours: countHours(rowsBehind('hours', rows).map((row) => ({ personId: row.people[0] ?? '', startedAt: row.at.toISOString(), minutes: row.minutes }))),
    works: rowsBehind('works', rows).length, entries: rowsBehind('entries', rows).length, awards: rowsBehind('awards', rows).length,
  };
}

export const sorts = ['live-class', 'lecture', 'salon', 'experiment', 'workshop-day', 'visit'] as const satisfies readonly SessionSort[];
/** The sessions and person-times above, by kind; kinds that did not happen are zeros. */
export const sortsOf = (rows: readonly CountRow[]): SortedNumbers[] => sorts.map((sort) => {
  const own = together(rowsBehind('sessions', rows)).filter((row) => row.sort === sort);
  return { sort, sessions: own.length, personTimes: timesOf(own) };
});

/** What a school shows in a school year to be named a demonstration unit. */
const needs: readonly (readonly [UnitCriterion['id'], Measure, number])[] = [['sessions', 'sessions', 24], ['people', 'people', 20], ['person-times', 'personTimes', 360], ['works', 'works', 60], ['awards', 'awards', 10], ['hours', 'hours', 40]];
export const criteriaOf = (numbers: Numbers): UnitCriterion[] => needs.map(([id, measure, need]) => ({ id, need, have: numbers[measure] }));
export const isMet = ({ need, have }: UnitCriterion): boolean => have >= need;
