import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A badge is given once and stays, even when the work it was given for has gone. */
const up = `
create table issued_badge (
  person_id uuid not null references person on delete cascade, rule_id text not null, class_id uuid references club_class on delete set null,
  at timestamptz not null default now(), evidence jsonb not null, primary key (person_id, rule_id));
`;

export class GiveBadges1763803400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table issued_badge'); }
}
