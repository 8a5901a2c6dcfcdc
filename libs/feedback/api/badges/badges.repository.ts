import type { BadgeEvidence, Portfolio, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Tally } from '../../domain/index.ts';

const firstLamp = '01-light-up';
/** What a pupil has done, over all classes. An exercise counts once, however often it was done. */
export async function tallyOf(db: EntityManager, personId: string): Promise<Tally> {
  const [row] = await db.query<Tally[]>(
    `select (select count(*)::int from (select 1 from attempt where person_id = $1 and exercise_id = $2 and verdict = 'passed' limit 1) lamp) "lamp-lit",
       (select count(distinct exercise_id)::int from hand_in h join hand_in_credit c on c.hand_in_id = h.id where c.person_id = $1 and h.state = 'accepted') accepted,
       (select count(distinct exercise_id)::int from hand_in h join hand_in_credit c on c.hand_in_id = h.id where c.person_id = $1 and h.state = 'accepted' and round > 1) "accepted-later",
       (select count(distinct a.exercise_id)::int from attempt a join exercise e on e.id = a.exercise_id where a.person_id = $1 and a.verdict = 'passed' and e.content ? 'fault') "faults-found",
       (select count(distinct exercise_id)::int from hand_in h join hand_in_credit c on c.hand_in_id = h.id where c.person_id = $1 and h.state = 'accepted' and board_trace is not null) "accepted-on-board",
       (select count(*)::int from peer_task where reviewer_id = $1 and written_at is not null and not hidden) "stars-given"`, [personId, firstLamp]);
  if (!row) throw new Error('a count has no row');
  return row;
}
export async function heldBadges(db: EntityManager, personId: string): Promise<{ ruleId: string; at: string; evidence: BadgeEvidence }[]> {
  const rows = await db.query<{ rule_id: string; at: Date; evidence: BadgeEvidence }[]>('select rule_id, at, evidence from issued_badge where person_id = $1 order by at desc, rule_id', [personId]);
  return rows.map((row) => ({ ruleId: row.rule_id, at: row.at.toISOString(), evidence: row.evidence }));
}
/** False when the pupil has it already. */
export async function issueBadge(db: EntityManager, badge: { personId: string; ruleId: string; classId: string; evidence: BadgeEvidence }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into issued_badge (person_id, rule_id, class_id, evidence) values ($1, $2, $3, $4) on conflict do nothing returning rule_id', [badge.personId, badge.ruleId, badge.classId, JSON.stringify(badge.evidence)]);
  return rows.length > 0;
}

interface WorkRow { id: string; exercise_id: string; title: Text; number: number; round: number; reviewed_at: Date; passed: boolean; on_board: boolean; level: string | null }
export async function acceptedWorks(db: EntityManager, personId: string): Promise<Portfolio['works']> {
  const rows = await db.query<WorkRow[]>(
    `select h.id, h.exercise_id, e.content->'title' title, l.number, h.round, h.reviewed_at, h.verdict = 'passed' passed, h.board_trace is not null on_board, (select round(avg(level), 1) from rubric_mark m where m.hand_in_id = h.id) level
     from hand_in h join hand_in_credit c on c.hand_in_id = h.id join exercise e on e.id = h.exercise_id join lesson l on l.id = e.lesson_id where c.person_id = $1 and h.state = 'accepted' and h.reviewed_at is not null order by h.reviewed_at desc limit 100`, [personId]);
  return rows.map((row) => ({
    handInId: row.id, exerciseId: row.exercise_id, exerciseTitle: row.title, lessonNumber: row.number, round: row.round, acceptedAt: row.reviewed_at.toISOString(), checked: row.passed, onBoard: row.on_board,
    level: row.level === null ? null : Number(row.level),
  }));
}
