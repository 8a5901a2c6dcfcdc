import type { EntityManager } from 'typeorm';

export interface StepOfClass { readonly classId: string; readonly lessonId: string; readonly stepId: string }
const keyOf = (at: StepOfClass) => [at.classId, at.lessonId, at.stepId];

export interface StoredPost { readonly id: string; readonly personId: string; readonly name: string; readonly tile: number; readonly words: string; readonly at: Date; readonly hidden: boolean }
/** What pupils who are in the class now have said at a step, newest first. */
export async function postsAt(db: EntityManager, at: StepOfClass): Promise<StoredPost[]> {
  return db.query(
    `select a.id, a.person_id "personId", p.name, m.tile, a.answer->>'value' words, a.answered_at at, h.post_id is not null hidden
     from step_answer a join person p on p.id = a.person_id join membership m on m.class_id = a.class_id and m.person_id = a.person_id left join post_hidden h on h.post_id = a.id
     where a.class_id = $1 and a.lesson_id = $2 and a.step_id = $3 and a.item_id = 'said' order by a.answered_at desc, a.id limit 200`, keyOf(at));
}
/** False when the class has no such post. */
export async function hidePost(db: EntityManager, classId: string, postId: string, by: string): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into post_hidden (post_id, hidden_by) select id, $3 from step_answer where id = $1 and class_id = $2 and item_id = 'said'
     on conflict (post_id) do update set hidden_by = excluded.hidden_by returning 1`, [postId, classId, by]);
  return rows.length > 0;
}
export async function showPost(db: EntityManager, classId: string, postId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>("select 1 from step_answer where id = $1 and class_id = $2 and item_id = 'said'", [postId, classId]);
  await db.query('delete from post_hidden h using step_answer a where h.post_id = $1 and a.id = h.post_id and a.class_id = $2', [postId, classId]);
  return rows.length > 0;
}

export async function addSurveyVoice(db: EntityManager, at: StepOfClass, choices: Readonly<Record<string, string>>): Promise<void> {
  await db.query('insert into survey_voice (class_id, lesson_id, step_id, choices) values ($1, $2, $3, $4)', [...keyOf(at), JSON.stringify(choices)]);
}
/** In an order that does not tell who was first. */
export async function surveyVoices(db: EntityManager, at: StepOfClass): Promise<Readonly<Record<string, string>>[]> {
  const rows = await db.query<{ choices: Record<string, string> }[]>('select choices from survey_voice where class_id = $1 and lesson_id = $2 and step_id = $3 order by id', keyOf(at));
  return rows.map((row) => row.choices);
}
