import { createHash } from 'node:crypto';
import type { CheckReport, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface Attempt { readonly id: string; readonly personId: string; readonly classId: string; readonly exerciseId: string; readonly work: Work; readonly report: CheckReport }

/** The same work has the same hash, whatever order its keys came in. */
export function workHash(work: Work): string {
  const stable = (value: unknown): unknown => (value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, stable(inner)]))
    : Array.isArray(value) ? value.map(stable) : value);
  return createHash('sha256').update(JSON.stringify(stable(work))).digest('hex');
}

export async function findAttempt(db: EntityManager, id: string): Promise<Attempt | null> {
  const [row] = await db.query<Attempt[]>('select id, person_id "personId", class_id "classId", exercise_id "exerciseId", work, report from attempt where id = $1', [id]);
  return row ?? null;
}
/** False when the id is taken. */
export async function addAttempt(db: EntityManager, attempt: Attempt): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [attempt.id, attempt.personId, attempt.classId, attempt.exerciseId, JSON.stringify(attempt.work), workHash(attempt.work), JSON.stringify(attempt.report), attempt.report.verdict]);
  return rows.length > 0;
}
export async function reportOf(db: EntityManager, personId: string, exerciseId: string, work: Work): Promise<CheckReport | null> {
  const [row] = await db.query<{ report: CheckReport }[]>(
    'select report from attempt where person_id = $1 and exercise_id = $2 and work_hash = $3 order by made_at desc limit 1', [personId, exerciseId, workHash(work)]);
  return row?.report ?? null;
}
