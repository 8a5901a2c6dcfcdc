import type { ContestScoreOperation, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Comparison, JudgeState, ScoreOperation, Task } from '../domain/index.ts';

export interface JudgeRow { readonly id: string; readonly roundId: string; readonly name: string; readonly schoolId: string | null; readonly schoolName: Text | null; readonly state: JudgeState }
const columns = `j.id, j.round_id "roundId", j.name, j.school_id "schoolId", case when s.id is null then null else json_build_object('zh', s.name_zh, 'en', s.name_en) end "schoolName", j.state
  from contest_judge j left join school s on s.id = j.school_id`;
export const judgesOf = (db: EntityManager, roundId: string): Promise<JudgeRow[]> => db.query(`select ${columns} where j.round_id = $1 and j.dismissed_at is null order by j.name, j.id`, [roundId]);
export async function judgeByToken(db: EntityManager, tokenHash: string): Promise<JudgeRow | null> {
  const [row] = await db.query<JudgeRow[]>(`select ${columns} where j.token_hash = $1 and j.dismissed_at is null`, [tokenHash]);
  return row ?? null;
}
/** Locked, and the state as it is under the lock: a sheet that arrives while its judge signs comes before or after, never in between. */
export async function lockJudge(db: EntityManager, judgeId: string): Promise<JudgeState | null> {
  const [row] = await db.query<{ state: JudgeState }[]>('select state from contest_judge where id = $1 and dismissed_at is null for update', [judgeId]);
  return row?.state ?? null;
}
export async function addJudge(db: EntityManager, judge: { id: string; roundId: string; name: string; schoolId: string | null; tokenHash: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>('insert into contest_judge (id, round_id, name, school_id, token_hash) values ($1, $2, $3, $4, $5) on conflict do nothing returning id', [judge.id, judge.roundId, judge.name, judge.schoolId, judge.tokenHash]);
  return rows.length > 0;
}
export async function setJudgeState(db: EntityManager, id: string, state: JudgeState): Promise<void> {
  await db.query("update contest_judge set state = $2, accepted_at = coalesce(accepted_at, now()), signed_at = case when $2 = 'signed' then now() end where id = $1", [id, state]);
}
export async function dismissJudge(db: EntityManager, roundId: string, id: string): Promise<boolean> {
  const [, gone] = await db.query<[unknown, number]>('update contest_judge set dismissed_at = now() where id = $1 and round_id = $2 and dismissed_at is null', [id, roundId]);
  return gone > 0;
}

export interface TaskRow extends Task { readonly number: number; readonly conflict: boolean }
export const tasksOf = (db: EntityManager, roundId: string): Promise<TaskRow[]> => db.query(
  `select t.judge_id "judgeId", t.entry_id "entryId", e.number, t.conflict from contest_task t join contest_judge j on j.id = t.judge_id join contest_entry e on e.id = t.entry_id
   where j.round_id = $1 and j.dismissed_at is null and e.state <> 'withdrawn' order by md5(t.judge_id::text || t.entry_id::text)`, [roundId]);
export async function addTasks(db: EntityManager, tasks: readonly Task[]): Promise<void> {
  await db.query('insert into contest_task (judge_id, entry_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing', [tasks.map((task) => task.judgeId), tasks.map((task) => task.entryId)]);
}
export async function declareConflict(db: EntityManager, judgeId: string, entryId: string): Promise<void> { await db.query('update contest_task set conflict = true where judge_id = $1 and entry_id = $2', [judgeId, entryId]); }

const operation = 'o.id, o.judge_id "judgeId", o.entry_id "entryId", o.cell, o.value, o.remark, o.clock';
/** What counts in a round: not of dismissed judges, not where a conflict was declared. */
export const logOfRound = (db: EntityManager, roundId: string): Promise<ScoreOperation[]> => db.query(
  `select ${operation} from contest_score o join contest_judge j on j.id = o.judge_id and j.dismissed_at is null join contest_task t on t.judge_id = o.judge_id and t.entry_id = o.entry_id and not t.conflict where j.round_id = $1`, [roundId]);
export const logOfJudge = (db: EntityManager, judgeId: string): Promise<ScoreOperation[]> => db.query(`select ${operation} from contest_score o where o.judge_id = $1 order by o.clock, o.id`, [judgeId]);
/** Only adds; what is there already stays as it is. @returns whose the ids are now. */
export async function addOperations(db: EntityManager, judgeId: string, operations: readonly ContestScoreOperation[]): Promise<ReadonlyMap<string, string>> {
  const of = <T>(pick: (each: ContestScoreOperation) => T): T[] => operations.map(pick);
  await db.query('insert into contest_score (judge_id, id, entry_id, cell, value, remark, clock) select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::text[], $7::int[]) on conflict do nothing',
    [judgeId, of((each) => each.id), of((each) => each.entryId), of((each) => each.cell), of((each) => each.value), of((each) => each.remark), of((each) => each.clock)]);
  const rows = await db.query<{ id: string; judge_id: string }[]>('select id, judge_id from contest_score where id = any($1)', [of((each) => each.id)]);
  return new Map(rows.map((row) => [row.id, row.judge_id]));
}

interface ComparisonRow { judgeId: string; one: string; other: string; better: string }
export async function comparisonsOf(db: EntityManager, roundId: string): Promise<Comparison[]> {
  const rows = await db.query<ComparisonRow[]>('select c.judge_id "judgeId", c.one_id one, c.other_id other, c.better_id better from contest_comparison c join contest_judge j on j.id = c.judge_id and j.dismissed_at is null where j.round_id = $1 and not exists (select 1 from contest_task t where t.judge_id = c.judge_id and t.conflict and t.entry_id in (c.one_id, c.other_id))', [roundId]);
  return rows.map(({ judgeId, one, other, better }) => ({ judgeId, better, worse: better === one ? other : one }));
}
export async function compareEntries(db: EntityManager, judgeId: string, better: string, worse: string): Promise<void> {
  const [one, other] = [better, worse].sort();
  await db.query('insert into contest_comparison (judge_id, one_id, other_id, better_id) values ($1, $2, $3, $4) on conflict (judge_id, one_id, other_id) do update set better_id = excluded.better_id, at = now()', [judgeId, one, other, better]);
}
