import { randomUUID } from 'node:crypto';
import type { Rig } from '../rig/rig.ts';
import { cpuMicrosOf, cpuMicrosOfFamily } from './live/cpu-of.ts';
import { median, rounded, timed } from './median.ts';

const side = 60;
const lessonId = '12-smart-greenhouse';
interface Reads { readonly scans: number; readonly rows: number; readonly pages: number }

/** What a heat-map of sixty pupils and sixty steps costs, all of them with answers: time, processor, and the fan of its reads by PostgreSQL's own account. */
export async function heatMapReads(rig: Rig, rounds: number): Promise<Record<string, unknown>> {
  const classId = await fillHeatMap(rig);
  const teacher = await rig.as(rig.club.own.teacher);
  const read = (): Promise<{ steps: unknown[]; rows: unknown[] }> => teacher.get('progress.class-grid', { params: { classId, lessonId } });
  const shown = await read();
  if (shown.rows.length !== side || shown.steps.length !== side) throw new Error(`the heat-map has ${shown.rows.length} × ${shown.steps.length} cells`);
  const [before, api, postgres] = [await readsSoFar(rig), cpuMicrosOf(rig.apiPid ?? 0), cpuMicrosOfFamily(rig.postgresPid ?? 0)];
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) ms.push(await timed(read));
  const cpuMs = (cpuMicrosOf(rig.apiPid ?? 0) - api + cpuMicrosOfFamily(rig.postgresPid ?? 0) - postgres) / 1000;
  const after = await readsSoFar(rig);
  const each = (of: keyof Reads): number => Math.round((after[of] - before[of]) / rounds);
  return { heatMapCells: side * side, heatMapMs: rounded(median(ms), 1), heatMapCpuMs: rounded(cpuMs / rounds, 1), heatMapScans: each('scans'), heatMapRowsRead: each('rows'), heatMapPagesRead: each('pages') };
}

/** One class in which sixty pupils have begun each of sixty steps. */
async function fillHeatMap({ db, club }: Rig): Promise<string> {
  const classId = randomUUID();
  await db.query("insert into club_class (id, school_id, course_id, name, code) values ($1, $2, 'maker-club-1', '六十人班', 'SXT234')", [classId, club.own.schoolId]);
  await db.query('insert into membership (class_id, person_id) values ($1, $2)', [classId, club.own.teacher]);
  await db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, now())', [classId, lessonId]);
  await db.query(`update lesson set content = jsonb_set(content, '{steps}', (select jsonb_agg((content->'steps'->((n - 1) % jsonb_array_length(content->'steps'))) || jsonb_build_object('id', 'step-' || n) order by n) from generate_series(1, ${side}) n)) where id = $1`, [lessonId]);
  await db.query(`with pupil as (insert into person (id, school_id, role, name) select uuidv7(), $2, 'pupil', '学生' || n from generate_series(1, ${side}) n returning id), tiled as (select id, row_number() over () tile from pupil)
    insert into membership (class_id, person_id, tile) select $1, id, tile from tiled`, [classId, club.own.schoolId]);
  await db.query(`insert into step_progress (person_id, class_id, lesson_id, step_id, state, attempts, seconds, updated_at) select m.person_id, $1, $2, 'step-' || n, 'started', n % 5, 60 * (n % 9), now() from membership m, generate_series(1, ${side}) n where m.class_id = $1 and m.tile > 0`, [classId, lessonId]);
  await db.query(`insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at)
    select uuidv7(), m.person_id, $1, $2, 'step-' || n, 'q1', '{"kind":"choice","itemId":"q1","choiceId":"a"}', '{"correct":true,"feedback":null,"wrongFrom":null,"reveal":null,"stepDone":false}', true, now() from membership m, generate_series(1, ${side}) n where m.class_id = $1 and m.tile > 0`, [classId, lessonId]);
  await db.query('analyze');
  return classId;
}

/** A session of PostgreSQL tells what it read ten seconds after it became idle at the latest (PGSTAT_IDLE_INTERVAL). */
async function readsSoFar({ db }: Rig): Promise<Reads> {
  await new Promise((resolve) => { setTimeout(resolve, 10_500); });
  const [row] = await db.query<{ scans: string; rows: string; pages: string }[]>(
    `select (select sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0)) from pg_stat_user_tables) scans, (select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables) "rows", (select blks_hit + blks_read from pg_stat_database where datname = current_database()) pages`);
  return { scans: Number(row?.scans), rows: Number(row?.rows), pages: Number(row?.pages) };
}
