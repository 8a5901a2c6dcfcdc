import type { Rig } from '../rig/rig.ts';

/**
 * Everything that a pupil's operations have brought about, with ids as given by `name` and without the moments of writing.
 * The step looked at last is left out: it is the one that arrived last, by definition.
 */
export async function snapshotOf(rig: Rig, personId: string, name: (id: string) => string): Promise<string> {
  const rows = await rig.db.query<{ line: string }[]>(
    `select 'revision ' || r.id || ' after ' || coalesce(r.parent_id::text, '-') || ' ' || md5(r.work::text) line from revision r join project p on p.id = r.project_id where p.owner_id = $1
     union all select 'hand-in ' || id || ' of ' || revision_id || ' ' || state || ' ' || round from hand_in where pupil_id = $1
     union all select 'step ' || lesson_id || ' ' || step_id || ' ' || state || ' ' || seconds || ' ' || attempts from step_progress where person_id = $1
     union all select 'receipt ' || op_id || ' ' || (result->>'outcome') from operation_receipt where person_id = $1
     union all select 'fact ' || name || ' ' || count(*) from fact where actor_id = $1 group by name`, [personId]);
  return rows.map(({ line }) => line.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, name)).sort().join('\n');
}
