import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What computers of a class measured of their line in ten minutes: numbers only, nobody's name. */
export class MeasureLines1795400000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table line_slot (class_id uuid not null references club_class on delete cascade, slot timestamptz not null, kbits int[] not null, round_trips int[] not null, primary key (class_id, slot))');
  }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table line_slot'); }
}
