import type { Exercise, InLine, MarkingSheet, Text, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export async function exerciseOfHandIn(db: EntityManager, handInId: string): Promise<Exercise | null> {
  const [row] = await db.query<{ content: Exercise }[]>('select e.content from hand_in h join exercise e on e.id = h.exercise_id where h.id = $1', [handInId]);
  return row?.content ?? null;
}
export const marksOf = (db: EntityManager, handInId: string): Promise<MarkingSheet['marks']> =>
  db.query('select criterion, level from rubric_mark where hand_in_id = $1 order by criterion', [handInId]);
export async function setMark(db: EntityManager, mark: { handInId: string; criterion: string; level: number | null; by: string }): Promise<void> {
  if (mark.level === null) { await db.query('delete from rubric_mark where hand_in_id = $1 and criterion = $2', [mark.handInId, mark.criterion]); return; }
  await db.query(
    `insert into rubric_mark (hand_in_id, criterion, level, marked_by) values ($1, $2, $3, $4)
     on conflict (hand_in_id, criterion) do update set level = excluded.level, marked_by = excluded.marked_by, marked_at = now()`, [mark.handInId, mark.criterion, mark.level, mark.by]);
}

interface RoundRow { id: string; round: number; state: InLine['state']; verdict: InLine['verdict']; handed_in_at: Date }
const sameWork = 'o.pupil_id = h.pupil_id and o.class_id = h.class_id and o.exercise_id = h.exercise_id';
export async function roundsOf(db: EntityManager, handInId: string): Promise<MarkingSheet['rounds']> {
  const rows = await db.query<RoundRow[]>(`select o.id, o.round, o.state, o.verdict, o.handed_in_at from hand_in h join hand_in o on ${sameWork} where h.id = $1 order by o.round desc limit 20`, [handInId]);
  return rows.map((row) => ({ handInId: row.id, round: row.round, state: row.state, verdict: row.verdict, handedInAt: row.handed_in_at.toISOString() }));
}
export async function roundBefore(db: EntityManager, handInId: string): Promise<{ round: number; work: Work } | null> {
  const [row] = await db.query<{ round: number; work: Work }[]>(
    `select o.round, r.work from hand_in h join hand_in o on ${sameWork} and o.round < h.round join revision r on r.id = o.revision_id where h.id = $1 order by o.round desc limit 1`, [handInId]);
  return row ?? null;
}

const longestChip = 60;
/** What is said again and again in this class: once is an answer to one pupil. Long remarks are about one work and no use for the next. */
export const chipsOf = (db: EntityManager, classId: string): Promise<{ body: string; used: number }[]> =>
  db.query(
    `select c.body, count(*)::int used from review_comment c join hand_in h on h.id = c.hand_in_id where h.class_id = $1 and length(c.body) <= $2
     group by c.body having count(*) > 1 order by used desc, max(c.written_at) desc limit 5`, [classId, longestChip]);

/** Hand-ins of the same exercise by tile, then what waits of other exercises. */
export async function lineAround(db: EntityManager, classId: string, exerciseId: string): Promise<InLine[]> {
  const rows = await db.query<{ id: string; name: string; partners: string[]; title: Text; number: number; state: InLine['state']; verdict: InLine['verdict'] }[]>(
    `select h.id, p.name, coalesce((select array_agg(q.name order by q.name) from hand_in_partner x join person q on q.id = x.person_id where x.hand_in_id = h.id), '{}') partners, e.content->'title' title, l.number, h.state, h.verdict
     from hand_in h join person p on p.id = h.pupil_id join exercise e on e.id = h.exercise_id join lesson l on l.id = e.lesson_id left join membership m on m.class_id = h.class_id and m.person_id = h.pupil_id
     where h.class_id = $1 and h.state <> 'superseded' and (h.exercise_id = $2 or h.state = 'waiting')
     order by (h.exercise_id = $2) desc, l.number, h.exercise_id, m.tile, p.name limit 300`, [classId, exerciseId]);
  return rows.map((row) => ({ handInId: row.id, pupilName: row.name, partners: row.partners, exerciseTitle: row.title, lessonNumber: row.number, state: row.state, verdict: row.verdict }));
}
