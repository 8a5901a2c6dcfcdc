import { randomUUID } from 'node:crypto';
import { importContent } from '@kindling/courses/api';
import { countQueries, startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const lessonId = '01-first-light';
const exerciseId = '01-light-up';

/** What a page asks the database may not depend on how many pupils, works or lessons there are. */
describe('queries for each page', () => {
  let api: TestApi;
  let classId: string;
  let pages: Record<string, () => Promise<unknown>>;
  beforeAll(async () => {
    api = await startTestApi();
    await importContent(api.db, 'content');
    classId = api.club.own.id;
    await api.db.query("insert into lesson_opening (class_id, lesson_id, opens_at) select $1, id, now() from lesson where course_id = 'maker-club-1' and number <= 12", [classId]);
    const [pupil, teacher, tutor] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(api.club.own.teacher), await api.as(api.club.own.tutor)];
    const params = { classId };
    pages = {
      today: () => today(pupil, classId), heatMap: () => teacher.get('progress.class-grid', { params: { classId, lessonId } }), lessons: () => teacher.get('progress.class-lessons', { params }),
      gradebook: () => teacher.get('progress.gradebook', { params }), reviewQueue: () => tutor.get('reviews.queue'), handIns: () => teacher.get('workshop.hand-ins', { params, query: { state: 'waiting' } }),
    };
  });
  afterAll(async () => { await api.stop(); });

  /** A pupil with work at every step of a lesson, answers, a hand-in that waits and one that was answered. */
  async function addPupil(personId: string, tile: number): Promise<void> {
    const { db, club } = api;
    await db.query("insert into person (id, school_id, role, name) values ($1, $2, 'pupil', $3) on conflict do nothing", [personId, club.own.schoolId, `学生 ${tile}`]);
    await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3) on conflict do nothing', [classId, personId, tile]);
    await db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) select $1, $2, lesson.id, step->>'id', 'done' from lesson, jsonb_array_elements(content->'steps') step where course_id = 'maker-club-1' and number <= $3 on conflict do nothing", [personId, classId, tile % 12]);
    for (const state of ['waiting', 'accepted']) {
      const [project, revision] = [randomUUID(), randomUUID()];
      await db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [project, personId, classId, exerciseId]);
      await db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', '{}')", [revision, project]);
      await db.query("insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, reviewed_by, reviewed_at) values ($1, $2, $3, $4, $5, $6, 1, $7, 'unchecked', $8, now())", [randomUUID(), project, revision, personId, classId, exerciseId, state, club.own.teacher]);
    }
  }

  it('are as many for sixty pupils with works as for three, and few', async () => {
    for (const [at, personId] of api.club.own.pupils.entries()) await addPupil(personId, at + 1);
    const few: Record<string, number> = {};
    for (const [name, page] of Object.entries(pages)) few[name] = await countQueries(api, page);
    for (let tile = api.club.own.pupils.length + 1; tile <= 60; tile += 1) await addPupil(randomUUID(), tile);
    // Twenty more of the pupil's own, so that Today has more to tell too.
    for (let more = 0; more < 20; more += 1) await addPupil(api.club.own.pupils[0] ?? '', 11);
    const many: Record<string, number> = {};
    for (const [name, page] of Object.entries(pages)) many[name] = await countQueries(api, page);
    expect(many).toEqual(few);
    expect(many['today']).toBeLessThanOrEqual(60);
    for (const name of ['heatMap', 'lessons', 'gradebook', 'reviewQueue', 'handIns']) expect([name, (many[name] ?? 99) <= 16]).toEqual([name, true]);
    expect((await (await api.as(api.club.own.tutor)).get('reviews.queue')).waiting).toBeGreaterThan(60);
  });
});

/** Everything that Today asks for, one after the other so that each statement is seen. */
async function today(pupil: TestClient, classId: string): Promise<void> {
  const params = { classId };
  await pupil.get('identity.me');
  await pupil.get('courses.outline', { params });
  await pupil.get('progress.mine', { params });
  await pupil.get('feedback.mine');
  await pupil.get('live.now', { params });
  await pupil.get('live.past', { params });
  await pupil.get('progress.my-assignments', { params });
  await pupil.get('progress.review', { params });
  await pupil.get('timetable.next');
  await pupil.get('events.of-class', { params });
  await pupil.get('notices.mine');
}
