import { seededRandom } from '@kindling/kernel';
import type { CircuitExercise, Lesson } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { seedPartner } from './seed-pairs.ts';

type Spread = 'all-done' | 'most-done' | 'half' | 'stuck' | 'not-begun';
/** Lesson 1 as a real class looks after a week. */
const spreadOf = (at: number): Spread => (at === 0 ? 'all-done' : at === 6 || at === 13 ? 'stuck' : at % 8 === 7 ? 'not-begun' : at % 3 === 2 ? 'half' : 'most-done');

/** Progress, work and hand-ins of the weeks before the visitor came. */
export async function seedHistory(db: EntityManager, classId: string, pupils: readonly string[], teacherId: string, tutorId: string): Promise<void> {
  const [row] = await db.query<{ content: Lesson }[]>("select content from lesson where id = '01-first-light'");
  const [made] = await db.query<{ content: CircuitExercise }[]>("select content from exercise where id = '01-light-up'");
  if (!row || !made) return;
  const random = seededRandom(72);
  for (const [at, pupil] of pupils.entries()) {
    if (at >= 1 && at <= 4) continue; // the pupils whose PINs visitors know begin fresh
    await seedSteps(db, classId, pupil, row.content, spreadOf(at), random);
  }
  for (const at of [5, 8, 9, 11]) await seedHandIn(db, classId, pupils[at] ?? '', made.content, 'waiting', teacherId);
  await seedHandIn(db, classId, pupils[10] ?? '', made.content, 'try-again', teacherId);
  await seedHandIn(db, classId, pupils[0] ?? '', made.content, 'accepted', tutorId);
  await seedHandIn(db, classId, pupils[20] ?? '', made.content, 'accepted', tutorId);
  await seedPartner(db, classId, pupils[20] ?? '', pupils[19] ?? '');
  for (const at of [0, 19, 20]) await seedFirstWork(db, classId, pupils[at] ?? '', made.content.id);
  await seedPastLive(db, classId, pupils, tutorId);
}

/** The milestone that comes with an accepted work, as it would have come on that day. */
async function seedFirstWork(db: EntityManager, classId: string, pupil: string, exerciseId: string): Promise<void> {
  await db.query(
    `insert into issued_badge (person_id, rule_id, class_id, at, evidence)
     select $1, 'first-accepted', $2, h.reviewed_at, jsonb_build_object('count', 1, 'exerciseId', $3::text, 'handInId', h.id)
     from hand_in h join hand_in_credit c on c.hand_in_id = h.id where c.person_id = $1 and h.class_id = $2 and h.exercise_id = $3 and h.state = 'accepted' on conflict do nothing`, [pupil, classId, exerciseId]);
}

async function seedSteps(db: EntityManager, classId: string, pupil: string, lesson: Lesson, spread: Spread, random: () => number): Promise<void> {
  const { steps } = lesson;
  const until = { 'all-done': steps.length, 'most-done': steps.length - 1, half: Math.floor(steps.length / 2), stuck: steps.findIndex((step) => step.id === 'make'), 'not-begun': 0 }[spread];
  for (const [at, step] of steps.entries()) {
    const stuckHere = spread === 'stuck' && at === until;
    if (at >= until && !stuckHere) return;
    const checked = step.kind === 'workbench' && step.phase !== 'run';
    const state = stuckHere ? 'stuck' : checked && random() < 0.45 ? 'first-try' : 'done';
    const attempts = stuckHere ? 5 : checked ? (state === 'first-try' ? 1 : 2 + Math.floor(random() * 3)) : 0;
    await db.query(
      `insert into step_progress (person_id, class_id, lesson_id, step_id, state, attempts, seconds, same_failure, same_failure_count, stuck_because)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [pupil, classId, lesson.id, step.id, state, attempts, Math.round(60 * step.minutes * (0.5 + random())), stuckHere ? 'wiring' : null, stuckHere ? 3 : 0, stuckHere ? 'same-check-three-times' : null]);
  }
}

async function seedHandIn(db: EntityManager, classId: string, pupil: string, exercise: CircuitExercise, state: 'waiting' | 'try-again' | 'accepted', reviewer: string): Promise<void> {
  const work = { source: { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: state === 'try-again' ? exercise.starter.diagram : exercise.reference.diagram };
  const [ids] = await db.query<{ project: string; revision: string; hand_in: string }[]>('select gen_random_uuid() project, gen_random_uuid() revision, gen_random_uuid() hand_in');
  if (!ids) return;
  await db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [ids.project, pupil, classId, exercise.id]);
  await db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'seed', $3)", [ids.revision, ids.project, JSON.stringify(work)]);
  await db.query(
    `insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, note, handed_in_at, reviewed_by, reviewed_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7, 'unchecked', $8, now() - interval '2 days', $9, $10)`,
    [ids.hand_in, ids.project, ids.revision, pupil, classId, exercise.id, state, state === 'waiting' ? '老师，我的灯亮了！' : '', state === 'waiting' ? null : reviewer, state === 'waiting' ? null : new Date()]);
  await db.query("update step_progress set hand_in_id = $3 where person_id = $1 and class_id = $2 and lesson_id = '01-first-light' and step_id = 'make'", [pupil, classId, ids.hand_in]);
  if (state === 'waiting') return;
  const body = state === 'try-again' ? '接线还差回家的那根：LED 短脚要到 GND。再试一次！' : '一次就对，真棒。试试把电阻放到另一条腿上，灯还亮吗？';
  await db.query(`insert into review_comment (id, hand_in_id, author_id, anchor, body) values (gen_random_uuid(), $1, $2, '{"on":"work"}', $3)`, [ids.hand_in, reviewer, body]);
}

/** One class a week ago, an hour long; three came late and one was away. */
async function seedPastLive(db: EntityManager, classId: string, pupils: readonly string[], tutorId: string): Promise<void> {
  const [live] = await db.query<{ id: string }[]>(
    `insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values (gen_random_uuid(), $1, '01-first-light', $2, 'closed', now() - interval '7 days', now() - interval '7 days' + interval '60 minutes') returning id`, [classId, tutorId]);
  if (!live) return;
  let seq = 0;
  const add = (tMs: number, kind: string, actor: string, data: unknown) => { seq += 1; return db.query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data, at) values ($1, $2, $3, $4, $5, $6, now() - interval '7 days')", [live.id, seq, tMs, kind, actor, JSON.stringify(data)]); };
  const names = new Map((await db.query<{ id: string; name: string }[]>('select id, name from person where id = any($1)', [pupils])).map((row) => [row.id, row.name]));
  await add(0, 'class.opened', tutorId, { lessonId: '01-first-light' });
  await add(0, 'presence.joined', tutorId, { name: '李明', role: 'staff' });
  for (const [at, pupil] of pupils.entries()) if (at !== 12 && at % 8 !== 3) await add(2000 + at * 1500, 'presence.joined', pupil, { name: names.get(pupil) ?? '', role: 'pupil' });
  for (const [at, pupil] of pupils.entries()) if (at % 8 === 3) await add(25 * 60_000 + at * 1000, 'presence.joined', pupil, { name: names.get(pupil) ?? '', role: 'pupil' });
  await add(60 * 60_000, 'class.closed', tutorId, {});
  await db.query('update live_class set seq = $2 where id = $1', [live.id, seq]);
}
