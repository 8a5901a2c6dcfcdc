import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Letter, NextState, Unread } from '../../domain/index.ts';

export interface Choice { readonly email: string; readonly language: 'zh' | 'en' }
export async function emailOf(db: EntityManager, personId: string): Promise<string | null> {
  const [row] = await db.query<{ email: string }[]>('select email from notice_digest where person_id = $1', [personId]);
  return row?.email ?? null;
}
/** Another address begins anew: what it missed before is not told to it. */
export async function chooseDigest(db: EntityManager, personId: string, { email, language }: Choice): Promise<void> {
  await db.query(`insert into notice_digest (person_id, email, language) values ($1, $2, $3)
    on conflict (person_id) do update set email = excluded.email, language = excluded.language, chosen_at = case when notice_digest.email = excluded.email then notice_digest.chosen_at else now() end`, [personId, email, language]);
}
export async function endDigest(db: EntityManager, personId: string): Promise<void> { await db.query('delete from notice_digest where person_id = $1', [personId]); }

export interface Reader extends Choice { readonly personId: string; readonly unread: readonly Unread[] }
/** Staff without a letter of that day for whom something came since the last one; with all that they have not read. Never a pupil. */
export async function readersOf(db: EntityManager, day: string, now: Date): Promise<Reader[]> {
  const rows = await db.query<{ personId: string; email: string; language: 'zh' | 'en'; kind: NoticeKind; className: string; times: number }[]>(
    `with reader as (
       select d.person_id, d.email, d.language, greatest(d.chosen_at, (select max(l.written_at) from staff_letter l where l.person_id = d.person_id)) since
       from notice_digest d join person p on p.id = d.person_id and p.role <> 'pupil' and p.archived_at is null
       where not exists (select 1 from staff_letter l where l.person_id = d.person_id and l.day = $1::date))
     select r.person_id "personId", r.email, r.language, n.kind, case r.language when 'zh' then s.name_zh else s.name_en end || ' · ' || c.name "className", sum(n.times)::int times
     from reader r join notice n on n.person_id = r.person_id and n.read_at is null and n.at <= $2 join club_class c on c.id = n.class_id join school s on s.id = c.school_id
     where exists (select 1 from notice fresh where fresh.person_id = r.person_id and fresh.read_at is null and fresh.at > r.since and fresh.at <= $2)
     group by r.person_id, r.email, r.language, n.kind, c.id, c.name, s.name_zh, s.name_en order by r.person_id, s.name_zh, c.name, n.kind`, [day, now]);
  const readers = new Map<string, Reader & { unread: Unread[] }>();
  for (const { personId, email, language, ...unread } of rows) {
    const reader = readers.get(personId) ?? { personId, email, language, unread: [] };
    reader.unread.push(unread);
    readers.set(personId, reader);
  }
  return [...readers.values()];
}
/** @returns whether there was none of that day yet. */
export async function addLetter(db: EntityManager, { personId, email }: Reader, day: string, now: Date, { subject, body }: Letter): Promise<boolean> {
  const added = await db.query<unknown[]>('insert into staff_letter (id, person_id, day, email, subject, body, written_at, next_try_at) values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (person_id, day) do nothing returning id', [randomUUID(), personId, day, email, subject, body, now]);
  return added.length > 0;
}

export interface Posted { readonly id: string; readonly email: string; readonly subject: string; readonly body: string; readonly tries: number; readonly wanted: boolean }
/** Takes one letter for good before it is sent: two servers never hold the same one, and one that died with it does not send it again. */
export async function takeLetter(db: EntityManager, now: Date): Promise<Posted | null> {
  const [rows] = await db.query<[Posted[], number]>(
    `update staff_letter l set state = 'sending', tries = tries + 1, taken_at = $1
     where id = (select id from staff_letter where state = 'waiting' and next_try_at <= $1 order by next_try_at limit 1 for update skip locked)
     returning l.id, l.email, l.subject, l.body, l.tries, exists (select 1 from notice_digest d join person p on p.id = d.person_id and p.archived_at is null where d.person_id = l.person_id and d.email = l.email) wanted`, [now]);
  return rows[0] ?? null;
}
export async function letterWent(db: EntityManager, id: string, now: Date): Promise<void> { await db.query("update staff_letter set state = 'sent', sent_at = $2 where id = $1", [id, now]); }
export async function letterDropped(db: EntityManager, id: string): Promise<void> { await db.query("update staff_letter set state = 'dropped' where id = $1", [id]); }
export async function letterFailed(db: EntityManager, id: string, next: NextState, now: Date): Promise<void> {
  await db.query('update staff_letter set state = $2, next_try_at = $3 where id = $1', [id, next.state, new Date(now.getTime() + (next.state === 'waiting' ? next.inMs : 0))]);
}
/** Whoever sent them died meanwhile; nobody knows whether they left, so they stay. */
export async function giveUpOnLost(db: EntityManager, before: Date): Promise<void> { await db.query("update staff_letter set state = 'unknown' where state = 'sending' and taken_at < $1", [before]); }
