import { randomUUID } from 'node:crypto';
import { putGuestLinks, type GuestLinks } from '../../rig/guest-links.ts';
import { openExercise, openLesson, putProps, type Props } from '../../rig/props.ts';
import type { Rig } from '../../rig/rig.ts';
import { payloads } from '../script-payloads.ts';

export interface HostilePlaces extends Props, GuestLinks { readonly credentialId: string }
const all = payloads.map((each) => each.text).join(' ');
const both = JSON.stringify({ zh: all, en: all });
const line = payloads[0]?.text ?? '';

/** Every free text of a row; what a place's own code reads as a number or a name of something stays. */
const texts: readonly (readonly [table: string, columns: readonly string[], jsons: readonly string[]])[] = [
  ['branch', ['name_zh', 'name_en', 'body_zh', 'body_en'], []], ['club_event', ['title_zh', 'title_en', 'text_zh', 'text_en', 'where_zh', 'where_en', 'contact', 'needs'], []],
  ['contest', [], ['title', 'brief']], ['contest_entry', ['title', 'work_title'], []], ['project', ['title'], []], ['kit', ['label'], []],
];

async function writeOver({ db }: Rig): Promise<void> {
  for (const [table, columns, jsons] of texts) {
    const sets = [...columns.map((column) => `${column} = $1::text`), ...jsons.map((column) => `${column} = '${both.replaceAll("'", "''")}'::jsonb`)].join(', ');
    // A free project is the one with a title; a kit's name is a key.
    const where = table === 'project' ? ' where exercise_id is null' : table === 'kit' ? " where label = 'K01'" : '';
    await db.query(`update ${table} set ${sets}${where}`, columns.length > 0 ? [table === 'kit' ? line : all] : []);
  }
  await db.query("update own_lesson set draft = jsonb_set(jsonb_set(jsonb_set(draft, '{lesson,title}', $1::jsonb), '{lesson,goal}', $1::jsonb), '{lesson,prep,script}', $1::jsonb)", [both]);
  await db.query("update lesson set content = jsonb_set(jsonb_set(content, '{title}', $1::jsonb), '{goal}', $1::jsonb) where school_id is not null", [both]);
}

/** Words that people write about people: remarks, reasons, notes, answers. */
async function writeRemarks({ db, club }: Rig, { handInId, liveId, kitId, contest, eventId }: Props, credentialId: string): Promise<void> {
  const { own, branch, organiser } = club;
  const [pupil, mate] = own.pupils;
  const [round, loan] = [randomUUID(), randomUUID()];
  const rows: readonly (readonly [sql: string, values: readonly unknown[]])[] = [
    ["insert into lesson_version (lesson_id, number, content, draft, revision, note, published_by) select lesson_id, 2, content, draft, 1, $1, published_by from lesson_version where number = 1", [all]],
    ['insert into contest_appeal (id, round_id, entry_id, by_id, text, state, answer) values ($1, $2, $3, $4, $5, \'dismissed\', $5)', [randomUUID(), contest.roundId, contest.entryId, pupil, all]],
    ["insert into credential (id, kind, person_id, class_id, achievement, title, criteria, token, issued_by, revoked_at, revoke_reason) values ($1, 'badge', $2, $3, 'first-work', $4, $4, 'x', $5, now(), $6)", [credentialId, pupil, own.id, both, own.teacher, all]],
    ["insert into volunteer_hours (id, person_id, source_id, school_id, class_name, lesson_number, lesson_title, part, started_at, ended_at, minutes, state, reason) values ($1, $2, $1, $3, $4, 1, $5, 'taught', now(), now(), 45, 'rejected', $4)", [randomUUID(), own.tutor, own.schoolId, all, both]],
    ["insert into volunteer_sheet (branch_id, person_id, availability) values ($1, $2, $3)", [branch, organiser, all]],
    ["insert into plan_activity (id, branch_id, year, title, goal, starts_on, ends_on, state, budget) values ($1, $2, extract(year from now()), $3, $3, current_date, current_date, 'planned', '[]')", [randomUUID(), branch, all]],
    ['insert into plan_record (id, branch_id, year, held_on, title, body, file_name, file) values ($1, $2, extract(year from now()), current_date, $3, $3, $3, $4)', [randomUUID(), branch, all, Buffer.from('x')]],
    ['insert into peer_round (id, class_id, exercise_id, started_by, released_at) values ($1, $2, $3, $4, now())', [round, own.id, openExercise, own.teacher]],
    ['insert into peer_task (id, round_id, reviewer_id, hand_in_id, stars, wish, written_at) values ($1, $2, $3, $4, $5, $6, now())', [randomUUID(), round, mate, handInId, JSON.stringify([all, all]), all]],
    ["insert into notice (id, person_id, class_id, kind, subject, title, at) values ($1, $2, $3, 'feedback', $4, $5, now())", [randomUUID(), pupil, own.id, handInId, both]],
    ['insert into live_note (id, live_id, author_id, at_ms, text) values ($1, $2, $3, 0, $4)', [randomUUID(), liveId, own.tutor, all]], ['insert into hand_over (live_id, text, written_by) values ($1, $2, $3)', [liveId, all, own.tutor]],
    ["insert into assignment (id, class_id, lesson_id, step_id, kind, note, given_by) values ($1, $2, $3, 'recall', 'revisit', $4, $5)", [round, own.id, openLesson, all, own.tutor]], ['insert into assignment_pupil (assignment_id, person_id) values ($1, $2)', [round, pupil]],
    ['insert into attendance_correction (live_id, person_id, present, reason, corrected_by) values ($1, $2, true, $3, $4)', [liveId, pupil, all, own.teacher]],
    ['insert into kit_loan (id, kit_id, class_id, lent_by, note) values ($1, $2, $3, $4, $5)', [loan, kitId, own.id, own.tutor, all]], ['insert into kit_holder (loan_id, person_id) values ($1, $2)', [loan, pupil]],
    ['insert into event_reply (id, event_id, number, class_id, person_id, heads, state) values ($1, $2, 1, $3, $4, 1, \'coming\')', [randomUUID(), eventId, own.id, pupil]],
    ["insert into event_survey (event_id, answer_key, answers) values ($1, 'k', $2)", [eventId, JSON.stringify({ liked: '5', better: all })]],
  ];
  for (const [sql, values] of rows) await db.query(sql, [...values]);
}

/** What came after lessons and live classes: events, contests, badges, hours, plans, own lessons. Straight into the database, past every check. */
export async function makePlacesHostile(rig: Rig): Promise<HostilePlaces> {
  const { db, club } = rig;
  const props = await putProps(rig, undefined, all);
  const credentialId = randomUUID();
  const links = await putGuestLinks(rig, props, all);
  await writeRemarks(rig, props, credentialId);
  await writeOver(rig);
  await db.query('update person set name = $2 where id = $1', [club.organiser, all]);
  return { ...props, ...links, credentialId };
}
