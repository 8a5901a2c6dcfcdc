import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies that work with a branch, what each takes part in, and which minutes are meant for them. */
const up = `
create table partner_body (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, name text not null, kind text not null check (kind in ('university','company','authority','museum','charity','other')),
  gives text not null default '', contact text not null default '', token_hash text unique, created_at timestamptz not null default now());
create index partner_body_branch on partner_body (branch_id);
create table plan_activity_partner (
  activity_id uuid not null references plan_activity on delete cascade, partner_id uuid not null references partner_body on delete cascade, primary key (activity_id, partner_id));
create index plan_activity_partner_partner on plan_activity_partner (partner_id);
alter table plan_record add column shared boolean not null default false;
`;

export class PlanWithPartners1795400000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('alter table plan_record drop column shared; drop table plan_activity_partner, partner_body'); }
}
