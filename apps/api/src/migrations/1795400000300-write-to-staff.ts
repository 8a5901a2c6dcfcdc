import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff who ask for it get one letter a day. The letter of a day is a row before it is sent, so that no second one is written;
 * a row that is `sending` is never taken again, because nobody knows whether it left.
 */
const up = `
create table notice_digest (
  person_id uuid primary key references person on delete cascade, email text not null, language text not null check (language in ('zh', 'en')), chosen_at timestamptz not null default now());
create table staff_letter (
  id uuid primary key, person_id uuid not null references person on delete cascade, day date not null, email text not null, subject text not null, body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'refused', 'given-up', 'unknown', 'dropped')),
  tries integer not null default 0, written_at timestamptz not null default now(), next_try_at timestamptz not null default now(), taken_at timestamptz, sent_at timestamptz, unique (person_id, day));
create index staff_letter_waiting on staff_letter (next_try_at) where state in ('waiting', 'sending');
`;

export class WriteToStaff1795400000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table staff_letter, notice_digest'); }
}
