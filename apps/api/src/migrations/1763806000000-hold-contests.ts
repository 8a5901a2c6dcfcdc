import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contest of a branch, its rounds one above the other, teams and what they bring, judges by link, and their sheets, which only grow. */
const up = `
create table contest (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, title jsonb not null, brief jsonb not null, exercise_id text,
  rules jsonb not null, created_at timestamptz not null default now());
create index contest_of_branch on contest (branch_id);
create table contest_school (
  contest_id uuid not null references contest on delete cascade, school_id uuid not null references school on delete cascade, primary key (contest_id, school_id));
create index contest_school_school on contest_school (school_id);
create table contest_round (
  id uuid primary key, contest_id uuid not null references contest on delete cascade, at int not null, level text not null check (level in ('school','county','city','single')),
  state text not null default 'planned' check (state in ('planned','open','judging','frozen','signed','published')), slots int not null,
  frozen_at timestamptz, frozen_board jsonb, results jsonb, signed_at timestamptz, published_at timestamptz, unique (contest_id, at));
create table contest_entry (
  id uuid primary key, contest_id uuid not null references contest on delete cascade, class_id uuid not null references club_class on delete cascade, number int not null,
  title text not null, state text not null default 'draft' check (state in ('draft','entered','withdrawn')), project_id uuid, work jsonb, work_title text, saved_at timestamptz,
  log jsonb not null default '[]', machine_passed int, machine_total int, report jsonb, authorised boolean not null default false, names_shown boolean not null default false,
  created_at timestamptz not null default now(), entered_at timestamptz, unique (contest_id, number));
create index contest_entry_class on contest_entry (class_id);
create table contest_member (
  entry_id uuid not null references contest_entry on delete cascade, person_id uuid not null references person on delete cascade, primary key (entry_id, person_id));
create index contest_member_person on contest_member (person_id);
create table contest_file (
  id uuid primary key, entry_id uuid not null references contest_entry on delete cascade, kind text not null check (kind in ('video','photo')), mime text not null,
  bytes bytea not null, seconds int, added_at timestamptz not null default now());
create index contest_file_entry on contest_file (entry_id);
create table contest_part (
  upload_id uuid not null, at int not null, entry_id uuid not null references contest_entry on delete cascade, bytes bytea not null,
  created_at timestamptz not null default now(), primary key (upload_id, at));
create index contest_part_entry on contest_part (entry_id);
create table contest_round_entry (
  round_id uuid not null references contest_round on delete cascade, entry_id uuid not null references contest_entry on delete cascade, primary key (round_id, entry_id));
create index contest_round_entry_entry on contest_round_entry (entry_id);
create table contest_judge (
  id uuid primary key, round_id uuid not null references contest_round on delete cascade, name text not null, school_id uuid references school on delete set null,
  token_hash text not null unique, state text not null default 'invited' check (state in ('invited','accepted','signed')), invited_at timestamptz not null default now(),
  accepted_at timestamptz, signed_at timestamptz, dismissed_at timestamptz);
create index contest_judge_round on contest_judge (round_id);
create table contest_task (
  judge_id uuid not null references contest_judge on delete cascade, entry_id uuid not null references contest_entry on delete cascade,
  conflict boolean not null default false, primary key (judge_id, entry_id));
create index contest_task_entry on contest_task (entry_id);
create table contest_score (
  id uuid primary key, judge_id uuid not null references contest_judge on delete cascade, entry_id uuid not null references contest_entry on delete cascade,
  cell text not null, value int, remark text, clock int not null, received_at timestamptz not null default now());
create index contest_score_judge on contest_score (judge_id);
create index contest_score_entry on contest_score (entry_id);
create table contest_comparison (
  judge_id uuid not null references contest_judge on delete cascade, one_id uuid not null references contest_entry on delete cascade,
  other_id uuid not null references contest_entry on delete cascade, better_id uuid not null, at timestamptz not null default now(),
  primary key (judge_id, one_id, other_id), check (one_id < other_id));
create index contest_comparison_one on contest_comparison (one_id);
create index contest_comparison_other on contest_comparison (other_id);
create table contest_appeal (
  id uuid primary key, round_id uuid not null references contest_round on delete cascade, entry_id uuid not null references contest_entry on delete cascade,
  by_id uuid not null references person on delete cascade, text text not null, state text not null default 'open' check (state in ('open','upheld','dismissed')),
  answer text not null default '', at timestamptz not null default now(), answered_at timestamptz, unique (round_id, entry_id));
create index contest_appeal_by on contest_appeal (by_id);
create index contest_appeal_entry on contest_appeal (entry_id);
`;
const tables = 'contest_appeal, contest_comparison, contest_score, contest_task, contest_judge, contest_round_entry, contest_part, contest_file, contest_member, contest_entry, contest_round, contest_school, contest';

export class HoldContests1763806000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query(`drop table ${tables}`); }
}
