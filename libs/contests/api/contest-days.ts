import type { Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Level } from '../domain/index.ts';

export interface ContestDay { readonly roundId: string; readonly contestId: string; readonly title: Text; readonly level: Level; readonly heldOn: string | null; readonly publishedAt: Date | null; readonly schoolIds: readonly string[] }
/** Rounds of a branch's contests that are held or were published within a span of days of China's clock. */
export const contestDaysOf = (db: EntityManager, branchId: string, from: string, to: string): Promise<ContestDay[]> => db.query(
  `select r.id "roundId", c.id "contestId", c.title, r.level, to_char(r.held_on, 'YYYY-MM-DD') "heldOn", case when r.state = 'published' then r.published_at end "publishedAt",
     coalesce((select array_agg(s.school_id::text) from contest_school s where s.contest_id = c.id), '{}') "schoolIds"
   from contest_round r join contest c on c.id = r.contest_id
   where c.branch_id = $1 and (r.held_on between $2 and $3 or (r.state = 'published' and (r.published_at at time zone 'Asia/Shanghai')::date between $2 and $3)) order by c.created_at, r.at`, [branchId, from, to]);
