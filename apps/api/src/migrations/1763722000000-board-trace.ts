import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the real board said goes with the hand-in; null where nobody recorded it. */
export class BoardTrace1763722000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query('alter table hand_in add column board_trace jsonb'); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('alter table hand_in drop column board_trace'); }
}
