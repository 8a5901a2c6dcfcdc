import type { AnswerVerdict, StepAnswer } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { StepPlace } from '../steps/step-progress.repository.ts';

export interface StoredAnswer { readonly id: string; readonly personId: string; readonly classId: string; readonly lessonId: string; readonly stepId: string; readonly itemId: string; readonly correct: boolean; readonly answer: StepAnswer; readonly verdict: AnswerVerdict }
const columns = 'id, person_id "personId", class_id "classId", lesson_id "lessonId", step_id "stepId", item_id "itemId", correct, answer, verdict';

export async function findAnswer(db: EntityManager, id: string): Promise<StoredAnswer | null> {
  const [row] = await db.query<StoredAnswer[]>(`select ${columns} from step_answer where id = $1`, [id]);
  return row ?? null;
}
export async function answersAt(db: EntityManager, place: StepPlace): Promise<StoredAnswer[]> {
  return db.query<StoredAnswer[]>(`select ${columns} from step_answer where person_id = $1 and class_id = $2 and lesson_id = $3 and step_id = $4 order by answered_at`, [place.personId, place.classId, place.lessonId, place.stepId]);
}
/** The newest answer to each item, for the pupil's own screen. */
export async function newestAnswers(db: EntityManager, personId: string, classId: string): Promise<StoredAnswer[]> {
  return db.query<StoredAnswer[]>(`select distinct on (lesson_id, step_id, item_id) ${columns} from step_answer where person_id = $1 and class_id = $2 order by lesson_id, step_id, item_id, answered_at desc`, [personId, classId]);
}
export async function addAnswer(db: EntityManager, place: StepPlace, answer: Pick<StoredAnswer, 'id' | 'itemId' | 'answer' | 'verdict' | 'correct'>): Promise<void> {
  await db.query('insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [answer.id, place.personId, place.classId, place.lessonId, place.stepId, answer.itemId, JSON.stringify(answer.answer), JSON.stringify(answer.verdict), answer.correct]);
}
