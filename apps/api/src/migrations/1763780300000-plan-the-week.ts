import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When classes meet, what is different on a day, and private calendar addresses (only their hash is kept). */
const up = `
create table class_series (
  id uuid primary key, class_id uuid not null references club_class on delete cascade, weekday int not null check (weekday between 1 and 7),
  at time not null, minutes int not null, starts_on date not null, ends_on date not null check (ends_on >= starts_on),
  tutor_id uuid not null references person, changed_at timestamptz not null default now());
create index class_series_class on class_series (class_id);
create table series_change (
  series_id uuid not null references class_series on delete cascade, on_day date not null, skipped text, moved_day date, moved_time time,
  substitute_id uuid references person, changed_by uuid not null references person, changed_at timestamptz not null default now(),
  primary key (series_id, on_day), check ((moved_day is null) = (moved_time is null)));
create table calendar_feed (
  person_id uuid primary key references person on delete cascade, token_hash text not null unique, created_at timestamptz not null default now());
`;

export class PlanTheWeek1763780300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { for (const table of ['calendar_feed', 'series_change', 'class_series']) await runner.query(`drop table ${table}`); }
}
