import { randomUUID } from 'node:crypto';
import type { PeerRound, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Author } from '../../domain/index.ts';

export type Stars = [string, string];
/** The newest hand-in of each pupil who learns here now. */
export const authorsOf = (db: EntityManager, classId: string, exerciseId: string): Promise<Author[]> =>
  db.query(
    `select h.pupil_id "personId", h.id "handInId" from hand_in h join membership m on m.class_id = h.class_id and m.person_id = h.pupil_id join person p on p.id = h.pupil_id and p.archived_at is null
     where h.class_id = $1 and h.exercise_id = $2 and h.state <> 'superseded' order by h.pupil_id`, [classId, exerciseId]);

export interface RoundRow { readonly id: string; readonly class_id: string; readonly exercise_id: string; readonly released_at: Date | null }
export async function lockRound(db: EntityManager, roundId: string): Promise<RoundRow | null> {
  const [row] = await db.query<RoundRow[]>('select id, class_id, exercise_id, released_at from peer_round where id = $1 for update', [roundId]);
  return row ?? null;
}
/** False when one is running for this exercise already. */
export async function addRound(db: EntityManager, round: { id: string; classId: string; exerciseId: string; by: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into peer_round (id, class_id, exercise_id, started_by) values ($1, $2, $3, $4) on conflict do nothing returning id', [round.id, round.classId, round.exerciseId, round.by]);
  return rows.length > 0;
}
export async function addTask(db: EntityManager, roundId: string, reviewerId: string, handInId: string): Promise<void> {
  await db.query('insert into peer_task (id, round_id, reviewer_id, hand_in_id) values ($1, $2, $3, $4)', [randomUUID(), roundId, reviewerId, handInId]);
}
export async function countTasks(db: EntityManager, roundId: string): Promise<number> {
  const [row] = await db.query<{ count: number }[]>('select count(*)::int count from peer_task where round_id = $1', [roundId]);
  return row?.count ?? 0;
}
/** @returns the authors who now have something to read. */
export async function releaseRound(db: EntityManager, roundId: string, without: readonly string[]): Promise<string[]> {
  await db.query('update peer_task set hidden = true where round_id = $1 and id = any($2::uuid[])', [roundId, without]);
  await db.query('update peer_round set released_at = now() where id = $1', [roundId]);
  const rows = await db.query<{ id: string }[]>('select distinct h.pupil_id id from peer_task t join hand_in h on h.id = t.hand_in_id where t.round_id = $1 and t.written_at is not null and not t.hidden', [roundId]);
  return rows.map((row) => row.id);
}

interface RoundsRow { id: string; exercise_id: string; title: Text; started_at: Date; released_at: Date | null; asked: number; answers: PeerRound['answers'] | null }
export async function roundsOfClass(db: EntityManager, classId: string): Promise<PeerRound[]> {
  const rows = await db.query<RoundsRow[]>(
    `select r.id, r.exercise_id, e.content->'title' title, r.started_at, r.released_at, (select count(*)::int from peer_task t where t.round_id = r.id) asked,
       (select json_agg(json_build_object('taskId', t.id, 'stars', t.stars, 'wish', t.wish, 'reviewerName', p.name, 'authorName', a.name, 'hidden', t.hidden) order by a.name, t.written_at)
        from peer_task t join person p on p.id = t.reviewer_id join hand_in h on h.id = t.hand_in_id join person a on a.id = h.pupil_id where t.round_id = r.id and t.written_at is not null) answers
     from peer_round r join exercise e on e.id = r.exercise_id where r.class_id = $1 order by r.started_at desc limit 20`, [classId]);
  return rows.map((row) => ({ id: row.id, exerciseId: row.exercise_id, exerciseTitle: row.title, startedAt: row.started_at.toISOString(), releasedAt: row.released_at?.toISOString() ?? null, asked: row.asked, answers: row.answers ?? [] }));
}

export async function tasksOf(db: EntityManager, classId: string, pupilId: string) {
  const rows = await db.query<{ id: string; title: Text; written: boolean; open: boolean }[]>(
    `select t.id, e.content->'title' title, t.written_at is not null written, r.released_at is null open from peer_task t join peer_round r on r.id = t.round_id join exercise e on e.id = r.exercise_id
     where r.class_id = $1 and t.reviewer_id = $2 order by r.started_at desc, t.id limit 40`, [classId, pupilId]);
  return rows.map((row) => ({ taskId: row.id, exerciseTitle: row.title, written: row.written, open: row.open }));
}
/** Sorted by what was said, so that the order does not tell who wrote first. */
export async function receivedBy(db: EntityManager, classId: string, pupilId: string) {
  const rows = await db.query<{ title: Text; released_at: Date; answers: { stars: Stars; wish: string }[] }[]>(
    `select e.content->'title' title, r.released_at, json_agg(json_build_object('stars', t.stars, 'wish', t.wish) order by t.wish, t.stars::text) answers
     from peer_task t join peer_round r on r.id = t.round_id join hand_in h on h.id = t.hand_in_id join exercise e on e.id = r.exercise_id
     where r.class_id = $1 and h.pupil_id = $2 and r.released_at is not null and t.written_at is not null and not t.hidden group by r.id, e.content, r.released_at order by r.released_at desc limit 20`, [classId, pupilId]);
  return rows.map((row) => ({ exerciseTitle: row.title, releasedAt: row.released_at.toISOString(), answers: row.answers }));
}

export interface TaskRow { readonly handInId: string; readonly stars: Stars | null; readonly wish: string | null; readonly open: boolean; readonly authorName: string }
export async function findTask(db: EntityManager, taskId: string): Promise<TaskRow | null> {
  const [row] = await db.query<TaskRow[]>(
    `select t.hand_in_id "handInId", t.stars, t.wish, r.released_at is null open, p.name "authorName" from peer_task t join peer_round r on r.id = t.round_id join hand_in h on h.id = t.hand_in_id join person p on p.id = h.pupil_id where t.id = $1`, [taskId]);
  return row ?? null;
}
/** Null once the answers are released. */
export async function writeAnswer(db: EntityManager, taskId: string, stars: Stars, wish: string): Promise<{ classId: string; exerciseId: string } | null> {
  const [rows] = await db.query<[{ classId: string; exerciseId: string }[], number]>(
    `update peer_task t set stars = $2, wish = $3, written_at = now() from peer_round r where t.id = $1 and r.id = t.round_id and r.released_at is null returning r.class_id "classId", r.exercise_id "exerciseId"`, [taskId, JSON.stringify(stars), wish]);
  return rows[0] ?? null;
}
