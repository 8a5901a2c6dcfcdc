import type { EntityManager } from 'typeorm';
import type { Role } from '@kindling/contracts';
import { announceSessionsEnded } from '@kindling/platform-api';

export interface StaffAccount { readonly id: string; readonly password_hash: string | null }
export interface PupilAccount { readonly id: string; readonly pin_sealed: string | null }

export async function findStaff(db: EntityManager, login: string): Promise<StaffAccount | null> {
  const [row] = await db.query<StaffAccount[]>('select id, password_hash from person where login = $1 and archived_at is null', [login.toLowerCase()]);
  return row ?? null;
}
export async function findPupil(db: EntityManager, code: string, personId: string): Promise<PupilAccount | null> {
  const [row] = await db.query<PupilAccount[]>(
    `select p.id, p.pin_sealed from person p join membership m on m.person_id = p.id join club_class c on c.id = m.class_id
     where c.code = $1 and c.archived_at is null and p.id = $2 and p.role = 'pupil' and p.archived_at is null`, [code, personId]);
  return row ?? null;
}
export async function findPupilOfClass(db: EntityManager, classId: string, personId: string): Promise<PupilAccount | null> {
  const [row] = await db.query<PupilAccount[]>(
    `select p.id, p.pin_sealed from person p join membership m on m.person_id = p.id join club_class c on c.id = m.class_id
     where c.id = $1 and c.archived_at is null and p.id = $2 and p.role = 'pupil' and p.archived_at is null`, [classId, personId]);
  return row ?? null;
}
export async function lockedFor(db: EntityManager, account: string): Promise<number> {
  const [row] = await db.query<{ seconds: number }[]>('select ceil(extract(epoch from locked_until - now()))::int seconds from sign_in_throttle where account = $1 and locked_until > now()', [account]);
  return row?.seconds ?? 0;
}
export async function addFailure(db: EntityManager, account: string): Promise<number> {
  const rows = await db.query<{ failures: number }[]>(
    `insert into sign_in_throttle (account, failures) values ($1, 1)
     on conflict (account) do update set failures = sign_in_throttle.failures + 1, last_failure_at = now() returning failures`, [account]);
  return rows[0]?.failures ?? 1;
}
export async function lock(db: EntityManager, account: string, seconds: number): Promise<void> {
  await db.query("update sign_in_throttle set locked_until = now() + make_interval(secs => $2) where account = $1", [account, seconds]);
}
export async function forgetFailures(db: EntityManager, account: string): Promise<void> {
  await db.query('delete from sign_in_throttle where account = $1', [account]);
}
export async function addSession(db: EntityManager, id: string, tokenHash: string, personId: string, days: number): Promise<void> {
  await db.query('insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, now() + make_interval(days => $4))', [id, tokenHash, personId, days]);
  await db.query('update person set last_seen_at = now() where id = $1', [personId]);
}
export async function endSession(db: EntityManager, { sessionId, personId }: { sessionId: string; personId: string }): Promise<void> {
  await db.query('update session set ended_at = now() where id = $1', [sessionId]);
  await announceSessionsEnded(db, personId);
}
export async function endSessionsOf(db: EntityManager, personId: string): Promise<void> {
  await db.query('update session set ended_at = now() where person_id = $1 and ended_at is null', [personId]);
  await announceSessionsEnded(db, personId);
}

export interface PersonRow { id: string; name: string; role: Role; school_id: string; name_zh: string; name_en: string }
export async function findPerson(db: EntityManager, id: string): Promise<PersonRow> {
  const [row] = await db.query<PersonRow[]>('select p.id, p.name, p.role, p.school_id, s.name_zh, s.name_en from person p join school s on s.id = p.school_id where p.id = $1', [id]);
  if (!row) throw new Error(`no person ${id}`);
  return row;
}
