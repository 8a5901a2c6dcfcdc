import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that a volunteer has confirmed, and a sheet for each member of a branch. What is only proposed stands in the classes' logs and in the times of reviews; `source_id` is the class or the day's first review. */
const up = `
create table volunteer_hours (
  id uuid primary key, person_id uuid not null references person on delete cascade, source_id uuid not null, school_id uuid not null references school on delete cascade,
  class_name text not null, lesson_number int not null, lesson_title jsonb not null, part text not null check (part in ('taught','helped','reviewed')),
  started_at timestamptz not null, ended_at timestamptz not null, minutes int not null, state text not null check (state in ('confirmed','approved','rejected')),
  reason text not null default '', confirmed_at timestamptz not null default now(), decided_by uuid references person on delete set null, decided_at timestamptz,
  unique (person_id, source_id));
create index volunteer_hours_school on volunteer_hours (school_id, started_at);
create table volunteer_sheet (
  branch_id uuid not null, person_id uuid not null, background_on date, pledge_on date, training jsonb not null default '[]', availability text not null default '',
  written_at timestamptz not null default now(), primary key (branch_id, person_id), foreign key (branch_id, person_id) references branch_member on delete cascade);
`;

export class CountHours1763807100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table volunteer_sheet, volunteer_hours'); }
}
