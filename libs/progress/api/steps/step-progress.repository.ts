import type { StepState, StuckReason } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { untouched, type StepProgress } from '../../domain/index.ts';

export interface StepPlace { readonly personId: string; readonly classId: string; readonly lessonId: string; readonly stepId: string }
interface Row {
  person_id: string; lesson_id: string; step_id: string; state: StepState; attempts: number; seconds: number; active_seconds_since_progress: number; best_passed: number;
  same_failure: string | null; same_failure_count: number; same_compile_error: string | null; same_compile_error_count: number; stuck_because: StuckReason | null; hand_in_id: string | null; updated_at: Date;
}
const keyOf = (place: StepPlace) => [place.personId, place.classId, place.lessonId, place.stepId];

function read(row: Row): StepProgress {
  return {
    state: row.state, attempts: row.attempts, seconds: row.seconds, sinceProgress: row.active_seconds_since_progress, bestPassed: row.best_passed, stuckBecause: row.stuck_because,
    failure: row.same_failure === null ? null : { checkId: row.same_failure, count: row.same_failure_count },
    compileError: row.same_compile_error === null ? null : { code: row.same_compile_error, count: row.same_compile_error_count },
  };
}

/** Locks the row, so that two facts about one step are taken one after the other. */
export async function lockProgress(db: EntityManager, place: StepPlace): Promise<StepProgress> {
  await db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) values ($1, $2, $3, $4, 'none') on conflict do nothing", keyOf(place));
  const [row] = await db.query<Row[]>('select * from step_progress where person_id = $1 and class_id = $2 and lesson_id = $3 and step_id = $4 for update', keyOf(place));
  return row ? read(row) : untouched;
}
export async function saveProgress(db: EntityManager, place: StepPlace, now: StepProgress): Promise<void> {
  await db.query(
    `update step_progress set state = $5, attempts = $6, seconds = $7, active_seconds_since_progress = $8, best_passed = $9, same_failure = $10, same_failure_count = $11,
       same_compile_error = $12, same_compile_error_count = $13, stuck_because = $14, updated_at = now() where person_id = $1 and class_id = $2 and lesson_id = $3 and step_id = $4`,
    [...keyOf(place), now.state, now.attempts, now.seconds, now.sinceProgress, now.bestPassed, now.failure?.checkId ?? null, now.failure?.count ?? 0, now.compileError?.code ?? null, now.compileError?.count ?? 0, now.stuckBecause]);
}
export async function noteHandIn(db: EntityManager, place: StepPlace, handInId: string): Promise<void> {
  await db.query('update step_progress set hand_in_id = $5 where person_id = $1 and class_id = $2 and lesson_id = $3 and step_id = $4', [...keyOf(place), handInId]);
}
export async function noteVisit(db: EntityManager, place: StepPlace): Promise<void> {
  await db.query('insert into last_visit (person_id, class_id, lesson_id, step_id) values ($1, $2, $3, $4) on conflict (person_id, class_id) do update set lesson_id = excluded.lesson_id, step_id = excluded.step_id, at = now()', keyOf(place));
}
export async function lastVisit(db: EntityManager, personId: string, classId: string): Promise<{ lessonId: string; stepId: string } | null> {
  const [row] = await db.query<{ lesson_id: string; step_id: string }[]>('select lesson_id, step_id from last_visit where person_id = $1 and class_id = $2', [personId, classId]);
  return row ? { lessonId: row.lesson_id, stepId: row.step_id } : null;
}
/** Steps at which the pupil's hand is up. */
export async function stepsWithHelp(db: EntityManager, personId: string, classId: string): Promise<{ lessonId: string; stepId: string }[]> {
  return db.query('select lesson_id "lessonId", step_id "stepId" from step_progress where person_id = $1 and class_id = $2 and state = \'help\' order by lesson_id, step_id', [personId, classId]);
}
export async function statesOf(db: EntityManager, personId: string, classId: string): Promise<{ lessonId: string; stepId: string; state: StepState; attempts: number }[]> {
  return db.query('select lesson_id "lessonId", step_id "stepId", state, attempts from step_progress where person_id = $1 and class_id = $2', [personId, classId]);
}

export interface GridRow { readonly personId: string; readonly stepId: string; readonly progress: StepProgress; readonly handInId: string | null; readonly at: Date }
export async function progressOfLesson(db: EntityManager, classId: string, lessonId: string): Promise<GridRow[]> {
  const rows = await db.query<Row[]>('select * from step_progress where class_id = $1 and lesson_id = $2', [classId, lessonId]);
  return rows.map((row) => ({ personId: row.person_id, stepId: row.step_id, progress: read(row), handInId: row.hand_in_id, at: row.updated_at }));
}
