import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a branch and its schools mean to do in a school year, with what it costs, and what was agreed. */
const up = `
create table plan_activity (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, year int not null, title text not null, goal text not null default '', owner_id uuid references person on delete set null,
  school_id uuid references school on delete set null, starts_on date not null, ends_on date not null, wanted_sessions int not null default 0, state text not null check (state in ('planned','doing','done','dropped')),
  budget jsonb not null default '[]', check (starts_on <= ends_on));
create index plan_activity_branch on plan_activity (branch_id, year, starts_on);
create table plan_record (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, year int not null, held_on date not null, title text not null, body text not null default '',
  file_name text, file bytea, written_by uuid references person on delete set null, written_at timestamptz not null default now());
create index plan_record_branch on plan_record (branch_id, year, held_on desc);
`;

export class PlanTheYear1763807200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table plan_record, plan_activity'); }
}
