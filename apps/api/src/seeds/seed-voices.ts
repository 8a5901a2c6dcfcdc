import { seededRandom } from '@kindling/kernel';
import type { Lesson } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

const said: readonly (readonly [pupil: number, words: string])[] = [
  [7, '千分之一秒眼睛看不见，但是要是程序卡一下，就变成两盏一起亮了。'], [9, '我觉得没关系，人反应没那么快。'], [12, '习惯要好。先灭后亮，多写一行也不累。'],
];

/** Answers of a week ago, so that some questions are due again, and the beginning of a discussion. */
export async function seedVoices(db: EntityManager, classId: string, pupils: readonly string[]): Promise<void> {
  const [row] = await db.query<{ content: Lesson }[]>("select content from lesson where id = '01-first-light'");
  if (!row) return;
  const random = seededRandom(31);
  for (const pupil of pupils) await seedAnswers(db, classId, pupil, row.content, random);
  for (const [at, words] of said) {
    await db.query(
      `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at)
       values (gen_random_uuid(), $1, $2, '03-traffic-light', 'talk', 'said', $3, '{"correct":true,"feedback":null,"wrongFrom":null,"reveal":null,"stepDone":true}', true, now() - make_interval(hours => $4))`,
      [pupils[at], classId, JSON.stringify({ kind: 'said', itemId: 'said', value: words }), at]);
  }
}

/** Of whoever is through with the recall of lesson 1. */
async function seedAnswers(db: EntityManager, classId: string, pupil: string, lesson: Lesson, random: () => number): Promise<void> {
  const quiz = lesson.steps.find((step) => step.id === 'recall');
  for (const item of quiz?.kind === 'quiz' ? quiz.items : []) {
    if (item.kind !== 'choice') continue;
    const choice = random() < 0.75 ? item.choices.find((each) => each.correct) : item.choices.find((each) => !each.correct);
    if (!choice) continue;
    await db.query(
      `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at)
       select gen_random_uuid(), s.person_id, s.class_id, s.lesson_id, s.step_id, $4, $5, $6, $7, now() - interval '8 days'
       from step_progress s where s.person_id = $1 and s.class_id = $2 and s.lesson_id = $3 and s.step_id = 'recall' and s.state = 'done'`,
      [pupil, classId, lesson.id, item.id, JSON.stringify({ kind: 'choice', itemId: item.id, choiceId: choice.id }), JSON.stringify({ correct: choice.correct, feedback: choice.feedback, wrongFrom: null, reveal: null, stepDone: true }), choice.correct]);
  }
}
