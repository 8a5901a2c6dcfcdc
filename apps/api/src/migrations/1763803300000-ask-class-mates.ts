import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two stars and a wish: whose work went to whom, and what they said. */
const up = `
create table peer_round (
  id uuid primary key, class_id uuid not null references club_class on delete cascade, exercise_id text not null, started_by uuid not null references person,
  started_at timestamptz not null default now(), released_at timestamptz);
create unique index peer_round_one_open on peer_round (class_id, exercise_id) where released_at is null;
create table peer_task (
  id uuid primary key, round_id uuid not null references peer_round on delete cascade, reviewer_id uuid not null references person on delete cascade,
  hand_in_id uuid not null references hand_in on delete cascade, stars jsonb, wish text, written_at timestamptz, hidden boolean not null default false,
  unique (round_id, reviewer_id, hand_in_id));
create index peer_task_reviewer on peer_task (reviewer_id);
create index peer_task_hand_in on peer_task (hand_in_id);
`;

export class AskClassMates1763803300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table peer_task; drop table peer_round'); }
}
