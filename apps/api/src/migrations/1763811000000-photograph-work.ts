import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One door at a time for a pupil; of its address only the hash. A picture shows an exercise or a step, and goes with its pupil. */
const up = `
create table photo_door (
  person_id uuid primary key references person on delete cascade, class_id uuid not null references club_class on delete cascade, token_hash text not null unique,
  exercise_id text, lesson_id text, step_id text, ends_at timestamptz not null, taken int not null default 0,
  check ((exercise_id is null) = (lesson_id is not null) and (lesson_id is null) = (step_id is null)));
create table photo (
  id uuid primary key, pupil_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade,
  exercise_id text, lesson_id text, step_id text, hand_in_id uuid references hand_in on delete set null,
  width int not null, height int not null, small bytea not null, large bytea not null, sent_at timestamptz not null default now(),
  check ((exercise_id is null) = (lesson_id is not null) and (lesson_id is null) = (step_id is null)));
create index photo_door_of_class on photo_door (class_id);
create index photo_of_class on photo (class_id, sent_at desc);
create index photo_of_pupil on photo (pupil_id, exercise_id);
create index photo_of_hand_in on photo (hand_in_id);
`;

export class PhotographWork1763811000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table photo, photo_door'); }
}
