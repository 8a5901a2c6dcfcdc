import { randomUUID } from 'node:crypto';
import { retentionDays } from '@kindling/contracts';
import { PersonPlaces } from '@kindling/platform-api';
import { startTestApi, type TestApi } from '@kindling/testing';
import { retentionRules } from '../src/retention/retention-rules.ts';
import { sweep as sweepAll } from '../src/retention/sweep.ts';

describe('retention', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });
  const sweep = () => sweepAll(api.db, api.app.get(PersonPlaces).all());
  const query = <T = unknown>(sql: string, values: unknown[] = []): Promise<T[]> => api.db.query<T[]>(sql, values);
  const tables = async (): Promise<string[]> => (await query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1")).map((row) => row.name);
  const count = async (table: string): Promise<number> => (await query<{ n: number }>(`select count(*)::int n from ${table}`))[0]?.n ?? 0;

  it('has a rule for every table: a period, or why it stays', async () => {
    expect(Object.keys(retentionRules).sort()).toEqual(await tables());
  });

  it('can erase a pupil: whatever refers to people goes with them, but for what only staff do', async () => {
    const kept = await query<{ place: string }>("select conrelid::regclass || '.' || attname as place from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1] where confrelid = 'person'::regclass and confdeltype not in ('c', 'n') order by 1");
    expect(kept.map((row) => row.place)).toEqual([
      'assignment.given_by', 'attendance_correction.corrected_by', 'class_series.tutor_id', 'club_class.voice_set_by', 'club_event.created_by', 'consent.recorded_by', 'deck.by_id', 'event_attendance.noted_by', 'grade_weights.set_by', 'hand_in.reviewed_by', 'hand_over.written_by',
      'kit_loan.lent_by', 'kit_loan.returned_by', 'lesson_version.published_by', 'live_class.tutor_id', 'live_class.voice_deleted_by', 'live_note.author_id', 'own_lesson.begun_by', 'own_lesson.saved_by', 'peer_round.started_by', 'post_hidden.hidden_by', 'project.hidden_by', 'review_claim.person_id', 'review_comment.author_id', 'review_time.person_id', 'rubric_mark.marked_by', 'series_change.changed_by', 'series_change.substitute_id', 'voice_note.author_id',
    ]);
    // A class-mate's remix stays; only whose it was is forgotten.
    const [credit] = await query<{ how: string }>("select confdeltype::text how from pg_constraint where conrelid = 'project'::regclass and conname like '%remixed_from_owner%'");
    expect(credit?.how).toBe('n');
  });

  /** A row as old as given, in every table that has a period of its own. */
  const addOld = async (days: number): Promise<void> => {
    const { own } = api.club;
    const [at, [pupil], live] = [new Date(Date.now() - days * 86_400_000), own.pupils, randomUUID()];
    await query("insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, $4)", [randomUUID(), randomUUID(), own.teacher, at]);
    await query('insert into sign_in_throttle (account, failures, last_failure_at) values ($1, 3, $2)', [randomUUID(), at]);
    await query("insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict, made_at) values ($1, $2, $3, 'e', '{}', 'h', '{}', 'failed', $4)", [randomUUID(), pupil, own.id, at]);
    await query("insert into operation_receipt (op_id, person_id, device_id, device_seq, type, payload_hash, result, applied_at) values ($1, $2, $1, 1, 't', 'h', '{}', $3)", [randomUUID(), pupil, at]);
    await query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values ($1, $2, 'l', $3, 'closed', $4, $4)", [live, own.id, own.tutor, at]);
    await query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data, at) values ($1, 1, 0, 'chat.said', $2, '{\"text\":\"x\"}', $3)", [live, pupil, at]);
    await query('insert into live_audio_chunks (live_id, person_id, stream, from_ms, to_ms, frames, sound, at) values ($1, $2, 1, 0, 1, 1, $3, $4)', [live, pupil, Buffer.from('x'), at]);
    const [project, revision, handIn] = [randomUUID(), randomUUID(), randomUUID()];
    await query("insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, 'e')", [project, pupil, own.id]);
    await query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', '{}')", [revision, project]);
    await query("insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict) values ($1, $2, $3, $4, $5, 'e', 1, 'waiting', 'unchecked')", [handIn, project, revision, pupil, own.id]);
    await query("insert into voice_note (id, hand_in_id, author_id, mime, duration_ms, sound, spoken_at) values ($1, $2, $3, 'audio/webm', 900, $4, $5)", [randomUUID(), handIn, own.teacher, Buffer.from('x'), at]);
    await query("insert into notice (id, person_id, class_id, kind, subject, at) values ($1, $2, $3, 'feedback', $5, $4)", [randomUUID(), pupil, own.id, at, handIn]);
    await query("insert into line_slot (class_id, slot, kbits, round_trips) values ($1, $2, '{90}', '{300}')", [own.id, at]);
    await query("insert into fact (name, schema_version, actor_id, class_id, payload, at) values ('f', 1, $1, $2, '{}', $3)", [own.teacher, own.id, at]);
    await query("insert into audit_entry (actor_id, action, at) values ($1, 'x', $2)", [own.teacher, at]);
    const event = randomUUID();
    await query("insert into club_event (id, school_id, kind, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', 'x', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 5, '', '', $3)", [event, own.schoolId, own.teacher]);
    await query("insert into volunteer_application (id, branch_id, name, university, contact, subjects, evenings, why, notice, sent_at, state, decided_at) values ($1, $2, 'x', 'x', 'x', '[]', '[]', 'x', '1', $3, $4, $3)", [randomUUID(), api.club.branch, at, days % 2 === 0 ? 'refused' : 'approved']);
    await query('insert into sign_in_card (person_id, token_hash, expires_at) select id, $1, $2 from person where id not in (select person_id from sign_in_card) limit 1', [randomUUID(), at]);
    await query('insert into family_link (id, token_hash, event_id, created_at) values ($1, gen_random_uuid()::text, $2, $3)', [randomUUID(), event, at]);
  };
  const own: Readonly<Record<string, number>> = {
    session: retentionDays.session, sign_in_throttle: retentionDays.failedSignIns, attempt: retentionDays.attempt, operation_receipt: retentionDays.receipt,
    live_audio_chunks: retentionDays.voice, voice_note: retentionDays.voice, notice: retentionDays.notice, line_slot: retentionDays.line, live_class: retentionDays.liveClass, fact: retentionDays.fact, audit_entry: retentionDays.look, family_link: retentionDays.guestLink, volunteer_application: retentionDays.application, sign_in_card: retentionDays.session,
  };

  it.each(Object.entries(own))('deletes from %s after %d days and not before', async (table, days) => {
    for (const name of Object.keys(own)) await query(`delete from ${name}`);
    await addOld(days - 1);
    await sweep();
    expect(await count(table)).toBe(1);
    await addOld(days + 1);
    expect(await sweep()).toMatchObject({ [table]: 1 });
    expect(await count(table)).toBe(1);
  });

  it('leaves nothing of a pupil whose account was closed half a year ago, and the class’s log whole', async () => {
    const { own: mine } = api.club;
    const [gone = '', stays = ''] = mine.pupils;
    const [projectId, revisionId, handInId, live] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await query("update person set name = '要忘记的人' where id = $1", [gone]);
    await query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [projectId, gone, mine.id, 'e']);
    await query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', '{}')", [revisionId, projectId]);
    await query("insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict) values ($1, $2, $3, $4, $5, 'e', 1, 'waiting', 'unchecked')", [handInId, projectId, revisionId, gone, mine.id]);
    await query("insert into review_comment (id, hand_in_id, author_id, anchor, body) values ($1, $2, $3, '{}', '很好')", [randomUUID(), handInId, mine.teacher]);
    await query("insert into consent (id, person_id, given, basis, version, recorded_by) values ($1, $2, true, 'paper-form', '1', $3)", [randomUUID(), gone, mine.teacher]);
    await query("insert into fact (name, schema_version, actor_id, class_id, payload) values ('feedback.reviewed', 1, $1, $2, $3)", [gone, mine.id, JSON.stringify({ personId: gone })]);
    await query("insert into live_class (id, class_id, lesson_id, tutor_id, state, closed_at) values ($1, $2, 'l', $3, 'closed', now())", [live, mine.id, mine.tutor]);
    const said = [['presence.joined', gone, { name: '要忘记的人', role: 'pupil' }], ['chat.said', gone, { text: '我住在要忘记的人家' }], ['hand.down', mine.tutor, { personId: gone }], ['chat.said', stays, { text: '留下' }]] as const;
    for (const [at, [kind, actor, data]] of said.entries()) await query("insert into live_event (live_id, seq, t_ms, kind, actor_id, data) values ($1, $2, 0, $3, $4, $5)", [live, at + 1, kind, actor, JSON.stringify(data)]);
    await query("insert into audit_entry (actor_id, action, subject_id) values ($1, 'workshop.hand-in', $2)", [mine.teacher, gone]);

    await query("update person set archived_at = now() - make_interval(days => $2) where id = $1", [gone, retentionDays.closedAccount - 1]);
    await sweep();
    expect(await query('select 1 from person where id = $1', [gone])).toHaveLength(1);
    await query("update person set archived_at = now() - make_interval(days => $2) where id = $1", [gone, retentionDays.closedAccount + 1]);
    expect(await sweep()).toMatchObject({ person: 1 });

    const traces: string[] = [];
    for (const table of await tables()) {
      const found = await query(`select 1 from ${table} t where t::text like $1 or t::text like $2`, [`%${gone}%`, '%要忘记的人%']);
      if (found.length > 0) traces.push(table);
    }
    // That somebody looked stays for its own two years; at whom does not.
    expect(traces).toEqual([]);
    const log = await query<{ seq: number; data: { text?: string } }>('select seq, data from live_event where live_id = $1 order by seq', [live]);
    expect(log.map((event) => event.seq)).toEqual([1, 2, 3, 4]);
    expect(log[3]?.data.text).toBe('留下');
  });

  it('takes the password of a closed staff account and keeps the name under its reviews', async () => {
    const { tutor } = api.club.neighbour;
    await query("update person set password_hash = 'h', archived_at = now() - make_interval(days => $2) where id = $1", [tutor, retentionDays.closedAccount + 1]);
    await sweep();
    expect(await query('select name, password_hash from person where id = $1', [tutor])).toEqual([{ name: 'tutor', password_hash: null }]);
  });

  it('is done by one server at a time', async () => {
    const runner = api.db.createQueryRunner();
    await runner.query("select pg_advisory_lock(hashtext('kindling:retention'))");
    expect(await sweep()).toBeNull();
    await runner.query("select pg_advisory_unlock(hashtext('kindling:retention'))");
    await runner.release();
    expect(await sweep()).not.toBeNull();
  });
});
