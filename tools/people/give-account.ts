import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { hashPassword } from '../../libs/identity/api/sessions/password.ts';

export const accountRoles = ['teacher', 'tutor', 'organiser', 'admin'] as const;
export interface Account { readonly login: string; readonly role: (typeof accountRoles)[number]; readonly name: string; readonly school: string }

/** 120 bits that nobody has chosen, without signs that are taken for others. */
export const newPassword = (): string => {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789A';
  return [...randomBytes(24)].map((byte) => signs[byte % 32]).join('').replace(/(.{6})(?=.)/g, '$1-');
};

async function schoolNamed(client: Client, name: string): Promise<string> {
  const found = await client.query<{ id: string }>('select id from school where name_zh = $1 or name_en = $1', [name]);
  if (found.rows[0]) return found.rows[0].id;
  const id = randomUUID();
  await client.query('insert into school (id, name_zh, name_en) values ($1, $2, $2)', [id, name]);
  return id;
}

/** A new account with a password made here, or a new password for one that there is; its sessions end then. */
export async function giveAccount(client: Client, { login, role, name, school }: Account): Promise<{ password: string; isNew: boolean }> {
  const password = newPassword();
  const hash = await hashPassword(password);
  await client.query('begin');
  const [known] = (await client.query<{ id: string }>('select id from person where login = $1', [login.toLowerCase()])).rows;
  if (known) {
    await client.query('update person set password_hash = $2, archived_at = null where id = $1', [known.id, hash]);
    await client.query('update session set ended_at = now() where person_id = $1 and ended_at is null', [known.id]);
  } else {
    await client.query('insert into person (id, school_id, role, name, login, password_hash) values ($1, $2, $3, $4, $5, $6)', [randomUUID(), await schoolNamed(client, school), role, name, login.toLowerCase(), hash]);
  }
  await client.query('delete from sign_in_throttle where account = $1', [`staff:${login.toLowerCase()}`]);
  await client.query('commit');
  return { password, isNew: !known };
}
