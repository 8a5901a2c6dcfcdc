import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = JSON.stringify([
  { id: 'child-safety', title: { zh: '未成年人保护', en: 'Child protection' }, kind: 'noted' }, { id: 'thin-link', title: { zh: '课程：在细网线上上好直播课', en: 'Course: a live class on a thin link' }, kind: 'course' },
  { id: 'lesson-rehearsal', title: { zh: '试讲一次', en: 'A rehearsal' }, kind: 'rehearsal' }, { id: 'platform', title: { zh: '平台使用', en: 'The platform' }, kind: 'noted' }, { id: 'workshop-safety', title: { zh: '实操安全', en: 'Workshop safety' }, kind: 'noted' },
]);

/** A branch has a public form and a training path; who comes through the form gets an account and a card that signs in once. Papers have an end, and free evenings are days. */
const up = `
alter table branch add column join_code text unique default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)), add column training_path jsonb not null default '${steps}';
alter table branch alter column join_code set not null;
create table volunteer_application (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, name text not null, university text not null, contact text not null, subjects jsonb not null, evenings jsonb not null, why text not null,
  notice text not null, sent_at timestamptz not null default now(), state text not null default 'open' check (state in ('open','approved','refused')), reason text not null default '',
  decided_by uuid references person on delete set null, decided_at timestamptz, person_id uuid references person on delete set null);
create index volunteer_application_branch on volunteer_application (branch_id, state, sent_at);
create index volunteer_application_person on volunteer_application (person_id);
create index volunteer_application_decided on volunteer_application (decided_by);
create table sign_in_card (
  person_id uuid primary key references person on delete cascade, token_hash text not null unique, given_at timestamptz not null default now(), expires_at timestamptz not null);
create table training_done (
  branch_id uuid not null references branch on delete cascade, person_id uuid not null references person on delete cascade, step_id text not null, done_on date not null, primary key (branch_id, person_id, step_id));
create index training_done_person on training_done (person_id);
insert into training_done (branch_id, person_id, step_id, done_on) select s.branch_id, s.person_id, t.step, s.written_at::date from volunteer_sheet s cross join jsonb_array_elements_text(s.training) t(step) on conflict do nothing;
alter table volunteer_sheet drop column training, add column background_ends date, add column pledge_ends date, add column evenings jsonb not null default '[]';
create table event_helper (event_id uuid not null references club_event on delete cascade, person_id uuid not null references person on delete cascade, primary key (event_id, person_id));
create index event_helper_person on event_helper (person_id);
`;
const down = `
drop table event_helper;
alter table volunteer_sheet drop column evenings, drop column pledge_ends, drop column background_ends, add column training jsonb not null default '[]';
update volunteer_sheet s set training = (select coalesce(jsonb_agg(d.step_id), '[]') from training_done d where d.branch_id = s.branch_id and d.person_id = s.person_id);
drop table training_done, sign_in_card, volunteer_application;
alter table branch drop column training_path, drop column join_code;
`;

export class RecruitVolunteers1763813000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query(down); }
}
