import { randomUUID } from 'node:crypto';
import type { PersonPlace } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { forgetPerson } from './pupil-data.repository.ts';

/** Pupils whose account was closed before that day, forgotten as if a teacher had asked for it. */
export async function forgetClosedPupils(db: EntityManager, closedBefore: Date, places: readonly PersonPlace[]): Promise<number> {
  const gone = await db.query<{ id: string; name: string }[]>("select id, name from person where role = 'pupil' and archived_at < $1 for update", [closedBefore]);
  for (const person of gone) await forgetPerson(db, person, randomUUID(), places);
  return gone.length;
}
