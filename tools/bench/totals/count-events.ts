import type { RawHeld } from './raw-events.ts';
import type { RawYear } from './raw-year.ts';

type Within = (at: Date) => boolean;
/** Heads of an event that count for these schools, and for the branch when all are asked for. */
export interface Counted { readonly kind: string; readonly heads: number; readonly pupils: readonly string[] }

/** A visit counts for its school; one without a school counts for the branch that held the event. */
export function countedEvents(year: RawYear, schools: readonly string[], asBranch: boolean, within: Within): Counted[] {
  const counted: Counted[] = [];
  for (const event of year.events) {
    if ((event.state !== 'over' && event.state !== 'summarised') || !within(event.at)) continue;
    const mine = event.visits.filter((visit) => (visit.schoolId ? schools.includes(visit.schoolId) : asBranch && event.branch === 'own'));
    if (!isHolder(event, schools, asBranch) && mine.length === 0) continue;
    let heads = 0;
    for (const visit of mine) heads += visit.heads;
    counted.push({ kind: event.kind, heads, pupils: mine.flatMap((visit) => visit.person ?? []) });
  }
  return counted;
}
const isHolder = (event: RawHeld, schools: readonly string[], asBranch: boolean): boolean => (event.schoolId !== null && schools.includes(event.schoolId)) || (asBranch && event.branch === 'own');

export function countEntries(year: RawYear, schools: readonly string[], within: Within): number {
  let count = 0;
  for (const contest of year.contests) for (const entry of contest.entries) if (entry.state === 'entered' && schools.includes(entry.schoolId) && within(entry.at)) count += 1;
  return count;
}
export function countContestAwards(year: RawYear, schools: readonly string[], within: Within): number {
  let count = 0;
  for (const { entries, rounds } of year.contests) {
    rounds.forEach((round, at) => {
      if (!round.published || !within(round.at)) return;
      for (const entry of round.scored) {
        const found = entries.find((each) => each.id === entry);
        if (!found || found.state !== 'entered' || !schools.includes(found.schoolId)) continue;
        if (round.advanced.includes(entry) || (at === rounds.length - 1 && (round.places[entry] ?? 99) < 4)) count += 1;
      }
    });
  }
  return count;
}
