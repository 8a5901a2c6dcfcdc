import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A project without an exercise has a title instead. Sharing, hiding and deleting are times, so that they can be undone. */
const up = `
alter table project alter column exercise_id drop not null,
  add column title text, add column shared_at timestamptz, add column hidden_at timestamptz, add column hidden_by uuid references person,
  add column deleted_at timestamptz, add column remixed_from uuid references project on delete set null,
  add column remixed_from_owner uuid references person on delete set null, add column remixed_from_title text,
  add constraint project_exercise_or_title check ((exercise_id is null) <> (title is null)),
  add constraint project_shares_when_free check (shared_at is null or exercise_id is null);
create index project_shared on project (class_id, shared_at desc) where shared_at is not null;
`;
const down = `
drop index project_shared;
delete from project where exercise_id is null;
alter table project drop constraint project_exercise_or_title, drop constraint project_shares_when_free,
  drop column title, drop column shared_at, drop column hidden_at, drop column hidden_by, drop column deleted_at,
  drop column remixed_from, drop column remixed_from_owner, drop column remixed_from_title, alter column exercise_id set not null;
`;

export class FreeProjects1763740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query(down); }
}
