import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a grown-up gives pupils to do, and quick looks at one pupil's past. */
const up = `
create table assignment (
  id uuid primary key, class_id uuid not null references club_class on delete cascade, lesson_id text not null, step_id text not null,
  kind text not null check (kind in ('hint','revisit')), hint_level int, note text not null default '',
  given_by uuid not null references person, given_at timestamptz not null default now());
create table assignment_pupil (
  assignment_id uuid not null references assignment on delete cascade, person_id uuid not null references person on delete cascade,
  done_at timestamptz, primary key (assignment_id, person_id));
create index assignment_pupil_open on assignment_pupil (person_id) where done_at is null;
create index fact_actor on fact (actor_id, id desc);
create index attempt_class on attempt (class_id, person_id, exercise_id, made_at desc);
`;

export class LookAfterPupils1763795000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index attempt_class');
    await runner.query('drop index fact_actor');
    await runner.query('drop table assignment_pupil');
    await runner.query('drop table assignment');
  }
}
