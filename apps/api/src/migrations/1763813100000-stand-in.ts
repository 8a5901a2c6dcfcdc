import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who holds one session of a class that is not theirs belongs to it until that day; the sweep takes the membership back a week later. */
const up = `
create table stand_in (
  class_id uuid not null references club_class on delete cascade, person_id uuid not null references person on delete cascade, until timestamptz not null, primary key (class_id, person_id));
create index stand_in_person on stand_in (person_id);
`;

export class StandIn1763813100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table stand_in'); }
}
