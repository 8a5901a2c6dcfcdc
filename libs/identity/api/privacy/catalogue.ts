import type { EntityManager } from 'typeorm';

/** Keys of sign-in prove who somebody is; they are no knowledge about them. */
const secrets = ['pin_sealed', 'password_hash', 'token_hash'];

interface Column { readonly table: string; readonly name: string; readonly bare: string; readonly type: string }
/** `type` is that of `column`, so that an index on it is used. */
export interface Reference { readonly table: string; readonly column: string; readonly type: string; readonly parent: string; readonly parentColumn: string }
export interface Catalogue { readonly references: readonly Reference[]; /** A table's row as JSON, over alias `t`. */ readonly readable: (table: string) => string }
export type Asks = Pick<EntityManager, 'query'>;

const readReferences = (db: Asks): Promise<Reference[]> => db.query(
  `select c.conrelid::regclass::text "table", quote_ident(a.attname) "column", format_type(a.atttypid, null) "type", c.confrelid::regclass::text parent, pa.attname "parentColumn"
   from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = c.confkey[1]
   where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.connamespace = 'public'::regnamespace order by 1, 2`);

const readColumns = (db: Asks): Promise<Column[]> => db.query(
  `select r.oid::regclass::text "table", quote_ident(a.attname) "name", quote_literal(a.attname) bare, format_type(a.atttypid, null) "type"
   from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
   where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace and a.attname <> all($1::text[]) order by 1, a.attnum`, [secrets]);

/** A film as text would be twice its size: files are told by length and digest, and fetched where they are shown. */
const told = ({ name, type }: Column): string => (type === 'bytea' ? `jsonb_build_object('bytes', length(t.${name}), 'sha256', encode(sha256(t.${name}), 'hex'))` : `to_jsonb(t.${name})`);

/** The database's own knowledge of itself, so that a new table is found without anybody thinking of it. */
export async function readCatalogue(db: Asks): Promise<Catalogue> {
  const columns = new Map<string, string[]>();
  for (const column of await readColumns(db)) columns.set(column.table, [...(columns.get(column.table) ?? []), `${column.bare}, ${told(column)}`]);
  return { references: await readReferences(db), readable: (table) => `jsonb_build_object(${(columns.get(table) ?? []).join(', ')})` };
}
