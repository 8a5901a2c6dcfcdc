import type { PartCounts, Shortage } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** What schools have together: kits in which nothing is missing or broken, and parts beside them. */
export async function stockOf(db: EntityManager, schoolIds: readonly string[]): Promise<{ wholeKits: number; spares: PartCounts }> {
  const kits = await db.query<{ shortages: Shortage[] }[]>('select shortages from kit where school_id = any($1::uuid[]) and retired_at is null', [schoolIds]);
  const spares = await db.query<{ part: string; count: number }[]>('select part, sum(count)::int count from spare_part where school_id = any($1::uuid[]) group by part', [schoolIds]);
  return { wholeKits: kits.filter(({ shortages }) => shortages.every((each) => each.missing + each.broken === 0)).length, spares: Object.fromEntries(spares.map(({ part, count }) => [part, count])) };
}
