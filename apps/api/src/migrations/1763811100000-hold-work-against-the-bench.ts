import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a pupil says of the real board, and how its voice compares with the simulated one. Older hand-ins were not asked. */
const up = `alter table hand_in add column bench_said text not null default 'untried', add column trace_verdict text`;

export class HoldWorkAgainstTheBench1763811100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('alter table hand_in drop column bench_said, drop column trace_verdict'); }
}
