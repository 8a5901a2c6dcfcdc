import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Slides of the yearly sharing session, part after part; `parts` says how many are here, `whole` that they are all of them. */
const up = `
create table year_slides (
  id uuid primary key, review_id uuid not null references year_review on delete cascade, name text not null default '', bytes bytea not null default '', parts int not null default 0, whole boolean not null default false,
  added_by uuid references person on delete set null, added_at timestamptz not null default now());
create index year_slides_review on year_slides (review_id);
create index year_slides_by on year_slides (added_by);
`;

export class KeepSlidesOfTalks1795300000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table year_slides'); }
}
