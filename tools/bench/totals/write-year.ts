import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { insert } from './insert.ts';
import type { RawYear } from './raw-year.ts';
import { writeContests, writeEvents } from './write-events.ts';

/** Into the product's own tables, as the product would have written it. */
export async function writeYear(db: DataSource, year: RawYear, branchId: string, foreignBranchId: string, staffId: string): Promise<void> {
  const schools = [...year.schools, year.foreignSchool];
  await insert(db, 'school', 'id uuid, name_zh text, name_en text', schools.map((id, at) => ({ id, name_zh: `第${at + 1}学校`, name_en: `School ${at + 1}` })));
  await db.query('delete from branch_school where branch_id = $1', [branchId]);
  await db.query('insert into branch_school (branch_id, school_id, since) select $1, s.id, date \'2024-01-01\' + s.at::int from unnest($2::uuid[]) with ordinality s(id, at)', [branchId, year.schools]);
  await db.query("insert into course (id, version, content) values ('totals', '1', '{}') on conflict do nothing");
  await insert(db, 'lesson', 'id text, course_id text, number int, version text, content jsonb', [{ id: 'l1', course_id: 'totals', number: 1, version: '1', content: { title: { zh: '灯', en: 'Lamp' } } }]);
  await insert(db, 'club_class', 'id uuid, school_id uuid, course_id text, name text, code text', year.classes.map((each, at) => ({ id: each.id, school_id: each.schoolId, course_id: 'totals', name: `班${at}`, code: `TTL2${at}${at}` })));
  const people = year.classes.flatMap((each) => [{ id: each.tutor, school_id: each.schoolId, role: 'tutor', name: '志愿者', login: each.tutor }, ...each.pupils.map((id) => ({ id, school_id: each.schoolId, role: 'pupil', name: '学生', login: null }))]);
  await insert(db, 'person', 'id uuid, school_id uuid, role text, name text, login text', people);
  await insert(db, 'membership', 'class_id uuid, person_id uuid, tile int', year.classes.flatMap((each) => each.pupils.map((person_id, at) => ({ class_id: each.id, person_id, tile: at + 1 }))));
  await writeSessions(db, year, staffId);
  await writeDeeds(db, year);
  const places = { own: branchId, foreign: foreignBranchId, staff: staffId };
  await writeEvents(db, year, places);
  await writeContests(db, year, places);
}

async function writeSessions(db: DataSource, { sessions }: RawYear, staffId: string): Promise<void> {
  const openOnes = new Set<string>();
  // A class has one open session at most.
  const kept = sessions.filter((each) => !each.open || (!openOnes.has(each.classId) && openOnes.add(each.classId)));
  await insert(db, 'live_class', 'id uuid, class_id uuid, lesson_id text, tutor_id uuid, state text, opened_at timestamptz, closed_at timestamptz',
    kept.map((each) => ({ id: each.id, class_id: each.classId, lesson_id: 'l1', tutor_id: each.tutor, state: each.open ? 'open' : 'closed', opened_at: each.openedAt, closed_at: each.open ? null : new Date(each.openedAt.getTime() + each.lastedMs) })));
  await insert(db, 'live_event', 'live_id uuid, seq int, t_ms int, kind text, actor_id uuid, data jsonb', kept.flatMap((each) => each.events.map((event, at) => ({ live_id: each.id, seq: at + 1, t_ms: Math.floor(event.t), kind: event.kind, actor_id: event.actor, data: event.data }))));
  await insert(db, 'attendance_correction', 'live_id uuid, person_id uuid, present boolean, reason text, corrected_by uuid', kept.flatMap((each) => each.corrections.map((word) => ({ live_id: each.id, person_id: word.personId, present: word.present, reason: '纸质签到', corrected_by: staffId }))));
}

async function writeDeeds(db: DataSource, year: RawYear): Promise<void> {
  const works = year.handIns.map((each) => ({ ...each, project: randomUUID(), revision: randomUUID() }));
  await insert(db, 'project', 'id uuid, owner_id uuid, class_id uuid, exercise_id text', works.map((each) => ({ id: each.project, owner_id: each.pupil, class_id: each.classId, exercise_id: each.exercise })));
  await insert(db, 'revision', 'id uuid, project_id uuid, device_id text, work jsonb', works.map((each) => ({ id: each.revision, project_id: each.project, device_id: 'd', work: {} })));
  await insert(db, 'hand_in', 'id uuid, project_id uuid, revision_id uuid, pupil_id uuid, class_id uuid, exercise_id text, round int, state text, verdict text, reviewed_at timestamptz',
    works.map((each) => ({ id: each.id, project_id: each.project, revision_id: each.revision, pupil_id: each.pupil, class_id: each.classId, exercise_id: each.exercise, round: each.round, state: each.state, verdict: 'passed', reviewed_at: each.reviewedAt })));
  const title = { zh: '小助手', en: 'Helping hand' };
  await insert(db, 'credential', 'id uuid, kind text, person_id uuid, class_id uuid, achievement text, title jsonb, criteria jsonb, token text, issued_at timestamptz, revoked_at timestamptz',
    year.badges.map((each) => ({ id: each.id, kind: 'badge', person_id: each.pupil, class_id: each.classId, achievement: each.achievement, title, criteria: title, token: 'x', issued_at: each.at, revoked_at: each.revoked ? each.at : null })));
  await insert(db, 'volunteer_hours', 'id uuid, person_id uuid, source_id uuid, school_id uuid, class_name text, lesson_number int, lesson_title jsonb, part text, started_at timestamptz, ended_at timestamptz, minutes int, state text',
    year.hours.map((each) => ({ id: each.id, person_id: each.person, source_id: each.id, school_id: each.schoolId, class_name: '班', lesson_number: 1, lesson_title: title, part: 'taught', started_at: each.at, ended_at: new Date(each.at.getTime() + each.minutes * 60_000), minutes: each.minutes, state: each.state })));
}
