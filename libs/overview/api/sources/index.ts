import type { EntityManager } from 'typeorm';
import type { CountRow } from '../../domain/index.ts';
import { badges } from './badges.repository.ts';
import { contestAwards, contestEntries } from './contests.repository.ts';
import type { CountSource, Scope, Span } from './count-source.ts';
import { events } from './events.repository.ts';
import { liveClasses } from './live-classes.repository.ts';
import { volunteerHours } from './volunteer-hours.repository.ts';
import { works } from './works.repository.ts';

/** Everything that counts, one line each. */
const countSources: readonly CountSource[] = [
  liveClasses,
  events,
  works,
  badges,
  contestEntries,
  contestAwards,
  volunteerHours,
];

export async function countedRows(db: EntityManager, scope: Scope, span: Span): Promise<CountRow[]> {
  const found: CountRow[] = [];
  for (const source of countSources) found.push(...await source.rows(db, scope, span));
  return found;
}
export type { Span } from './count-source.ts';
