import type { Rig } from '../../rig/rig.ts';

export interface ScaleSize { readonly pupils: number; readonly classSize: number }
/** Ids that tell where they belong: school, class and number; so that a row's neighbours are made from its number alone. */
const id = (kind: string, school: string, more: string): string => `('00000000-${kind}-7000-8' || lpad(${school}::text, 3, '0') || '-' || lpad((${more})::text, 12, '0'))::uuid`;
export const idOf = (kind: string, school: number, more: number): string => `00000000-${kind}-7000-8${String(school).padStart(3, '0')}-${String(more).padStart(12, '0')}`;
const lessons = "lesson l where l.course_id = 'maker-club-1' and l.school_id is null and l.number <= 12";
const days = (number: string): string => `now() - make_interval(days => 84 - 7 * ${number}, mins => p % 90)`;

/** Twelve lessons of work for schools `from` to `to`, as the product would have written it; checks of foreign keys are left out for speed. */
export async function fillSchools({ db }: Rig, from: number, to: number, { pupils, classSize }: ScaleSize): Promise<void> {
  const steps = `${lessons.replace(' where', `, jsonb_array_elements(l.content->'steps') with ordinality step(content, at) where`)}`;
  const everybody = `generate_series($1::int, $2::int) s, generate_series(1, ${pupils}) p`;
  const [school, room, pupil] = [id('0001', 's', '0'), id('0002', 's', `(p - 1) / ${classSize}`), id('0003', 's', 'p')];
  const statements = [
    `insert into school (id, name_zh, name_en) select ${school}, '第' || s || '学校', 'School ' || s from generate_series($1::int, $2::int) s`,
    `insert into club_class (id, school_id, course_id, name, code, volunteers_review) select ${id('0002', 's', 'c')}, ${school}, 'maker-club-1', '班' || c, translate(lpad((s * 100 + c)::text, 6, '0'), '01', 'AB'), true from generate_series($1::int, $2::int) s, generate_series(0, ${pupils / classSize - 1}) c`,
    `insert into person (id, school_id, role, name) select ${pupil}, ${school}, 'pupil', '学生' || p from ${everybody}`,
    `insert into person (id, school_id, role, name, login) select ${id('0004', 's', 'k')}, ${school}, case k when 1 then 'teacher' else 'tutor' end, '老师', 'scale-' || s || '-' || k from generate_series($1::int, $2::int) s, generate_series(1, 2) k`,
    `insert into membership (class_id, person_id, tile) select ${room}, ${pupil}, 1 + (p - 1) % ${classSize} from ${everybody}`,
    `insert into membership (class_id, person_id) select ${id('0002', 's', '0')}, ${id('0004', 's', 'k')} from generate_series($1::int, $2::int) s, generate_series(1, 2) k`,
    `insert into lesson_opening (class_id, lesson_id, opens_at) select ${id('0002', 's', 'c')}, l.id, now() - interval '90 days' from generate_series($1::int, $2::int) s, generate_series(0, ${pupils / classSize - 1}) c, ${lessons}`,
    `insert into step_progress (person_id, class_id, lesson_id, step_id, state, attempts, seconds, updated_at) select ${pupil}, ${room}, l.id, step.content->>'id', case when (p + step.at) % 9 = 0 then 'stuck' when (p + step.at) % 7 = 0 then 'started' else 'done' end, p % 4, 60 * (p % 9), ${days('l.number')} from ${everybody}, ${steps}`,
    `insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct, answered_at) select uuidv7(), ${pupil}, ${room}, l.id, step.content->>'id', item->>'id', jsonb_build_object('kind', 'choice', 'itemId', item->>'id', 'choiceId', 'a'), '{"correct":true,"feedback":null,"wrongFrom":null,"reveal":null,"stepDone":false}', (p + l.number) % 3 > 0, ${days('l.number')} from ${everybody}, ${steps.replace(' where', ", jsonb_array_elements(step.content->'items') item where")} and step.content->>'id' = 'recall'`,
    `insert into project (id, owner_id, class_id, exercise_id) select ${id('0005', 's', 'p * 100 + l.number')}, ${pupil}, ${room}, e.id from ${everybody}, ${withExercise}`,
    `insert into revision (id, project_id, device_id, work) select ${id('0006', 's', 'p * 100 + l.number')}, ${id('0005', 's', 'p * 100 + l.number')}, 'd', '{}' from ${everybody}, ${lessons}`,
    `insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict, made_at) select uuidv7(), ${pupil}, ${room}, e.id, '{}', md5(p::text), '{}', 'passed', ${days('l.number')} from ${everybody}, ${withExercise}`,
    `insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, handed_in_at) select ${id('0007', 's', 'p * 100 + l.number')}, ${id('0005', 's', 'p * 100 + l.number')}, ${id('0006', 's', 'p * 100 + l.number')}, ${pupil}, ${room}, e.id, 1, case when (p + l.number) % 5 = 0 then 'waiting' else 'accepted' end, 'passed', ${days('l.number')} from ${everybody}, ${withExercise}`,
    `insert into fact (name, schema_version, actor_id, class_id, payload, at) select case k when 1 then 'workshop.attempt-graded' when 2 then 'workshop.compile-failed' else 'progress.answered' end, 1, ${pupil}, ${room}, jsonb_build_object('exerciseId', 'x', 'lessonId', l.id), ${days('l.number')} from ${everybody}, ${lessons.replace(' where', ', generate_series(1, 4) k where')}`,
    `insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) select ${id('0008', 's', 'c * 100 + l.number')}, ${id('0002', 's', 'c')}, l.id, ${id('0004', 's', '2')}, 'closed', now() - make_interval(days => 84 - 7 * l.number, mins => 100), now() - make_interval(days => 84 - 7 * l.number) from generate_series($1::int, $2::int) s, generate_series(0, ${pupils / classSize - 1}) c, ${lessons}`,
    `insert into live_event (live_id, seq, t_ms, kind, actor_id, data) select ${id('0008', 's', `((p - 1) / ${classSize}) * 100 + l.number`)}, 1 + (p - 1) % ${classSize}, 1000, 'presence.joined', ${pupil}, '{"name":"","role":"pupil"}' from ${everybody}, ${lessons}`,
  ];
  await db.transaction(async (connection) => {
    await connection.query("set local session_replication_role = 'replica'");
    for (const statement of statements) await connection.query(statement, [from, to]);
  });
  // As after the first night: what the server does by itself to millions of new rows would be measured with the pages.
  await db.query('vacuum analyze');
}
const withExercise = `${lessons.replace(' where', ", lateral (select x.id from exercise x where x.lesson_id = l.id and jsonb_array_length(x.content->'checks') > 0 order by x.id limit 1) e where")}`;
