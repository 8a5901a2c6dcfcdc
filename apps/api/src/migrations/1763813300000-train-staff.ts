import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which lessons of the course for staff somebody has done. Their answers are not kept: they were right. */
const up = 'create table training_lesson (person_id uuid not null references person on delete cascade, lesson_id text not null, done_on date not null, primary key (person_id, lesson_id))';

export class TrainStaff1763813300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table training_lesson'); }
}
