import type { Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** What happened at the bench on the way to a work, in the order of time. */
export interface BenchLine { readonly at: Date; readonly what: 'saved' | 'checked' | 'handed-in'; readonly passed: number | null; readonly total: number | null; readonly note: string }

/** Saves, checks and hand-ins of a project; of saves, the last of each ten minutes, because every pause saves. */
export function benchRecord(db: EntityManager, projectId: string): Promise<BenchLine[]> {
  return db.query(
    `select max(r.saved_at) at, 'saved' what, null::int passed, null::int total, '' note from revision r where r.project_id = $1 group by floor(extract(epoch from r.saved_at) / 600)
     union all
     select a.made_at, 'checked', (select count(*)::int from jsonb_array_elements(a.report->'checks') c where c->>'verdict' = 'passed'), coalesce(jsonb_array_length(a.report->'checks'), 0), ''
     from attempt a join project p on p.id = $1 and a.person_id = p.owner_id and a.exercise_id = p.exercise_id and a.class_id = p.class_id
     union all
     select h.handed_in_at, 'handed-in', null, null, h.note from hand_in h where h.project_id = $1
     order by 1 limit 200`, [projectId]);
}

export interface OwnWork { readonly projectId: string; readonly title: string; readonly savedAt: string; readonly ownerName: string }
/** Works of these pupils in a class that have been saved, newest first: free ones by title, others by their exercise's. */
export async function projectsOf(db: EntityManager, classId: string, ownerIds: readonly string[]): Promise<OwnWork[]> {
  const rows = await db.query<{ id: string; title: string; saved_at: Date; owner: string }[]>(
    `select p.id, coalesce(p.title, e.content->'title'->>'zh', p.exercise_id) title, max(r.saved_at) saved_at, o.name owner
     from project p join revision r on r.project_id = p.id join person o on o.id = p.owner_id left join exercise e on e.id = p.exercise_id
     where p.class_id = $1 and p.owner_id = any($2) and p.deleted_at is null group by p.id, o.name, e.content order by 3 desc, p.id limit 60`, [classId, ownerIds]);
  return rows.map((row) => ({ projectId: row.id, title: row.title, savedAt: row.saved_at.toISOString(), ownerName: row.owner }));
}

export interface NewestWork { readonly work: Work; readonly title: string; readonly savedAt: Date }
/** Of a project that one of these pupils owns in that class; null for anybody else's. */
export async function newestWork(db: EntityManager, projectId: string, classId: string, ownerIds: readonly string[]): Promise<NewestWork | null> {
  const [row] = await db.query<NewestWork[]>(
    `select r.work, coalesce(p.title, e.content->'title'->>'zh', p.exercise_id) title, r.saved_at "savedAt" from project p join revision r on r.project_id = p.id left join exercise e on e.id = p.exercise_id
     where p.id = $1 and p.class_id = $2 and p.owner_id = any($3) and p.deleted_at is null order by r.saved_at desc, r.id desc limit 1`, [projectId, classId, ownerIds]);
  return row ?? null;
}
