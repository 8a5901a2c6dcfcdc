import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../sessions/password.ts';
import { hashToken } from '../sessions/session-actors.ts';
import { endSessionsOf } from '../sessions/sessions.repository.ts';

const cardDays = 14;
export interface StaffAccount { readonly personId: string; readonly login: string }
export interface GivenCard { readonly token: string; readonly until: string }

/** A tutor without a password: nobody signs in before the card has been used. */
export async function openStaffAccount(db: EntityManager, { name, schoolId }: { name: string; schoolId: string }): Promise<StaffAccount> {
  for (;;) {
    const account = { personId: randomUUID(), login: `v${randomInt(100_000, 1_000_000)}` };
    const made = await db.query<unknown[]>("insert into person (id, school_id, role, name, login) values ($1, $2, 'tutor', $3, $4) on conflict (login) do nothing returning id", [account.personId, schoolId, name, account.login]);
    if (made.length > 0) return account;
  }
}
/** The card before, if there was one, stops working. The token is told only now. */
export async function giveSignInCard(db: EntityManager, personId: string): Promise<GivenCard> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await db.query<{ expires_at: Date }[]>(
    `insert into sign_in_card (person_id, token_hash, expires_at) values ($1, $2, now() + make_interval(days => $3))
     on conflict (person_id) do update set token_hash = excluded.token_hash, given_at = now(), expires_at = excluded.expires_at returning expires_at`, [personId, hashToken(token), cardDays]);
  return { token, until: (row?.expires_at ?? new Date()).toISOString() };
}
/** Once, and before its end: whoever holds the card chooses the password. */
export async function useSignInCard(db: EntityManager, token: string, password: string): Promise<StaffAccount | null> {
  const [[card]] = await db.query<[{ person_id: string }[], number]>('delete from sign_in_card where token_hash = $1 and expires_at > now() returning person_id', [hashToken(token)]);
  if (!card) return null;
  const [[person]] = await db.query<[{ login: string }[], number]>('update person set password_hash = $2 where id = $1 and archived_at is null returning login', [card.person_id, await hashPassword(password)]);
  if (!person) return null;
  await endSessionsOf(db, card.person_id);
  return { personId: card.person_id, login: person.login };
}
export async function hasSignedIn(db: EntityManager, personId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from person where id = $1 and (password_hash is not null or last_seen_at is not null)', [personId]);
  return rows.length > 0;
}
