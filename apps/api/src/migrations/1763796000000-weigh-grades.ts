import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table grade_weights (
  class_id uuid primary key references club_class on delete cascade, steps int not null, quiz int not null, hand_ins int not null, attendance int not null,
  set_by uuid not null references person, set_at timestamptz not null default now());
`;

export class WeighGrades1763796000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table grade_weights'); }
}
