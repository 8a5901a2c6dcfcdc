import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface DatabaseDigest { readonly whole: string; readonly tables: Readonly<Record<string, string>> }

/** Every row of every table; equal digests mean equal data. Rows are ordered by their text, so the order of writing does not count. */
export async function databaseDigest(db: Pick<DataSource, 'query'>, { without = [] as readonly string[] } = {}): Promise<DatabaseDigest> {
  const names = await db.query<{ name: string }[]>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
  const tables: Record<string, string> = {};
  for (const { name } of names) {
    if (without.includes(name)) continue;
    const [row] = await db.query<{ digest: string }[]>(`select coalesce(md5(string_agg(line, E'\\n' order by line)), '') digest from (select t::text line from "${name}" t) lines`);
    tables[name] = row?.digest ?? '';
  }
  return { tables, whole: createHash('sha256').update(JSON.stringify(tables)).digest('hex') };
}
