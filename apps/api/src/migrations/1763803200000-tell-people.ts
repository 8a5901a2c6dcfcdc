import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody should know. Only the reader is named; what they have not read yet grows instead of repeating. */
const up = `
create table notice (
  id uuid primary key, person_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade,
  kind text not null, subject text not null, title jsonb, times int not null default 1, at timestamptz not null, read_at timestamptz);
create unique index notice_unread on notice (person_id, kind, class_id, subject) where read_at is null;
create index notice_person on notice (person_id, at desc);
`;

export class TellPeople1763803200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table notice'); }
}
