import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A branch is a university's club, or a partner body's; it works with schools, and staff belong to it. */
const up = `
create table branch (
  id uuid primary key, name_zh text not null, name_en text not null, body_zh text not null, body_en text not null, created_at timestamptz not null default now());
create table branch_school (
  branch_id uuid not null references branch on delete cascade, school_id uuid not null references school on delete cascade,
  since date not null default current_date, primary key (branch_id, school_id));
create index branch_school_school on branch_school (school_id);
create table branch_member (
  branch_id uuid not null references branch on delete cascade, person_id uuid not null references person on delete cascade,
  since date not null default current_date, primary key (branch_id, person_id));
create index branch_member_person on branch_member (person_id);
`;

export class FoundBranches1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table branch_member, branch_school, branch'); }
}
