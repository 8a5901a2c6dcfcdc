import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which shape an organiser further up wants the evidence, and the code that it gave to each team. */
const up = `
alter table contest add column pack jsonb;
alter table contest_entry add column code text;
create unique index contest_entry_code on contest_entry (contest_id, code) where code is not null;
`;

export class HandEvidenceUpward1795400000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('alter table contest drop column pack; alter table contest_entry drop column code'); }
}
