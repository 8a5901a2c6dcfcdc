import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds which work for how long, how long staff reviewed, and which classes let volunteers help. */
const up = `
alter table club_class add column volunteers_review boolean not null default false;
create table review_claim (
  hand_in_id uuid primary key references hand_in on delete cascade, person_id uuid not null references person,
  claimed_at timestamptz not null, until timestamptz not null);
create index review_claim_person on review_claim (person_id, until);
create table review_time (
  id uuid primary key, person_id uuid not null references person, class_id uuid not null references club_class on delete cascade,
  exercise_id text not null, began_at timestamptz not null, ended_at timestamptz not null, seconds int not null, answered int not null);
create index review_time_person on review_time (person_id, began_at);
create index review_time_class on review_time (class_id, began_at);
`;

export class ReviewTogether1763803100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table review_time; drop table review_claim; alter table club_class drop column volunteers_review'); }
}
