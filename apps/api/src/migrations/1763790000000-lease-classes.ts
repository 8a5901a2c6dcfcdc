import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which process looks after a live class. `epoch` grows with every change of owner: who comes back with an old one writes nothing. */
const up = `
create table live_lease (
  live_id uuid primary key references live_class on delete cascade, node_id uuid not null, address text not null,
  epoch int not null default 1, expires_at timestamptz not null);
create index live_lease_node on live_lease (node_id);
`;

export class LeaseClasses1763790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table live_lease'); }
}
