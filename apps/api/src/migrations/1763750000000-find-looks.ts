import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks are found by who looked, so that a page that stays open is one, and by class, to be shown. */
const up = `
create index audit_entry_actor on audit_entry (actor_id, at desc);
create index audit_entry_class on audit_entry (class_id, at desc);
create index audit_entry_subject on audit_entry (subject_id);
`;

export class FindLooks1763750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { for (const name of ['actor', 'class', 'subject']) await runner.query(`drop index audit_entry_${name}`); }
}
