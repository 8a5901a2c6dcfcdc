import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said in a class, five seconds and one speaker a row. Kept only where somebody switched it on: these are voices of children. */
const up = `
alter table club_class add column keeps_voice boolean not null default false;
create table live_audio_chunks (
  id bigint generated always as identity primary key, live_id uuid not null references live_class on delete cascade,
  person_id uuid not null references person on delete cascade, stream int not null, from_ms int not null, to_ms int not null,
  frames int not null, sound bytea not null, at timestamptz not null default now());
create index live_audio_chunks_live on live_audio_chunks (live_id, from_ms);
create index live_audio_chunks_person on live_audio_chunks (person_id);
`;

export class HearTheClass1763731234000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table live_audio_chunks');
    await runner.query('alter table club_class drop column keeps_voice');
  }
}
