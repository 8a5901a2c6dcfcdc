import type { GradeWeights } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** How many questions' newest answer is right, by pupil. */
export async function rightAnswers(db: EntityManager, classId: string, items: readonly { lessonId: string; stepId: string; itemId: string }[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ person_id: string; count: number }[]>(
    `select person_id, count(*) filter (where correct)::int count from (
       select distinct on (a.person_id, a.lesson_id, a.step_id, a.item_id) a.person_id, a.correct from step_answer a
       join unnest($2::text[], $3::text[], $4::text[]) item (lesson_id, step_id, item_id) on item.lesson_id = a.lesson_id and item.step_id = a.step_id and item.item_id = a.item_id
       where a.class_id = $1 order by a.person_id, a.lesson_id, a.step_id, a.item_id, a.answered_at desc) newest group by person_id`,
    [classId, items.map((item) => item.lessonId), items.map((item) => item.stepId), items.map((item) => item.itemId)]);
  return new Map(rows.map((row) => [row.person_id, row.count]));
}
/** How many of these exercises were accepted, by pupil. */
export async function acceptedExercises(db: EntityManager, classId: string, exerciseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ pupil_id: string; count: number }[]>("select c.person_id pupil_id, count(distinct h.exercise_id)::int count from hand_in h join hand_in_credit c on c.hand_in_id = h.id where h.class_id = $1 and h.state = 'accepted' and h.exercise_id = any($2) group by c.person_id", [classId, exerciseIds]);
  return new Map(rows.map((row) => [row.pupil_id, row.count]));
}
export async function weightsOf(db: EntityManager, classId: string): Promise<{ className: string; weights: GradeWeights | null } | null> {
  const [row] = await db.query<{ name: string; steps: number | null; quiz: number; hand_ins: number; attendance: number }[]>(
    'select c.name, w.steps, w.quiz, w.hand_ins, w.attendance from club_class c left join grade_weights w on w.class_id = c.id where c.id = $1', [classId]);
  return row ? { className: row.name, weights: row.steps === null ? null : { steps: row.steps, quiz: row.quiz, handIns: row.hand_ins, attendance: row.attendance } } : null;
}
export async function saveWeights(db: EntityManager, classId: string, weights: GradeWeights, setBy: string): Promise<void> {
  await db.query(
    `insert into grade_weights (class_id, steps, quiz, hand_ins, attendance, set_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (class_id) do update set steps = excluded.steps, quiz = excluded.quiz, hand_ins = excluded.hand_ins, attendance = excluded.attendance, set_by = excluded.set_by, set_at = now()`,
    [classId, weights.steps, weights.quiz, weights.handIns, weights.attendance, setBy]);
}
