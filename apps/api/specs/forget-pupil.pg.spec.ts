import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everythingAbout } from '@kindling/identity/api';
import { PersonPlaces } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

/** Tables that never name a pupil or hold anything of theirs, each with the reason. */
const namesNobody: Readonly<Record<string, string>> = {
  migrations: 'which changes the schema has had', school: 'a school', branch: 'a branch', branch_school: 'which schools it works with', branch_member: 'which staff belong to it', club_class: 'a class', course: 'content', lesson: 'content', lesson_picture: 'content', lesson_film: 'content', lesson_opening: 'when a class opened a lesson', exercise: 'content', own_lesson: 'a lesson that staff write', lesson_version: 'content, with who published it',
  live_class: 'a class that was held, with its tutor', grade_weights: 'what counts in a class, with who said so', survey_voice: 'an answer to a survey, without name and time', review_time: 'how long staff reviewed', peer_round: 'that class-mates were asked, with who asked',
  kit: 'a box of parts', spare_part: 'parts of a school', kit_loan: 'a box lent to a class, with who lent it', live_lease: 'which process looks after a live class', class_series: 'when a class meets, with its tutor', series_change: 'a day that is moved, with who stands in',
  club_event: 'an event, with who planned it', event_photo: 'a picture; who is on it stands beside it', event_material: 'a paper to take home', event_class: 'how many of a class may come', event_survey: 'answers without anybody',
  contest: 'a contest', contest_school: 'who may enter', contest_round: 'one of its rounds', contest_round_entry: 'which numbers stand in it', contest_judge: 'a grown-up by link', contest_task: 'which numbers a judge has', contest_score: 'points of a number', contest_comparison: 'which of two numbers is better',
  contest_file: 'pictures of an entry, which go with it',
  issuer_key: 'keys that badges are signed with', volunteer_hours: 'hours of staff', volunteer_sheet: 'papers of staff', year_review: 'the look back of a branch', partner_body: 'a body that works with a branch', plan_activity_partner: 'what it takes part in', year_club: 'what a club says of its year', year_score: 'points by a member of staff', volunteer_application: 'a grown-up who offers to help', sign_in_card: 'the first door of staff', training_done: 'what staff have learned', rehearsal: 'practice of staff', training_lesson: 'what staff have learned', stand_in: 'staff who hold one session', event_helper: 'staff who help at an event', plan_activity: 'what a branch means to do', plan_record: 'minutes of its meetings', year_slides: 'slides of a talk', branch_feed: 'calendar addresses of staff',
  line_slot: 'how fast the line of a class was, in numbers',
  material: 'a paper or picture for a course', material_file: 'its file', upload_part: 'bytes of a file on its way up, which go with it',
  deck: 'slides that a tutor brought', deck_page: 'one of them', stored_file: 'their pictures',
};
const canary = '金丝雀只此一只';

/** Puts one row of the pupil into every table that can hold one. Its ids, the name and the canary must all be gone after erasing. */
async function fillEverything({ db, club }: TestApi, pupil: string, name: string): Promise<{ needles: string[]; tables: string[] }> {
  const [classId, tutor, lesson] = [club.own.id, club.own.tutor, 'one'];
  const id = Object.fromEntries(['project', 'revision', 'newer', 'attempt', 'handIn', 'comment', 'answer', 'operation', 'live', 'session', 'consent', 'given', 'shared', 'kit', 'loan', 'peers', 'event', 'link', 'reply', 'there', 'contest', 'round', 'entry', 'photo', 'review'].map((key) => [key, randomUUID()])) as Record<string, string>;
  const said = JSON.stringify({ note: canary });
  const rows: readonly (readonly [table: string, sql: string, values: unknown[]])[] = [
    ['session', "insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, now() + interval '1 day')", [id['session'], randomUUID(), pupil]],
    ['sign_in_throttle', "insert into sign_in_throttle (account, failures) values ('pupil:' || $1::text, 2)", [pupil]],
    ['consent', "insert into consent (id, person_id, given, basis, version, recorded_by) values ($1, $2, true, 'paper-form', '1', $3)", [id['consent'], pupil, tutor]],
    ['audit_entry', "insert into audit_entry (actor_id, action, subject_id, class_id) values ($1, 'pin-reset', $2, $3), ($2, 'by-pupil', null, $3)", [tutor, pupil, classId]],
    ['hint_taken', "insert into hint_taken (person_id, exercise_id, level) values ($1, 'ex', 1)", [pupil]],
    ['project', "insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, 'ex')", [id['project'], pupil, classId]],
    ['revision', "insert into revision (id, project_id, device_id, work) values ($1, $3, 'd', $4), ($2, $3, 'd', $4)", [id['revision'], id['newer'], id['project'], said]],
    ['revision_replaced', 'insert into revision_replaced (revision_id, by_id) values ($1, $2)', [id['revision'], id['newer']]],
    ['attempt', "insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict) values ($1, $2, $3, 'ex', $4, 'h', $4, 'failed')", [id['attempt'], pupil, classId, said]],
    ['hand_in', "insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, note) values ($1, $2, $3, $4, $5, 'ex', 1, 'waiting', 'failed', $6)", [id['handIn'], id['project'], id['newer'], pupil, classId, canary]],
    ['hand_in_partner', 'insert into hand_in_partner (hand_in_id, person_id) values ($1, $2)', [id['handIn'], pupil]],
    ['work_pair', "insert into work_pair (owner_id, class_id, exercise_id, partner_id, session_id) values ($1, $2, 'ex', $3, $4)", [pupil, classId, club.own.pupils[1], id['session']]],
    ['review_comment', "insert into review_comment (id, hand_in_id, author_id, anchor, body) values ($1, $2, $3, '{}', $4)", [id['comment'], id['handIn'], tutor, `${name}，${canary}`]],
    ['rubric_mark', "insert into rubric_mark (hand_in_id, criterion, level, marked_by) values ($1, 'works', 3, $2)", [id['handIn'], tutor]],
    ['review_claim', "insert into review_claim (hand_in_id, person_id, claimed_at, until) values ($1, $2, now(), now())", [id['handIn'], tutor]],
    ['notice', "insert into notice (id, person_id, class_id, kind, subject, at) values ($1, $2, $3, 'feedback', $4, now())", [randomUUID(), pupil, classId, id['handIn']]],
    ['peer_round', "insert into peer_round (id, class_id, exercise_id, started_by) values ($1, $2, 'ex', $3)", [id['peers'], classId, tutor]],
    ['peer_task', "insert into peer_task (id, round_id, reviewer_id, hand_in_id, stars, wish, written_at) values ($1, $2, $3, $4, $5, $6, now())", [randomUUID(), id['peers'], pupil, id['handIn'], JSON.stringify([canary, name]), canary]],
    ['issued_badge', "insert into issued_badge (person_id, rule_id, class_id, evidence) values ($1, 'first-light', $2, $3)", [pupil, classId, JSON.stringify({ handInId: id['handIn'] })]],
    ['voice_note', "insert into voice_note (id, hand_in_id, author_id, mime, duration_ms, sound) values ($1, $2, $3, 'audio/webm', 900, '\\x00')", [randomUUID(), id['handIn'], tutor]],
    ['photo_door', "insert into photo_door (person_id, class_id, token_hash, exercise_id, ends_at) values ($1, $2, gen_random_uuid()::text, 'ex', now())", [pupil, classId]],
    ['photo', "insert into photo (id, pupil_id, class_id, exercise_id, hand_in_id, width, height, small, large) values ($1, $2, $3, 'ex', $4, 4, 3, '\\x00', '\\x00')", [randomUUID(), pupil, classId, id['handIn']]],
    ['upload', "insert into upload (id, purpose, place_id, person_id, name, size) values ($1, 'contest-photo', $2, $3, $4, 4)", [randomUUID(), classId, pupil, canary]],
    ['step_progress', "insert into step_progress (person_id, class_id, lesson_id, step_id, state) values ($1, $2, $3, 's', 'done')", [pupil, classId, lesson]],
    ['step_answer', "insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct) values ($1, $2, $3, $4, 's', 'q', $5, '{}', true)", [id['answer'], pupil, classId, lesson, said]],
    ['post_hidden', 'insert into post_hidden (post_id, hidden_by) values ($1, $2)', [id['answer'], tutor]],
    ['last_visit', "insert into last_visit (person_id, class_id, lesson_id, step_id) values ($1, $2, $3, 's')", [pupil, classId, lesson]],
    ['fact', "insert into fact (name, schema_version, actor_id, class_id, payload) values ('progress.answered', 1, $1::uuid, $2, jsonb_build_object('personId', $1::text))", [pupil, classId]],
    ['operation_receipt', "insert into operation_receipt (op_id, person_id, device_id, device_seq, type, payload_hash, result) values ($1, $2, $3, 1, 't', 'h', '{}')", [id['operation'], pupil, randomUUID()]],
    ['live_class', "insert into live_class (id, class_id, lesson_id, tutor_id, state, seq, closed_at) values ($1, $2, 'one', $3, 'closed', 5, now())", [id['live'], classId, tutor]],
    ['live_event', `insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, 1, 0, 'presence.joined', $2::uuid, jsonb_build_object('name', $4::text, 'role', 'pupil')), ($1, 2, 1, 'chat.said', $2::uuid, jsonb_build_object('text', $5::text)),
      ($1, 3, 2, 'chat.said', $3::uuid, jsonb_build_object('text', $4::text || ' 真棒')), ($1, 4, 3, 'floor.granted', $3::uuid, jsonb_build_object('personId', $2::text)), ($1, 5, 4, 'class.closed', $3::uuid, '{}'),
      ($1, 6, 5, 'groups.made', $3::uuid, jsonb_build_object('groups', jsonb_build_array(jsonb_build_array($2::text)))), ($1, 7, 6, 'group.said', $2::uuid, jsonb_build_object('group', 1, 'text', $5::text, 'to', jsonb_build_array($2::text))),
      ($1, 8, 7, 'group.said', $3::uuid, jsonb_build_object('group', 1, 'text', $4::text || ' 试试', 'to', jsonb_build_array($2::text))), ($1, 9, 8, 'help.tipped', $3::uuid, jsonb_build_object('personId', $2::text, 'text', $5::text, 'to', jsonb_build_array($2::text)))`, [id['live'], pupil, tutor, name, canary]],
    ['live_audio_chunks', "insert into live_audio_chunks (live_id, person_id, stream, from_ms, to_ms, frames, sound) values ($1, $2, 1, 0, 1, 1, '\\x00')", [id['live'], pupil]],
    ['kit', "insert into kit (id, school_id, label, contents) values ($1, $2, 'K1', '{}')", [id['kit'], club.own.schoolId]],
    ['kit_loan', 'insert into kit_loan (id, kit_id, class_id, lent_by) values ($1, $2, $3, $4)', [id['loan'], id['kit'], classId, tutor]],
    ['club_event', "insert into club_event (id, school_id, kind, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', 'x', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 5, '', '', $3)", [id['event'], club.own.schoolId, tutor]],
    ['family_link', 'insert into family_link (id, token_hash, person_id) values ($1, gen_random_uuid()::text, $2)', [id['link'], pupil]],
    ['event_reply', "insert into event_reply (id, event_id, number, class_id, person_id, heads, state) values ($1, $2, 1, $3, $4, 1, 'coming')", [id['reply'], id['event'], classId, pupil]],
    ['event_attendance', "insert into event_attendance (id, event_id, school_id, kind, person_id, reply_id, heads, at, noted_by) values ($1, $2, $3, 'pupil', $4, $5, 1, now(), $6)", [id['there'], id['event'], club.own.schoolId, pupil, id['reply'], tutor]],
    ['event_photo', "insert into event_photo (id, event_id, caption_zh, caption_en, width, height, small, large) values ($1, $2, '', '', 1, 1, '\\x00', '\\x00')", [id['photo'], id['event']]],
    ['event_photo_person', 'insert into event_photo_person (photo_id, person_id) values ($1, $2)', [id['photo'], pupil]],
    ['photo_consent', "insert into photo_consent (id, person_id, given, version) values ($1, $2, true, '1')", [randomUUID(), pupil]],
    ['kit_holder', 'insert into kit_holder (loan_id, person_id) values ($1, $2)', [id['loan'], pupil]],
    ['course', "insert into course (id, version, content) values ('own', 't', '{}')", []],
    ['lesson', "insert into lesson (id, course_id, number, version, content) values ($1, 'own', 1, 't', '{}')", [lesson]],
    ['lesson_version', "insert into lesson_version (lesson_id, number, content, draft, revision, published_by) select id, 1, '{}', '{}', 1, $1 from lesson where id = $2", [tutor, lesson]],
    ['lesson_begun', 'insert into lesson_begun (person_id, lesson_id, number) values ($1, $2, 1)', [pupil, lesson]],
    ['attendance_correction', "insert into attendance_correction (live_id, person_id, present, reason, corrected_by) values ($1, $2, true, $3, $4)", [id['live'], pupil, canary, tutor]],
    ['credential', "insert into credential (id, kind, person_id, class_id, achievement, title, criteria, token, issued_by) values ($1, 'badge', $2, $3, 'first-work', '{}', '{}', $4, $5)", [randomUUID(), pupil, classId, canary, tutor]],
    ['year_review', "insert into year_review (id, branch_id, year, criteria, seats) values ($1, $2, 2026, '{}', '{}')", [id['review'], club.branch]],
    ['year_nomination', "insert into year_nomination (id, review_id, number, kind, person_id, class_id, reason) values ($1, $2, 1, 'pupil', $3, $4, $5)", [randomUUID(), id['review'], pupil, classId, canary]],
    ['calendar_feed', 'insert into calendar_feed (person_id, token_hash) values ($1, $2)', [pupil, randomUUID()]],
    ['notice_digest', "insert into notice_digest (person_id, email, language) values ($1, $2, 'zh')", [pupil, canary]],
    ['staff_letter', "insert into staff_letter (id, person_id, day, email, subject, body) values ($1, $2, now(), $3, 'x', 'x')", [randomUUID(), pupil, canary]],
    ['live_note', 'insert into live_note (id, live_id, author_id, at_ms, text) values ($1, $2, $3, 0, $4)', [randomUUID(), id['live'], tutor, `${name} 需要帮助`]],
    ['hand_over', 'insert into hand_over (live_id, text, written_by) values ($1, $2, $3)', [id['live'], `下次先看 ${name}`, tutor]],
    ['assignment', "insert into assignment (id, class_id, lesson_id, step_id, kind, note, given_by) values ($1, $3, 'one', 's', 'revisit', $5, $4), ($2, $3, 'one', 's', 'revisit', $6, $4)", [id['given'], id['shared'], classId, tutor, canary, `给${name}和大家`]],
    ['assignment_pupil', 'insert into assignment_pupil (assignment_id, person_id) values ($1, $3), ($2, $3), ($2, $4)', [id['given'], id['shared'], pupil, club.own.pupils[2]]],
    ['contest', "insert into contest (id, branch_id, title, brief, rules) values ($1, $2, '{}', '{}', '{}')", [id['contest'], club.branch]],
    ['contest_round', "insert into contest_round (id, contest_id, at, level, slots) values ($1, $2, 0, 'single', 0)", [id['round'], id['contest']]],
    ['contest_entry', "insert into contest_entry (id, contest_id, class_id, number, title, work) values ($1, $2, $3, 1, $4, $5)", [id['entry'], id['contest'], classId, `${name}队`, said]],
    ['contest_member', 'insert into contest_member (entry_id, person_id) values ($1, $2)', [id['entry'], pupil]],
    ['contest_appeal', 'insert into contest_appeal (id, round_id, entry_id, by_id, text) values ($1, $2, $3, $4, $5)', [randomUUID(), id['round'], id['entry'], pupil, canary]],
  ];
  for (const [, sql, values] of rows) await db.query(sql, values);
  return { needles: [pupil, name, canary, ...['project', 'revision', 'newer', 'attempt', 'handIn', 'comment', 'answer', 'operation', 'session', 'consent', 'given'].map((key) => id[key] ?? '')], tables: ['person', 'membership', ...rows.map(([table]) => table).filter((table) => !(table in namesNobody))] };
}

const tablesOf = async ({ db }: TestApi): Promise<string[]> => (await db.query<{ name: string }[]>("select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")).map((row) => row.name);

/** Every table with a row in which one of these stands, wherever in the row it is. */
async function whereIs(api: TestApi, needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(api)) {
    const rows = await api.db.query<unknown[]>(`select 1 from "${table}" t where exists (select 1 from unnest($1::text[]) needle where position(needle in to_jsonb(t)::text) > 0) limit 1`, [needles]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

describe('one pupil’s data', () => {
  let api: TestApi;
  let teacher: TestClient;
  let pupil: string;
  let cache: string;
  const name = '欧阳金丝雀';
  beforeEach(async () => {
    cache = mkdtempSync(join(tmpdir(), 'kindling-cache-'));
    api = await startTestApi({ CACHE_DIR: cache });
    teacher = await api.as(api.club.own.teacher);
    pupil = api.club.own.pupils[0] ?? '';
    await api.db.query('update person set name = $2 where id = $1', [pupil, name]);
  });
  afterEach(async () => { await api.stop(); });
  const at = () => ({ params: { classId: api.club.own.id, personId: pupil } });

  it('is in every table of the catalogue that can hold it: a new table must be filled here, or said to name nobody', async () => {
    const { tables } = await fillEverything(api, pupil, name);
    expect((await tablesOf(api)).filter((table) => !tables.includes(table) && !(table in namesNobody))).toEqual([]);
    expect(Object.keys(namesNobody).filter((table) => tables.includes(table))).toEqual([]);
  });

  it('is exported whole: every table that names the pupil, without keys of sign-in', async () => {
    const { needles } = await fillEverything(api, pupil, name);
    const there = await whereIs(api, needles);
    const exported = await teacher.get('identity.export-pupil', at());
    expect(there.filter((table) => !exported.tables[table]?.length)).toEqual([]);
    // Lines of others in the class's log and in the audit are not the pupil's, even where they say the name.
    for (const table of there.filter((each) => each !== 'audit_entry' && each !== 'live_event')) {
      const [count] = await api.db.query<{ count: number }[]>(`select count(*)::int count from "${table}" t where exists (select 1 from unnest($1::text[]) needle where position(needle in to_jsonb(t)::text) > 0)`, [needles]);
      expect([table, exported.tables[table]?.length]).toEqual([table, count?.count]);
    }
    expect(exported.tables['live_event']?.map((event) => event['seq'])).toEqual([1, 2, 4, 7, 9]);
    expect(JSON.stringify(exported)).not.toMatch(/pin_sealed|password_hash|token_hash/);
    expect(await api.db.query("select 1 from audit_entry where action = 'pupil-exported' and subject_id = $1", [pupil])).toHaveLength(1);
  });

  it('is found with a handful of questions, however many tables and rows there are, and by an index each', async () => {
    await fillEverything(api, pupil, name);
    const ask = async (): Promise<number> => {
      let asked = 0;
      const counting = { query: ((sql: string, values?: unknown[]) => { asked += 1; return api.db.query(sql, values); }) as EntityManager['query'] };
      await everythingAbout(counting, pupil, api.app.get(PersonPlaces).all());
      return asked;
    };
    const few = await ask();
    expect(few).toBeLessThanOrEqual(8);
    await api.db.query("insert into project (id, owner_id, class_id, title) select gen_random_uuid(), $1, $2, 'x' from generate_series(1, 50)", [pupil, api.club.own.id]);
    await api.db.query("insert into revision (id, project_id, device_id, work) select gen_random_uuid(), id, 'd', '{}' from project, generate_series(1, 20) where owner_id = $1", [pupil]);
    expect(await ask()).toBe(few);
    // A key without an index is a walk through the whole table, at every export and at every erasing.
    const slow = await api.db.query<{ place: string }[]>(
      `with recursive theirs(tab) as (select 'person'::regclass::oid union select c.conrelid from pg_constraint c join theirs on c.confrelid = theirs.tab where c.contype = 'f')
       select c.conrelid::regclass || '.' || a.attname place from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid in (select tab from theirs) and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]) order by 1`);
    expect(slow.map((row) => row.place)).toEqual([]);
  });

  it('leaves files out as text: they are told by length and digest', async () => {
    await fillEverything(api, pupil, name);
    const { tables } = await teacher.get('identity.export-pupil', at());
    expect(tables['voice_note']?.[0]?.['sound']).toEqual({ bytes: 1, sha256: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' });
  });

  it('is erased everywhere: no table, no row, no file names the pupil any more, and nobody else lost anything', async () => {
    const { needles } = await fillEverything(api, pupil, name);
    const others = async () => api.db.query<unknown[]>("select (select count(*) from person) - 1 people, (select count(*) from membership) - 1 places, (select count(*) from live_event) events, (select count(*) from assignment where note like '给%') given");
    const before = await whereIs(api, needles);
    expect(before.length).toBeGreaterThan(15);
    const [{ people, places, events, given } = {}] = await others() as Record<string, string>[];
    const he = await api.as(pupil);
    const { erased } = await teacher.get('identity.erase-pupil', { ...at(), body: { name } });
    expect(erased).toMatchObject({ person: 1, hand_in: 1, revision: 2, review_comment: 1 });
    expect(await whereIs(api, needles)).toEqual([]);
    for (const file of readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
      const content = readFileSync(join(file.parentPath, file.name), 'utf8');
      expect(needles.filter((needle) => content.includes(needle) || file.name.includes(needle))).toEqual([]);
    }
    const [after] = await others() as Record<string, string>[];
    expect([Number(after?.['people']) + 1, Number(after?.['places']) + 1, after?.['events'], after?.['given']]).toEqual([Number(people), Number(places), events, given]);
    expect((await he.call('identity.me')).status).toBe(401);
    expect(await api.db.query("select 1 from audit_entry where action = 'pupil-erased' and subject_id is null")).toHaveLength(1);
  });

  it('leaves the class’s log gapless and readable, with nobody in the place of the pupil', async () => {
    await fillEverything(api, pupil, name);
    await teacher.get('identity.erase-pupil', { ...at(), body: { name } });
    const { rows, sessions } = await teacher.get('live.class-attendance', { params: { classId: api.club.own.id } });
    expect([sessions.length, ...rows.map((row) => row.name)]).toEqual([1, '马晓兰', '李阳']);
    const log = await api.db.query<{ seq: number; data: { text?: string } }[]>('select seq, data from live_event order by seq');
    expect(log.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([2, 6, 7, 8].map((at) => log[at]?.data.text)).toEqual(['— 真棒', '', '— 试试', '']);
  });

  it('is gone from a class’s log too in which the pupil was put into a group and never came', async () => {
    const live = randomUUID();
    const { own } = api.club;
    await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, seq, closed_at) values ($1, $2, 'one', $3, 'closed', 1, now())", [live, own.id, own.tutor]);
    await api.db.query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, 1, 0, 'groups.made', $2, $3)", [live, own.tutor, JSON.stringify({ groups: [[pupil]] })]);
    await teacher.get('identity.erase-pupil', { ...at(), body: { name } });
    expect(await whereIs(api, [pupil, name])).toEqual([]);
  });

  it('asks for the name once more, and for the right to every class of the pupil', async () => {
    expect(await teacher.call('identity.erase-pupil', { ...at(), body: { name: '马晓兰' } })).toMatchObject({ status: 409 });
    await api.db.query('insert into membership (class_id, person_id, tile) values ($1, $2, 9)', [api.club.neighbour.id, pupil]);
    for (const id of ['identity.export-pupil', 'identity.erase-pupil'] as const) expect((await teacher.call(id, { ...at(), ...(id === 'identity.erase-pupil' ? { body: { name } } : {}) } as never)).status).toBe(403);
    expect((await (await api.as(api.club.own.tutor)).call('identity.export-pupil', at())).status).toBe(403);
    expect((await (await api.as(api.club.foreignOrganiser)).call('identity.export-pupil', at())).status).toBe(404);
    expect((await (await api.as(api.club.organiser)).call('identity.erase-pupil', { ...at(), body: { name } })).status).toBe(200);
  });
});
