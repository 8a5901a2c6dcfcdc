import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff wrote down for whoever looks back: captions, and where to look. */
const up = `
create table live_note (
  id uuid primary key, live_id uuid not null references live_class on delete cascade, author_id uuid not null references person,
  at_ms int not null, text text not null, written_at timestamptz not null default now());
create index live_note_live on live_note (live_id, at_ms);
`;

export class LookBackAtClasses1763780100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table live_note'); }
}
