import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the catalogue, so that tables of other branches that were merged before this are reached too; later tables bring their own. */
const withoutIndex = `
  select distinct r.relname as "table", a.attname as "column" from pg_constraint c
  join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.connamespace = 'public'::regnamespace
    and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]) order by 1, 2`;
const made = `
  select distinct i.relname as name from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_class i on i.relname = r.relname || '_by_' || a.attname where c.contype = 'f' and i.relkind = 'i'`;

/** Keys had no index: handing out or erasing one pupil, and deleting any row above, read whole tables (operation_receipt was one). */
export class FindByKey1763815000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const keys = await runner.query(withoutIndex) as { table: string; column: string }[];
    for (const { table, column } of keys) await runner.query(`create index ${table}_by_${column} on ${table} (${column})`);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of await runner.query(made) as { name: string }[]) await runner.query(`drop index ${name}`);
  }
}
