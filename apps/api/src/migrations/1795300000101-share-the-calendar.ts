import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a round of a contest is held, and private addresses of a branch's shared calendar; of an address only a hash. */
const up = `
alter table contest_round add column held_on date;
create table branch_feed (
  person_id uuid not null references person on delete cascade, branch_id uuid not null references branch on delete cascade, token_hash text not null unique, created_at timestamptz not null default now(),
  primary key (person_id, branch_id));
create index branch_feed_branch on branch_feed (branch_id);
`;

export class ShareTheCalendar1795300000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table branch_feed; alter table contest_round drop column held_on'); }
}
