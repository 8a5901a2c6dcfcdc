import { randomUUID } from 'node:crypto';
import type { Work } from '@kindling/contracts';
import { putContest, type ContestProps } from '../../libs/testing/src/api/contest-props.ts';
import type { Rig } from './rig.ts';

export const plainWork: Work = { source: { mode: 'text', code: 'void setup() {}\nvoid loop() {}\n' }, diagram: { version: 1, parts: [], connections: [] } };
export const openLesson = '01-first-light';
export const openExercise = '01-light-up';
/** Open in every class, and for visitors; of a lesson that no class has open. */
export const openPython = '13-run';
export const closedPython = '14-run';

/** Free projects: one on the class's page, one that nobody else may see. */
export interface FreeProps { readonly sharedId: string; readonly revisionId: string; readonly privateId: string; readonly privateRevisionId: string }

/** One pupil's things in the own class, to be asked for by everybody. */
export interface Props { readonly projectId: string; readonly revisionId: string; readonly handInId: string; readonly liveId: string; readonly free: FreeProps; readonly closedLesson: string; readonly closedExercise: string; readonly kitId: string; readonly foreignKitId: string; readonly ownLessonId: string; readonly eventId: string; readonly photoId: string; readonly reviewId: string; readonly guestId: string; readonly seriesOfEvents: { readonly seriesId: string; readonly eventIds: readonly string[] }; readonly contest: ContestProps; /** Begun by the pupil whose things these are. */ readonly uploadId: string }

export async function putProps({ db, club }: Rig, work: Work = plainWork, note = ''): Promise<Props> {
  const [projectId, revisionId, handInId, liveId, kitId, foreignKitId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { id: classId, pupils: [owner], tutor } = club.own;
  await db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [projectId, owner, classId, openExercise]);
  await db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'rig', $3)", [revisionId, projectId, JSON.stringify(work)]);
  await db.query(
    `insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, note)
     values ($1, $2, $3, $4, $5, $6, (select count(*) + 1 from hand_in where pupil_id = $4), 'waiting', 'unchecked', $7)`, [handInId, projectId, revisionId, owner, classId, openExercise, note]);
  await db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, closed_at) values ($1, $2, $3, $4, 'closed', now())", [liveId, classId, openLesson, tutor]);
  const free = await putFreeProjects(db, owner, classId, work);
  for (const [id, inClass] of [[kitId, classId], [foreignKitId, club.foreign.id]]) await db.query("insert into kit (id, school_id, label, contents) select $1, school_id, 'K01', '{\"wokwi-led\": 2}' from club_class where id = $2 on conflict do nothing", [id, inClass]);
  // The same id for a pupil's photograph and an event's: routes of both kinds name it so.
  const photoId = randomUUID();
  await db.query("insert into photo (id, pupil_id, class_id, exercise_id, width, height, small, large) values ($1, $2, $3, $4, 4, 3, '\\x00', '\\x00')", [photoId, owner, classId, openExercise]);
  const eventId = await putEvent(db, classId, tutor);
  await db.query("insert into event_photo (id, event_id, caption_zh, caption_en, width, height, small, large) values ($1, $2, '', '', 1, 1, '\\x00', '\\x00')", [photoId, eventId]);
  const [closed] = await db.query<{ lesson: string; exercise: string }[]>(
    `select l.id lesson, e.id exercise from lesson l join exercise e on e.lesson_id = l.id where not (l.content->>'visitors')::boolean and not exists (select 1 from lesson_opening o where o.lesson_id = l.id and o.class_id = $1) limit 1`, [classId]);
  if (!closed) throw new Error('the content has no closed lesson with an exercise');
  return { projectId, revisionId, handInId, liveId, free, closedLesson: closed.lesson, closedExercise: closed.exercise, kitId, foreignKitId, ownLessonId: await putOwnLesson(db, classId, tutor), eventId, photoId, reviewId: await putReview(db, club.branch), guestId: randomUUID(), seriesOfEvents: { seriesId: randomUUID(), eventIds: [randomUUID(), randomUUID()] }, contest: await putContest(db, club), uploadId: await putUpload(db, classId, owner) };
}

/** A lesson that the school wrote, published and open: the open lesson of the course once more. */
async function putOwnLesson(db: Rig['db'], classId: string, tutor: string): Promise<string> {
  const lessonId = `own-${randomUUID().slice(-12)}`;
  await db.query("insert into lesson (id, course_id, school_id, number, version, content) select $1, l.course_id, c.school_id, 90, 'v1', jsonb_set(l.content, '{id}', to_jsonb($1::text)) from lesson l, club_class c where l.id = $2 and c.id = $3", [lessonId, openLesson, classId]);
  const draft = "jsonb_build_object('lesson', l.content - 'id' - 'number' - 'visitors', 'exercises', '[]'::jsonb)";
  await db.query(`insert into own_lesson (id, school_id, course_id, draft, begun_by, saved_by) select l.id, l.school_id, l.course_id, ${draft}, $2, $2 from lesson l where l.id = $1`, [lessonId, tutor]);
  await db.query(`insert into lesson_version (lesson_id, number, content, draft, revision, published_by) select l.id, 1, l.content, ${draft}, 1, $2 from lesson l where l.id = $1`, [lessonId, tutor]);
  await db.query('insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, $2, now())', [classId, lessonId]);
  return lessonId;
}

/** A salon of the own school that the own class and families may come to. */
export async function putEvent(db: Rig['db'], classId: string, by: string): Promise<string> {
  const id = randomUUID();
  await db.query("insert into club_event (id, school_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) select $1, school_id, 'salon', 'published', '沙龙', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 30, '', '', $3 from club_class where id = $2", [id, classId, by]);
  await db.query('insert into event_class (event_id, class_id, places) values ($1, $2, 30)', [id, classId]);
  return id;
}

async function putUpload(db: Rig['db'], classId: string, owner: string | undefined): Promise<string> {
  const id = randomUUID();
  await db.query("insert into upload (id, purpose, place_id, person_id, name, size) values ($1, 'material', $2, $3, 'x.pdf', 4)", [id, classId, owner]);
  return id;
}

async function putFreeProjects(db: Rig['db'], owner: string | undefined, classId: string, work: Work): Promise<FreeProps> {
  const free = { sharedId: randomUUID(), revisionId: randomUUID(), privateId: randomUUID(), privateRevisionId: randomUUID() };
  await db.query("insert into project (id, owner_id, class_id, title, shared_at) values ($1, $3, $4, 'shared', now()), ($2, $3, $4, 'private', null)", [free.sharedId, free.privateId, owner, classId]);
  await db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'rig', $5), ($3, $4, 'rig', $5)", [free.revisionId, free.sharedId, free.privateRevisionId, free.privateId, JSON.stringify(work)]);
  return free;
}

async function putReview(db: Rig['db'], branchId: string): Promise<string> {
  const [criteria, seats] = [[{ id: 'a', title: { zh: '一', en: 'one' }, weight: 100 }], 1];
  const each = <T>(value: T) => JSON.stringify({ club: value, branch: value, tutor: value, pupil: value });
  // A branch looks back on a year once, and props are put for several pupils.
  const [row] = await db.query<{ id: string }[]>('insert into year_review (id, branch_id, year, criteria, seats) values ($1, $2, 2026, $3, $4) on conflict (branch_id, year) do update set seats = excluded.seats returning id', [randomUUID(), branchId, each(criteria), each(seats)]);
  return row?.id ?? '';
}
