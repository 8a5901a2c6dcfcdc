import type { EntityManager } from 'typeorm';
import type { StepPlace } from '../steps/step-progress.repository.ts';

export interface NewAssignment { readonly id: string; readonly classId: string; readonly lessonId: string; readonly stepId: string; readonly kind: 'hint' | 'revisit'; readonly hintLevel: number | null; readonly note: string; readonly givenBy: string }
/** False when the id is taken. */
export async function addAssignment(db: EntityManager, given: NewAssignment, pupilIds: readonly string[]): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    'insert into assignment (id, class_id, lesson_id, step_id, kind, hint_level, note, given_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id',
    [given.id, given.classId, given.lessonId, given.stepId, given.kind, given.hintLevel, given.note, given.givenBy]);
  if (rows.length === 0) return false;
  await db.query('insert into assignment_pupil (assignment_id, person_id) select $1, unnest($2::uuid[])', [given.id, pupilIds]);
  return true;
}
export async function isAssignmentOf(db: EntityManager, id: string, classId: string, givenBy: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from assignment where id = $1 and class_id = $2 and given_by = $3', [id, classId, givenBy]);
  return rows.length > 0;
}

export interface OpenAssignment { readonly id: string; readonly kind: 'hint' | 'revisit'; readonly lessonId: string; readonly stepId: string; readonly hintLevel: number | null; readonly note: string; readonly from: string; readonly at: Date }
export async function openAssignments(db: EntityManager, personId: string, classId: string): Promise<OpenAssignment[]> {
  return db.query(
    `select a.id, a.kind, a.lesson_id "lessonId", a.step_id "stepId", a.hint_level "hintLevel", a.note, p.name "from", a.given_at at
     from assignment_pupil mine join assignment a on a.id = mine.assignment_id join person p on p.id = a.given_by
     where mine.person_id = $1 and a.class_id = $2 and mine.done_at is null order by a.given_at desc limit 20`, [personId, classId]);
}
/** False when the pupil was not given it. */
export async function markSeen(db: EntityManager, personId: string, classId: string, assignmentId: string): Promise<boolean> {
  const [rows] = await db.query<[unknown[], number]>(
    `update assignment_pupil mine set done_at = coalesce(mine.done_at, now()) from assignment a
     where a.id = mine.assignment_id and a.class_id = $2 and mine.person_id = $1 and mine.assignment_id = $3 returning 1`, [personId, classId, assignmentId]);
  return rows.length > 0;
}
/** The step was done once more: what asked for it is done. */
export async function settleRevisits(db: EntityManager, { personId, classId, lessonId, stepId }: StepPlace): Promise<void> {
  await db.query(
    `update assignment_pupil mine set done_at = now() from assignment a where a.id = mine.assignment_id and mine.done_at is null and mine.person_id = $1
       and a.kind = 'revisit' and a.class_id = $2 and a.lesson_id = $3 and a.step_id = $4`, [personId, classId, lessonId, stepId]);
}
