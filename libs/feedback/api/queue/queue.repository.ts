import type { CheckReport, HandInState, Text } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { LEASE_MS, reasonOf, type WaitingWork } from '../../domain/index.ts';
import { reachOf, withinReach } from './review-reach.ts';

interface Row {
  id: string; exercise_id: string; title: Text; number: number; tile: number; name_zh: string; name_en: string; round: number; handed_in_at: Date;
  verdict: 'passed' | 'failed' | 'unchecked'; report: CheckReport | null; compile_error: string | null; claimed_by: string | null; until: Date | null;
}
/** Looked for only where something went wrong: it costs more than all the rest. */
const lastCompileError = `case when h.verdict <> 'passed' then (select f.payload->>'diagnosticCode' from fact f where f.class_id = h.class_id and f.actor_id = h.pupil_id and f.name = 'workshop.compile-failed' and f.payload->>'exerciseId' = h.exercise_id and f.at <= h.handed_in_at
  and not exists (select 1 from fact g where g.class_id = f.class_id and g.actor_id = f.actor_id and g.name = 'workshop.attempt-graded' and g.payload->>'exerciseId' = h.exercise_id and g.id > f.id and g.at <= h.handed_in_at) order by f.id desc limit 1) end`;
const most = 400;

/** What waits in reach of somebody. */
export async function waitingFor(db: EntityManager, actor: Actor): Promise<WaitingWork[]> {
  const rows = await db.query<Row[]>(
    `select h.id, h.exercise_id, e.content->'title' title, l.number, coalesce(m.tile, 0) tile, s.name_zh, s.name_en, h.round, h.handed_in_at, h.verdict, h.report, ${lastCompileError} compile_error, k.person_id claimed_by, k.until
     from hand_in h join club_class c on c.id = h.class_id join school s on s.id = c.school_id join exercise e on e.id = h.exercise_id join lesson l on l.id = e.lesson_id
       left join membership m on m.class_id = h.class_id and m.person_id = h.pupil_id left join review_claim k on k.hand_in_id = h.id and k.until > now()
     where h.state = 'waiting' and ${withinReach} order by h.handed_in_at limit ${most}`, [...reachOf(actor)]);
  return rows.map((row) => ({
    exerciseId: row.exercise_id, exerciseTitle: row.title, lessonNumber: row.number, reason: reasonOf(row.verdict, row.report, row.compile_error),
    item: {
      handInId: row.id, tile: row.tile, schoolName: { zh: row.name_zh, en: row.name_en }, round: row.round, handedInAt: row.handed_in_at.toISOString(),
      claim: row.claimed_by === null ? 'free' as const : row.claimed_by === actor.personId ? 'mine' as const : 'taken' as const, claimedUntil: row.until?.toISOString() ?? null,
    },
  }));
}

export interface InReach { readonly id: string; readonly state: HandInState; readonly classId: string; readonly exerciseId: string }
/** Those of the asked works that the actor may review, locked, in a fixed order so that two at once cannot wait for each other. */
export const lockInReach = (db: EntityManager, actor: Actor, handInIds: readonly string[]): Promise<InReach[]> =>
  db.query(`select h.id, h.state, h.class_id "classId", h.exercise_id "exerciseId" from hand_in h join club_class c on c.id = h.class_id where h.id = any($4::uuid[]) and ${withinReach} order by h.id for update of h`, [...reachOf(actor), handInIds]);

/** Takes what is free, what was mine and what somebody held too long. */
export async function claim(db: EntityManager, personId: string, handInIds: readonly string[]): Promise<{ claimed: string[]; until: Date }> {
  const until = new Date(Date.now() + LEASE_MS);
  const rows = await db.query<{ hand_in_id: string }[]>(
    `insert into review_claim (hand_in_id, person_id, claimed_at, until) select h.id, $1, now(), $3 from hand_in h where h.id = any($2::uuid[]) and h.state = 'waiting'
     on conflict (hand_in_id) do update set person_id = excluded.person_id, until = excluded.until, claimed_at = case when review_claim.person_id = $1 and review_claim.until > now() then review_claim.claimed_at else now() end
     where review_claim.person_id = $1 or review_claim.until <= now() returning hand_in_id`, [personId, handInIds, until]);
  return { claimed: rows.map((row) => row.hand_in_id), until };
}
export async function claimOn(db: EntityManager, handInId: string): Promise<{ personId: string; claimedAt: Date; until: Date } | null> {
  const [row] = await db.query<{ person_id: string; claimed_at: Date; until: Date }[]>('select person_id, claimed_at, until from review_claim where hand_in_id = $1 and until > now()', [handInId]);
  return row ? { personId: row.person_id, claimedAt: row.claimed_at, until: row.until } : null;
}
export async function dropClaims(db: EntityManager, personId: string, handInIds: readonly string[] | null): Promise<void> {
  await db.query('delete from review_claim where person_id = $1 and ($2::uuid[] is null or hand_in_id = any($2))', [personId, handInIds]);
}
export async function nameAndTile(db: EntityManager, handInId: string): Promise<{ name: string; tile: number }> {
  const [row] = await db.query<{ name: string; tile: number }[]>(
    'select p.name, coalesce(m.tile, 0) tile from hand_in h join person p on p.id = h.pupil_id left join membership m on m.class_id = h.class_id and m.person_id = h.pupil_id where h.id = $1', [handInId]);
  return row ?? { name: '', tile: 0 };
}
export async function setVolunteers(db: EntityManager, classId: string, volunteers: boolean): Promise<void> { await db.query('update club_class set volunteers_review = $2 where id = $1', [classId, volunteers]); }
