import type { Client } from 'pg';

export interface Table { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** TypeORM's own list is told by the manifest instead. */
const notOurs = ['migrations', 'typeorm_metadata'];

/** All tables, each after those that it refers to. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; needs: string[] }>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary), '{}') as key,
       coalesce((select array_agg(distinct t.relname::text) from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid), '{}') as needs
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) order by 1`, [notOurs]);
  const ordered: Table[] = [];
  const there = new Set<string>();
  for (let left = rows; left.length > 0; left = left.filter((row) => !there.has(row.name))) {
    const free = left.filter((row) => row.needs.every((name) => there.has(name)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${left.map((row) => row.name).join(', ')}`);
    for (const { name, columns, key } of free) { ordered.push({ name, columns, key }); there.add(name); }
  }
  return ordered;
}

/** Rows in the order of their key: the same data is the same text. */
export const copySelect = ({ name, columns, key }: Table): string =>
  `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${(key.length > 0 ? key : columns).map(quoted).join(', ')}) to stdout`;
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function sequencesOf(client: Client): Promise<{ table: string; column: string; last: string }[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null order by 1`, [notOurs]);
  const found = [];
  for (const { table, column, sequence } of rows) {
    const last = await client.query<{ last: string }>(`select (case when is_called then last_value else 0 end)::text as last from ${sequence}`);
    found.push({ table, column, last: last.rows[0]?.last ?? '0' });
  }
  return found;
}
