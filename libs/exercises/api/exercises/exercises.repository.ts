import type { Exercise } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface FoundExercise { readonly exercise: Exercise; readonly lessonId: string; readonly stepId: string | null; readonly forVisitors: boolean; readonly schoolId: string | null; readonly version: string }

/** An exercise with checks and reference: for the server only. */
export async function findExercise(db: EntityManager, exerciseId: string): Promise<FoundExercise | null> {
  const [row] = await db.query<{ content: Exercise; lesson_id: string; now_in: string | null; once_in: string | null; for_visitors: boolean; school_id: string | null; version: string }[]>(
    `select e.content, e.lesson_id, coalesce((l.content->>'visitors')::boolean, false) for_visitors, l.school_id, e.version,
       (select step->>'id' from jsonb_array_elements(l.content->'steps') step where step->>'kind' = 'workbench' and step->>'exercise' = e.id limit 1) now_in,
       (select step->>'id' from lesson_version v, jsonb_array_elements(v.content->'steps') step where v.lesson_id = l.id and step->>'kind' = 'workbench' and step->>'exercise' = e.id order by v.number desc limit 1) once_in
     from exercise e join lesson l on l.id = e.lesson_id where e.id = $1`, [exerciseId]);
  return row ? { exercise: row.content, lessonId: row.lesson_id, stepId: row.now_in ?? row.once_in, forVisitors: row.for_visitors, schoolId: row.school_id, version: row.version } : null;
}
/** All exercises of a course, checks and references included: for the server only. */
export async function exercisesOfCourse(db: EntityManager, courseId: string): Promise<{ lessonId: string; exercise: Exercise }[]> {
  return db.query('select e.lesson_id "lessonId", e.content exercise from exercise e join lesson l on l.id = e.lesson_id where l.course_id = $1 order by l.number, e.id', [courseId]);
}
/** Whether one of these classes has the lesson open. */
export async function isOpenForAny(db: EntityManager, classIds: readonly string[], lessonId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from lesson_opening where class_id = any($1) and lesson_id = $2 and opens_at <= now() limit 1', [classIds, lessonId]);
  return rows.length > 0;
}
export async function hintsTaken(db: EntityManager, personId: string, exerciseId: string): Promise<number[]> {
  const rows = await db.query<{ level: number }[]>('select level from hint_taken where person_id = $1 and exercise_id = $2', [personId, exerciseId]);
  return rows.map((row) => row.level);
}
export async function takeHint(db: EntityManager, personId: string, exerciseId: string, level: number): Promise<void> {
  await db.query('insert into hint_taken (person_id, exercise_id, level) values ($1, $2, $3) on conflict do nothing', [personId, exerciseId, level]);
}
