import type { PersonPlace } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

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
