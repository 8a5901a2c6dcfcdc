import type { EventKind, EventState, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface PlannedEvent { readonly id: string; readonly kind: EventKind; readonly state: EventState; readonly title: Text; readonly schoolId: string | null; readonly startsAt: Date; readonly endsAt: Date }
/** Events of a branch and of its schools that touch a span, drafts too. */
export const eventsBetween = (db: EntityManager, { schoolIds, branchId }: { schoolIds: readonly string[]; branchId: string }, from: Date, to: Date): Promise<PlannedEvent[]> => db.query(
  `select id, kind, state, json_build_object('zh', title_zh, 'en', coalesce(nullif(title_en, ''), title_zh)) title, school_id "schoolId", starts_at "startsAt", ends_at "endsAt"
   from club_event where (branch_id = $1 or school_id = any($2::uuid[])) and starts_at < $4 and ends_at >= $3 order by starts_at, id`, [branchId, schoolIds, from, to]);
