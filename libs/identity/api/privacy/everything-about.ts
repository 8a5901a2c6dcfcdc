import type { PersonPlace } from '@kindling/platform-api';
import { readCatalogue, type Asks, type Catalogue, type Reference } from './catalogue.ts';

type Row = Readonly<Record<string, unknown>>;
/** Which rows of a table to take, over alias `t`. */
interface Wanted { readonly table: string; readonly where: string }
interface Taken { readonly table: string; readonly place: string; readonly row: Row }

/** All tables in one question: what it costs follows the steps away from the person, not the number of tables. */
async function take(db: Asks, { readable }: Catalogue, wanted: readonly Wanted[], values: readonly unknown[]): Promise<Taken[]> {
  if (wanted.length === 0) return [];
  return db.query(wanted.map(({ table, where }) => `select '${table}' "table", t.ctid::text place, ${readable(table)} "row" from ${table} t where ${where}`).join('\nunion all\n'), [...values]);
}

/** What hangs on these rows, by the keys of the database. */
function below(references: readonly Reference[], fresh: readonly Taken[]): { wanted: Wanted[]; values: string[][] } {
  const values: string[][] = [];
  const wanted = references.flatMap(({ table, column, type, parent, parentColumn }): Wanted[] => {
    const ids = fresh.filter((each) => each.table === parent).map(({ row }) => String(row[parentColumn]));
    if (ids.length === 0) return [];
    values.push(ids);
    return [{ table, where: `t.${column} = any($${values.length}::${type}[])` }];
  });
  return { wanted, values };
}

/** Everything about a person: the rows that refer to them, the rows that hang on those, and the places that contexts named. */
export async function everythingAbout(db: Asks, personId: string, places: readonly PersonPlace[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const catalogue = await readCatalogue(db);
  const known = new Map<string, Row[]>();
  const seen = new Set<string>();
  const keep = (taken: readonly Taken[]): Taken[] => taken.filter(({ table, place, row }) => {
    if (seen.has(`${table} ${place}`)) return false;
    seen.add(`${table} ${place}`);
    known.set(table, [...(known.get(table) ?? []), row]);
    return true;
  });
  const theirs = catalogue.references.filter(({ parent }) => parent === 'person').map(({ table, column }) => ({ table, where: `t.${column} = $1::uuid` }));
  let fresh = keep(await take(db, catalogue, theirs, [personId]));
  // What hangs on a place's rows is other people's as well, so it is not followed.
  keep(await take(db, catalogue, [{ table: 'person', where: 't.id = $1::uuid' }, ...places.map(({ table, tells }) => ({ table, where: `(${tells})` }))], [personId]));
  while (fresh.length > 0) {
    const { wanted, values } = below(catalogue.references, fresh);
    fresh = keep(await take(db, catalogue, wanted, values));
  }
  return known;
}
