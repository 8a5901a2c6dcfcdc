import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events of a school or a branch; who comes; who was there. Families have no account: a link of a child or of a guest, of which only
 * the hash is kept. Answers of the survey bear no link at all, only a key that the link's holder alone can make again.
 */
const up = `
create table club_event (
  id uuid primary key, school_id uuid references school, branch_id uuid references branch, series_id uuid, kind text not null, state text not null default 'draft',
  title_zh text not null, title_en text not null, text_zh text not null, text_en text not null, where_zh text not null, where_en text not null,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at), family_places int not null, contact text not null, needs text not null,
  created_by uuid not null references person, created_at timestamptz not null default now(), changed_at timestamptz not null default now(),
  check ((school_id is null) <> (branch_id is null)));
create index club_event_school on club_event (school_id, starts_at);
create index club_event_branch on club_event (branch_id, starts_at);
create table event_class (
  event_id uuid not null references club_event on delete cascade, class_id uuid not null references club_class on delete cascade, places int not null, primary key (event_id, class_id));
create index event_class_class on event_class (class_id);
create table family_link (
  id uuid primary key, token_hash text not null unique, person_id uuid unique references person on delete cascade, event_id uuid references club_event on delete cascade,
  created_at timestamptz not null default now(), check ((person_id is null) <> (event_id is null)));
create table event_reply (
  id uuid primary key, event_id uuid not null references club_event on delete cascade, number int not null, class_id uuid references club_class on delete cascade,
  person_id uuid references person on delete cascade, link_id uuid references family_link on delete set null, heads int not null, state text not null,
  asked_at timestamptz not null default now(), unique (event_id, number), unique (event_id, person_id), unique (event_id, link_id));
create index event_reply_person on event_reply (person_id);
create index event_reply_link on event_reply (link_id);
create table event_attendance (
  id uuid primary key, event_id uuid not null references club_event on delete cascade, school_id uuid references school, kind text not null, person_id uuid references person on delete set null,
  reply_id uuid references event_reply on delete set null, heads int not null, at timestamptz not null, noted_by uuid not null references person, unique (event_id, person_id), unique (event_id, reply_id));
create index event_attendance_school on event_attendance (school_id, at);
create index event_attendance_person on event_attendance (person_id);
create table event_survey (
  event_id uuid not null references club_event on delete cascade, answer_key text not null, answers jsonb not null, primary key (event_id, answer_key));
create table photo_consent (
  id uuid primary key, person_id uuid not null references person on delete cascade, given boolean not null, version text not null, recorded_at timestamptz not null default now());
create index photo_consent_person on photo_consent (person_id, recorded_at desc);
alter table consent alter column recorded_by drop not null, add check (recorded_by is not null or basis = 'guardian-link');
`;
const tables = ['photo_consent', 'event_survey', 'event_attendance', 'event_reply', 'family_link', 'event_class', 'club_event'];

export class HoldEvents1763805000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { for (const table of tables) await runner.query(`drop table ${table}`); }
}
