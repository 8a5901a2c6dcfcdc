import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasing one pupil must not read every log of every school. */
const up = 'create index live_event_actor on live_event (actor_id, live_id)';

export class ForgetPupils1763798000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop index live_event_actor'); }
}
