import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Voices are kept for a stated time, by somebody's recorded decision; what was deleted says when and by whom. */
const up = `
alter table club_class add column voice_days int not null default 90 check (voice_days between 1 and 180),
  add column voice_set_by uuid references person, add column voice_set_at timestamptz;
alter table live_class add column voice_deleted_at timestamptz, add column voice_deleted_by uuid references person,
  add column voice_deleted_because text check (voice_deleted_because in ('staff','retention'));
`;

export class KeepVoiceForAWhile1763780200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table live_class drop column voice_deleted_at, drop column voice_deleted_by, drop column voice_deleted_because');
    await runner.query('alter table club_class drop column voice_days, drop column voice_set_by, drop column voice_set_at');
  }
}
