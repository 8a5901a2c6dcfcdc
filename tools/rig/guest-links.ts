import { createHash, randomUUID } from 'node:crypto';
import type { Props } from './props.ts';
import type { Rig } from './rig.ts';

/** Ways in for people without an account: the family of the own class's first pupil, a guest of an event, a judge of the contest. */
export interface GuestLinks { readonly childToken: string; readonly guestToken: string; readonly judgeToken: string }
const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function putGuestLinks({ db, club }: Rig, { eventId, contest }: Props, judgeName = '评委'): Promise<GuestLinks> {
  const [childToken, guestToken, judgeToken, judge] = ['H'.repeat(12), 'G'.repeat(26), 'J'.repeat(43), randomUUID()];
  await db.query('insert into family_link (id, token_hash, person_id) values ($1, $2, $3)', [randomUUID(), hash(childToken), club.own.pupils[0]]);
  await db.query('insert into family_link (id, token_hash, event_id) values ($1, $2, $3)', [randomUUID(), hash(guestToken), eventId]);
  await db.query("insert into contest_judge (id, round_id, name, token_hash, state) values ($1, $2, $3, $4, 'accepted')", [judge, contest.roundId, judgeName, hash(judgeToken)]);
  await db.query('insert into contest_round_entry (round_id, entry_id) values ($1, $2) on conflict do nothing', [contest.roundId, contest.entryId]);
  await db.query('insert into contest_task (judge_id, entry_id) values ($1, $2)', [judge, contest.entryId]);
  await db.query("insert into contest_score (id, judge_id, entry_id, cell, remark, clock) values ($1, $2, $3, 'remark', $4, 1)", [randomUUID(), judge, contest.entryId, judgeName]);
  await db.query("update contest_round set state = 'judging' where id = $1", [contest.roundId]);
  return { childToken, guestToken, judgeToken };
}
