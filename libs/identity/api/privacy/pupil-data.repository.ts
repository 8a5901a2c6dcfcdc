import type { PersonPlace } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

type Row = Readonly<Record<string, unknown>>;
/** From the database's own catalogue, so that a new table is found without anybody thinking of it. */
interface Reference { readonly table: string; readonly column: string; readonly parent: string; readonly parentColumn: string }

async function references(db: EntityManager): Promise<Reference[]> {
  return db.query(
    `select c.conrelid::regclass::text "table", quote_ident(a.attname) "column", c.confrelid::regclass::text parent, pa.attname "parentColumn"
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = c.confkey[1]
     where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.connamespace = 'public'::regnamespace order by 1, 2`);
}

/** Keys of sign-in prove who somebody is; they are no knowledge about them. */
const secrets = ['pin_sealed', 'password_hash', 'token_hash'];
const readable = `to_jsonb(t) - '{${secrets.join(',')}}'::text[]`;

/** Everything about a person: the rows that refer to them, the rows that hang on those, and the places that contexts named. */
export async function everythingAbout(db: EntityManager, personId: string, places: readonly PersonPlace[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const known = new Map<string, Map<string, Row>>();
  const all = await references(db);
  const take = (table: string, rows: readonly { row: Row }[]): Row[] => {
    const before = known.get(table) ?? new Map<string, Row>();
    known.set(table, before);
    return rows.flatMap(({ row }) => { const key = JSON.stringify(row); if (before.has(key)) return []; before.set(key, row); return [row]; });
  };
  take('person', await db.query(`select ${readable} row from person t where id = $1`, [personId]));
  for (const place of places) take(place.table, await db.query(`select ${readable} row from ${place.table} t where ${place.tells}`, [personId]));
  let fresh: [table: string, rows: Row[]][] = [];
  for (const { table, column } of all.filter((each) => each.parent === 'person')) fresh.push([table, take(table, await db.query(`select ${readable} row from ${table} t where t.${column} = $1`, [personId]))]);
  while (fresh.length > 0) {
    const next: typeof fresh = [];
    for (const [parent, rows] of fresh) for (const below of all.filter((each) => each.parent === parent && rows.length > 0)) {
      const ids = rows.map((row) => String(row[below.parentColumn]));
      next.push([below.table, take(below.table, await db.query(`select ${readable} row from ${below.table} t where t.${below.column}::text = any($1::text[])`, [ids]))]);
    }
    fresh = next.filter(([, rows]) => rows.length > 0);
  }
  return new Map([...known].map(([table, rows]) => [table, [...rows.values()]]));
}

/** Places first, while the person's rows still say where to look; the rest goes with the person. */
export async function forgetPerson(db: EntityManager, person: { id: string; name: string }, nobody: string, places: readonly PersonPlace[]): Promise<void> {
  for (const statement of places.flatMap((place) => place.forget)) await ask(db, statement, [person.id, nobody, person.name]);
  await db.query('delete from person where id = $1', [person.id]);
}
/** PostgreSQL refuses values that a statement does not use: only those used are sent, numbered anew. */
async function ask(db: EntityManager, statement: string, values: readonly string[]): Promise<void> {
  const used = [...new Set([...statement.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))];
  await db.query(statement.replace(/\$(\d)/g, (_, number: string) => `$${used.indexOf(Number(number)) + 1}`), used.map((number) => values[number - 1]));
}

export async function lockPupil(db: EntityManager, personId: string): Promise<{ name: string; classIds: string[] } | null> {
  const [row] = await db.query<{ name: string; class_ids: string[] }[]>(
    "select p.name, coalesce((select array_agg(m.class_id::text) from membership m where m.person_id = p.id), '{}') class_ids from person p where p.id = $1 and p.role = 'pupil' for update of p", [personId]);
  return row ? { name: row.name, classIds: row.class_ids } : null;
}
