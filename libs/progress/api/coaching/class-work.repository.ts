import type { EntityManager } from 'typeorm';

/** One pupil's work on one lesson, counted by the database over the steps that the lesson has today. An answer or a hand-in at a finished step changes no state, but is work: `lastAt` knows it. */
export interface LessonWork {
  readonly personId: string; readonly lessonId: string; readonly done: number; readonly firstTry: number; readonly needHelp: number; readonly started: number; readonly seconds: number;
  readonly lastAt: Date; readonly stuckSince: Date | null;
}
export async function lessonWorkOf(db: EntityManager, classId: string, steps: readonly { lessonId: string; stepId: string }[]): Promise<LessonWork[]> {
  return db.query(
    `with answered as (select person_id, lesson_id, max(answered_at) at from step_answer where class_id = $1 group by person_id, lesson_id),
       handed as (select c.person_id, e.lesson_id, max(h.handed_in_at) at from hand_in h join hand_in_credit c on c.hand_in_id = h.id join exercise e on e.id = h.exercise_id where h.class_id = $1 group by c.person_id, e.lesson_id)
     select s.person_id "personId", s.lesson_id "lessonId", count(*) filter (where s.state in ('done', 'first-try'))::int done, count(*) filter (where s.state = 'first-try')::int "firstTry",
       count(*) filter (where s.state in ('stuck', 'help'))::int "needHelp", count(*) filter (where s.state <> 'none')::int started, sum(s.seconds)::int seconds,
       greatest(max(s.updated_at), max(a.at), max(h.at)) "lastAt", min(s.updated_at) filter (where s.state in ('stuck', 'help')) "stuckSince"
     from step_progress s join unnest($2::text[], $3::text[]) known (lesson_id, step_id) on known.lesson_id = s.lesson_id and known.step_id = s.step_id
       left join answered a on a.person_id = s.person_id and a.lesson_id = s.lesson_id left join handed h on h.person_id = s.person_id and h.lesson_id = s.lesson_id
     where s.class_id = $1 group by s.person_id, s.lesson_id`, [classId, steps.map((step) => step.lessonId), steps.map((step) => step.stepId)]);
}

interface ConceptRow { readonly personId: string; readonly conceptId: string; readonly correct: boolean; readonly at: Date; readonly firstAt: Date }
/** The three newest answers on each concept of each pupil, newest first; `onlyPupil` null means the whole class. */
export async function conceptAnswersOf(db: EntityManager, classId: string, items: readonly { lessonId: string; stepId: string; itemId: string; conceptId: string }[], onlyPupil: string | null): Promise<ConceptRow[]> {
  const column = (name: 'lessonId' | 'stepId' | 'itemId' | 'conceptId'): string[] => items.map((item) => item[name]);
  return db.query(
    `select "personId", "conceptId", correct, at, "firstAt" from (
       select a.person_id "personId", item.concept_id "conceptId", a.correct, a.answered_at at,
         min(a.answered_at) over (partition by a.person_id, item.concept_id) "firstAt", row_number() over (partition by a.person_id, item.concept_id order by a.answered_at desc) newest
       from step_answer a join unnest($2::text[], $3::text[], $4::text[], $5::text[]) item (lesson_id, step_id, item_id, concept_id)
         on item.lesson_id = a.lesson_id and item.step_id = a.step_id and item.item_id = a.item_id
       where a.class_id = $1 and ($6::uuid is null or a.person_id = $6)) answers
     where newest <= 3 order by "personId", "conceptId", newest`, [classId, column('lessonId'), column('stepId'), column('itemId'), column('conceptId'), onlyPupil]);
}

export interface StoredFact { readonly name: string; readonly at: Date; readonly payload: Readonly<Record<string, unknown>> }
export async function factsAbout(db: EntityManager, classId: string, personId: string): Promise<StoredFact[]> {
  return db.query('select name, at, payload from fact where class_id = $1 and actor_id = $2 order by id desc limit 200', [classId, personId]);
}
/** Titles of the exercises of some lessons and of their checks, and how many rungs the hint ladder has. */
export interface ExerciseMark { readonly id: string; readonly lessonId: string; readonly checks: readonly { readonly id: string; readonly title: { zh: string; en: string } }[]; readonly hintLevels: number }
export async function exerciseMarks(db: EntityManager, lessonIds: readonly string[]): Promise<ExerciseMark[]> {
  return db.query(
    `select id, lesson_id "lessonId", coalesce((select jsonb_agg(jsonb_build_object('id', c->'id', 'title', c->'title')) from jsonb_array_elements(content->'checks') c), '[]') checks,
       coalesce(jsonb_array_length(content->'hints'), 0) "hintLevels" from exercise where lesson_id = any($1)`, [lessonIds]);
}
