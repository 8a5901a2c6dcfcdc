import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of a rehearsal. It is no class: nothing of it stands where classes are counted. */
const up = `
create table rehearsal (
  person_id uuid not null references person on delete cascade, id uuid not null, lesson_id text not null, source text not null check (source in ('standard','recorded')), held_at timestamptz not null default now(), debrief jsonb not null, primary key (person_id, id));
`;

export class Rehearse1763813200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table rehearsal'); }
}
