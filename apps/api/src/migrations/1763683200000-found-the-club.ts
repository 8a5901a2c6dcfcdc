import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First schema. State tables are the truth; `fact` keeps what happened; `live_event` is the one stream that is folded. */
const up = `
create table school (
  id uuid primary key, name_zh text not null, name_en text not null, created_at timestamptz not null default now());
create table person (
  id uuid primary key, school_id uuid not null references school, role text not null check (role in ('pupil','tutor','teacher','organiser','admin')),
  name text not null, login text unique, password_hash text, pin_sealed text,
  created_at timestamptz not null default now(), archived_at timestamptz, last_seen_at timestamptz,
  check ((role = 'pupil') = (login is null)));
create table club_class (
  id uuid primary key, school_id uuid not null references school, course_id text not null, name text not null, code text not null unique,
  created_at timestamptz not null default now(), archived_at timestamptz);
create table membership (
  class_id uuid not null references club_class on delete cascade, person_id uuid not null references person on delete cascade,
  tile int not null default 0, joined_at timestamptz not null default now(), primary key (class_id, person_id));
create index membership_person on membership (person_id);
create table session (
  id uuid primary key, token_hash text not null unique, person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(), expires_at timestamptz not null, ended_at timestamptz);
create index session_person on session (person_id);
create table sign_in_throttle (
  account text primary key, failures int not null default 0, locked_until timestamptz, last_failure_at timestamptz not null default now());
create table consent (
  id uuid primary key, person_id uuid not null references person on delete cascade, given boolean not null, basis text not null,
  version text not null, recorded_by uuid not null references person, recorded_at timestamptz not null default now());
create index consent_person on consent (person_id, recorded_at desc);
create table audit_entry (
  id bigint generated always as identity primary key, actor_id uuid not null, action text not null, subject_id uuid, class_id uuid,
  at timestamptz not null default now());

create table course (
  id text primary key, version text not null, content jsonb not null, imported_at timestamptz not null default now());
create table lesson (
  id text primary key, course_id text not null references course, number int not null, version text not null, content jsonb not null);
create table lesson_picture (
  lesson_id text not null references lesson on delete cascade, file text not null, svg text not null, primary key (lesson_id, file));
create table lesson_opening (
  class_id uuid not null references club_class on delete cascade, lesson_id text not null references lesson, opens_at timestamptz not null,
  primary key (class_id, lesson_id));
create table exercise (
  id text primary key, lesson_id text not null references lesson, version text not null, content jsonb not null);
create table hint_taken (
  person_id uuid not null references person on delete cascade, exercise_id text not null, level int not null,
  taken_at timestamptz not null default now(), primary key (person_id, exercise_id, level));

create table project (
  id uuid primary key, owner_id uuid not null references person on delete cascade, class_id uuid not null references club_class,
  exercise_id text not null, created_at timestamptz not null default now());
create index project_owner on project (owner_id, exercise_id);
create table revision (
  id uuid primary key, project_id uuid not null references project on delete cascade, parent_id uuid, device_id text not null,
  work jsonb not null, saved_at timestamptz not null default now());
create index revision_project on revision (project_id, saved_at desc);
create index revision_parent on revision (parent_id);
create table attempt (
  id uuid primary key, person_id uuid not null references person on delete cascade, class_id uuid not null references club_class,
  exercise_id text not null, work jsonb not null, work_hash text not null, report jsonb not null, verdict text not null,
  made_at timestamptz not null default now());
create index attempt_person on attempt (person_id, exercise_id, made_at desc);
create table hand_in (
  id uuid primary key, project_id uuid not null references project on delete cascade, revision_id uuid not null references revision,
  pupil_id uuid not null references person on delete cascade, class_id uuid not null references club_class, exercise_id text not null,
  round int not null, state text not null check (state in ('waiting','try-again','accepted','superseded')),
  verdict text not null check (verdict in ('passed','failed','unchecked')), report jsonb, note text not null default '',
  handed_in_at timestamptz not null default now(), reviewed_by uuid references person, reviewed_at timestamptz, seen_at timestamptz);
create index hand_in_class on hand_in (class_id, state, handed_in_at);
create index hand_in_pupil on hand_in (pupil_id, exercise_id, round desc);
create table review_comment (
  id uuid primary key, hand_in_id uuid not null references hand_in on delete cascade, author_id uuid not null references person,
  anchor jsonb not null, body text not null, written_at timestamptz not null default now());
create index review_comment_hand_in on review_comment (hand_in_id, written_at);

create table step_progress (
  person_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade,
  lesson_id text not null, step_id text not null, state text not null check (state in ('none','started','done','first-try','stuck','help')),
  attempts int not null default 0, seconds int not null default 0, active_seconds_since_progress int not null default 0,
  best_passed int not null default 0, same_failure text, same_failure_count int not null default 0,
  same_compile_error text, same_compile_error_count int not null default 0,
  stuck_because text, hand_in_id uuid, updated_at timestamptz not null default now(),
  primary key (person_id, class_id, lesson_id, step_id));
create index step_progress_class on step_progress (class_id, lesson_id);
create table step_answer (
  id uuid primary key, person_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade,
  lesson_id text not null, step_id text not null, item_id text not null, answer jsonb not null, verdict jsonb not null, correct boolean not null,
  answered_at timestamptz not null default now());
create index step_answer_person on step_answer (person_id, class_id, lesson_id, step_id, item_id, answered_at);
create table last_visit (
  person_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade,
  lesson_id text not null, step_id text not null, at timestamptz not null default now(), primary key (person_id, class_id));

create table fact (
  id bigint generated always as identity primary key, name text not null, schema_version int not null, actor_id uuid not null,
  class_id uuid not null, payload jsonb not null, at timestamptz not null default now());
create index fact_class on fact (class_id, id);
create table operation_receipt (
  op_id uuid primary key, person_id uuid not null references person on delete cascade, device_id uuid not null, device_seq bigint not null,
  type text not null, payload_hash text not null, result jsonb not null, applied_at timestamptz not null default now());
create index operation_receipt_device on operation_receipt (device_id, device_seq);

create table live_class (
  id uuid primary key, class_id uuid not null references club_class, lesson_id text not null, tutor_id uuid not null references person,
  state text not null check (state in ('open','closed')), seq int not null default 0,
  opened_at timestamptz not null default now(), closed_at timestamptz);
create unique index live_class_one_open on live_class (class_id) where state = 'open';
create table live_event (
  live_id uuid not null references live_class on delete cascade, seq int not null, t_ms int not null, kind text not null, actor_id uuid not null,
  command_id uuid, data jsonb not null, at timestamptz not null default now(), primary key (live_id, seq));
create unique index live_event_command on live_event (live_id, command_id) where command_id is not null;
`;

const tables = ['live_event', 'live_class', 'operation_receipt', 'fact', 'last_visit', 'step_answer', 'step_progress', 'review_comment', 'hand_in',
  'attempt', 'revision', 'project', 'hint_taken', 'exercise', 'lesson_opening', 'lesson_picture', 'lesson', 'course', 'audit_entry', 'consent',
  'sign_in_throttle', 'session', 'membership', 'club_class', 'person', 'school'];

export class FoundTheClub1763683200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { for (const table of tables) await runner.query(`drop table ${table}`); }
}
