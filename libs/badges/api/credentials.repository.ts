import type { Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface NewCredential { readonly id: string; readonly kind: 'badge' | 'hours' | 'award'; readonly personId: string; readonly classId: string | null; readonly achievement: string; readonly title: Text; readonly criteria: Text; readonly token: string; readonly by: string }
export async function addCredential(db: EntityManager, made: NewCredential): Promise<void> {
  await db.query('insert into credential (id, kind, person_id, class_id, achievement, title, criteria, token, issued_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [made.id, made.kind, made.personId, made.classId, made.achievement, JSON.stringify(made.title), JSON.stringify(made.criteria), made.token, made.by]);
}

interface Status { readonly title: Text; readonly issuedAt: Date; readonly revokedAt: Date | null }
export async function statusOf(db: EntityManager, id: string): Promise<Status | null> {
  const [row] = await db.query<Status[]>('select title, issued_at "issuedAt", revoked_at "revokedAt" from credential where id = $1', [id]);
  return row ?? null;
}
export async function revokedIds(db: EntityManager): Promise<string[]> {
  return (await db.query<{ id: string }[]>('select id from credential where revoked_at is not null order by revoked_at desc limit 2000')).map((row) => row.id);
}
export const credentialsOf = (db: EntityManager, personId: string): Promise<{ id: string; title: Text; criteria: Text; issuedAt: Date; token: string }[]> =>
  db.query('select id, title, criteria, issued_at "issuedAt", token from credential where person_id = $1 and revoked_at is null order by issued_at desc', [personId]);

export interface ClassBadge { readonly id: string; readonly personId: string; readonly name: string; readonly achievement: string; readonly title: Text; readonly criteria: Text; readonly issuedAt: Date; readonly token: string }
export const badgesOfClass = (db: EntityManager, classId: string): Promise<ClassBadge[]> =>
  db.query(`select c.id, c.person_id "personId", p.name, c.achievement, c.title, c.criteria, c.issued_at "issuedAt", c.token from credential c join person p on p.id = c.person_id
    where c.class_id = $1 and c.kind = 'badge' and c.revoked_at is null order by c.issued_at, c.id`, [classId]);

/** Of the class or of nobody: an id of another class's badge is none here. */
export async function revoke(db: EntityManager, place: { classId: string; credentialId: string }, by: string, reason: string): Promise<boolean> {
  const [, changed] = await db.query<[unknown, number]>('update credential set revoked_at = coalesce(revoked_at, now()), revoked_by = coalesce(revoked_by, $3), revoke_reason = $4 where id = $1 and class_id = $2', [place.credentialId, place.classId, by, reason]);
  return changed > 0;
}
export async function placeOf(db: EntityManager, id: string): Promise<{ personId: string; classId: string | null; achievement: string } | null> {
  const [row] = await db.query<{ personId: string; classId: string | null; achievement: string }[]>('select person_id "personId", class_id "classId", achievement from credential where id = $1', [id]);
  return row ?? null;
}
export async function holds(db: EntityManager, personId: string, achievement: string): Promise<boolean> {
  return (await db.query<unknown[]>("select 1 from credential where person_id = $1 and achievement = $2 and kind = 'badge' and revoked_at is null", [personId, achievement])).length > 0;
}

/** Named in a review of the year: of some people, or all of a class. */
export const awardsOf = (db: EntityManager, personIds: readonly string[] | null, achievement: string, classId: string | null = null): Promise<(Omit<ClassBadge, 'name'> & { readonly holder: string })[]> => db.query(
  `select c.id, c.person_id "personId", p.name holder, c.achievement, c.title, c.criteria, c.issued_at "issuedAt", c.token from credential c join person p on p.id = c.person_id
   where c.kind = 'award' and c.revoked_at is null and c.achievement = $2 and ($1::uuid[] is null or c.person_id = any($1)) and ($3::uuid is null or c.class_id = $3) order by p.name, c.id`, [personIds, achievement, classId]);
