import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pupil who picks one of two versions settles the other: it stays stored, but is no longer an open end. */
const up = `
create table revision_replaced (
  revision_id uuid primary key references revision on delete cascade, by_id uuid not null references revision on delete cascade,
  at timestamptz not null default now());
`;

export class SettleVersions1763712000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table revision_replaced'); }
}
