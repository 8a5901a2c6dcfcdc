import type { BenchSaid, CheckReport, HandIn, HandInRow, HandInState, SerialTrace, Text, TraceVerdict, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { evidenceOf, statesBefore } from '../../domain/index.ts';

interface Row {
  id: string; pupil_id: string; pupil_name: string; partners: string[]; exercise_id: string; title: Text; number: number; round: number; state: HandInState;
  verdict: 'passed' | 'failed' | 'unchecked'; handed_in_at: Date; class_id: string; project_id: string; revision_id: string; work: Work; report: CheckReport | null; board_trace: SerialTrace | null; note: string; bench_said: BenchSaid; trace_verdict: TraceVerdict; kind: string | null; photos: number;
}
const joined = `from hand_in h join person p on p.id = h.pupil_id join exercise e on e.id = h.exercise_id join lesson l on l.id = e.lesson_id`;
const columns = `h.id, h.pupil_id, p.name pupil_name, coalesce((select array_agg(q.name order by q.name) from hand_in_partner x join person q on q.id = x.person_id where x.hand_in_id = h.id), '{}') partners, h.exercise_id, e.content->'title' title, l.number, h.round, h.state, h.verdict, h.handed_in_at, h.class_id, h.project_id, h.revision_id, h.note, h.bench_said, h.trace_verdict, e.content->>'kind' kind, (select count(*)::int from photo f where f.hand_in_id = h.id) photos`;

const present = (row: Row): HandInRow => ({
  id: row.id, pupilId: row.pupil_id, pupilName: row.pupil_name, partners: row.partners, exerciseId: row.exercise_id, exerciseTitle: row.title, lessonNumber: row.number, round: row.round,
  state: row.state, verdict: row.verdict, handedInAt: row.handed_in_at.toISOString(),
  evidence: row.kind === 'python' ? null : evidenceOf({ verdict: row.verdict, said: row.bench_said, trace: row.trace_verdict }), photos: row.photos,
});
const presentOwn = (row: Row) => ({ ...present(row), classId: row.class_id, projectId: row.project_id, revisionId: row.revision_id, note: row.note });

export async function handInsOfClass(db: EntityManager, classId: string, filter: { exerciseId?: string | undefined; state?: HandInState | undefined }): Promise<HandInRow[]> {
  const rows = await db.query<Row[]>(
    `select ${columns} ${joined} where h.class_id = $1 and ($2::text is null or h.exercise_id = $2) and ($3::text is null or h.state = $3) and ($3::text is not null or h.state <> 'superseded')
     order by (h.state = 'waiting') desc, h.handed_in_at limit 500`, [classId, filter.exerciseId ?? null, filter.state ?? null]);
  return rows.map(present);
}
export async function handInsOfPupil(db: EntityManager, pupilId: string, classId: string, exerciseId: string) {
  return (await db.query<Row[]>(`select ${columns} ${joined} where h.pupil_id = $1 and h.class_id = $2 and h.exercise_id = $3 order by h.round desc limit 20`, [pupilId, classId, exerciseId])).map(presentOwn);
}
export async function findHandIn(db: EntityManager, id: string): Promise<HandIn | null> {
  const [row] = await db.query<Row[]>(`select ${columns}, h.report, h.board_trace, r.work ${joined} join revision r on r.id = h.revision_id where h.id = $1`, [id]);
  return row ? { ...presentOwn(row), work: row.work, report: row.report, boardTrace: row.board_trace } : null;
}

export interface HandInPlace { readonly schoolId: string; readonly classId: string; readonly ownerId: string; readonly partnerIds: readonly string[]; readonly exerciseId: string; readonly state: HandInState }
/** Where a hand-in belongs; what policies decide on. */
export async function placeOfHandIn(db: EntityManager, id: string): Promise<HandInPlace | null> {
  const [row] = await db.query<{ school_id: string; class_id: string; pupil_id: string; partner_ids: string[]; exercise_id: string; state: HandInState }[]>(
    'select c.school_id, h.class_id, h.pupil_id, array(select person_id::text from hand_in_partner where hand_in_id = h.id) partner_ids, h.exercise_id, h.state from hand_in h join club_class c on c.id = h.class_id where h.id = $1', [id]);
  return row ? { schoolId: row.school_id, classId: row.class_id, ownerId: row.pupil_id, partnerIds: row.partner_ids, exerciseId: row.exercise_id, state: row.state } : null;
}

export interface NewHandIn { readonly id: string; readonly projectId: string; readonly revisionId: string; readonly pupilId: string; readonly classId: string; readonly exerciseId: string; readonly verdict: string; readonly report: CheckReport | null; readonly note: string; readonly boardTrace: SerialTrace | null; readonly said: BenchSaid; readonly trace: TraceVerdict }
/** Numbers the round under a lock on the pupil, so that two tabs cannot make the same one. */
export async function addHandIn(db: EntityManager, handIn: NewHandIn): Promise<number | null> {
  // Weaker than "for update", which would stop everything that only refers to the pupil.
  await db.query('select 1 from person where id = $1 for no key update', [handIn.pupilId]);
  await db.query("update hand_in set state = 'superseded' where pupil_id = $1 and class_id = $2 and exercise_id = $3 and state = any($4) and id <> $5",
    [handIn.pupilId, handIn.classId, handIn.exerciseId, statesBefore('hand-in-again'), handIn.id]);
  const rows = await db.query<{ round: number }[]>(
    `insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, report, note, board_trace, bench_said, trace_verdict)
     select $1, $2, $3, $4, $5, $6, coalesce(max(round), 0) + 1, 'waiting', $7, $8, $9, $10, $11, $12 from hand_in where pupil_id = $4 and class_id = $5 and exercise_id = $6
     on conflict do nothing returning round`,
    [handIn.id, handIn.projectId, handIn.revisionId, handIn.pupilId, handIn.classId, handIn.exerciseId, handIn.verdict, handIn.report && JSON.stringify(handIn.report), handIn.note, handIn.boardTrace && JSON.stringify(handIn.boardTrace), handIn.said, handIn.trace]);
  return rows[0]?.round ?? null;
}
export async function setHandInState(db: EntityManager, id: string, state: HandInState, reviewerId: string): Promise<void> {
  await db.query('update hand_in set state = $2, reviewed_by = $3, reviewed_at = now(), seen_at = null where id = $1', [id, state, reviewerId]);
}
export async function lockHandIn(db: EntityManager, id: string): Promise<HandInState | null> {
  const [row] = await db.query<{ state: HandInState }[]>('select state from hand_in where id = $1 for update', [id]);
  return row?.state ?? null;
}
