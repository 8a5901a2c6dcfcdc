import type { ContestStanding, PackShape, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { ContestRules, Level, RoundState } from '../domain/index.ts';

export interface ContestRow { readonly id: string; readonly branchId: string; readonly title: Text; readonly brief: Text; readonly exerciseId: string | null; readonly rules: ContestRules; readonly pack: PackShape | null; readonly createdAt: Date }
export interface RoundRow {
  readonly id: string; readonly contestId: string; readonly at: number; readonly level: Level; readonly state: RoundState; readonly slots: number; readonly heldOn: string | null;
  readonly frozenAt: Date | null; readonly frozenBoard: ContestStanding[] | null; readonly results: ContestStanding[] | null; readonly signedAt: Date | null; readonly publishedAt: Date | null;
}
const contestColumns = 'c.id, c.branch_id "branchId", c.title, c.brief, c.exercise_id "exerciseId", c.rules, c.pack, c.created_at "createdAt"';
const roundColumns = `r.id, r.contest_id "contestId", r.at, r.level, r.state, r.slots, to_char(r.held_on, 'YYYY-MM-DD') "heldOn", r.frozen_at "frozenAt", r.frozen_board "frozenBoard", r.results, r.signed_at "signedAt", r.published_at "publishedAt"`;

export async function findContest(db: EntityManager, id: string): Promise<ContestRow | null> {
  const [row] = await db.query<ContestRow[]>(`select ${contestColumns} from contest c where c.id = $1`, [id]);
  return row ?? null;
}
export const contestsOfBranches = (db: EntityManager, branchIds: readonly string[] | null): Promise<(ContestRow & { branchName: Text; entries: number })[]> => db.query(
  `select ${contestColumns}, json_build_object('zh', b.name_zh, 'en', b.name_en) "branchName", (select count(*)::int from contest_entry e where e.contest_id = c.id and e.state = 'entered') entries
   from contest c join branch b on b.id = c.branch_id where $1::uuid[] is null or c.branch_id = any($1) order by c.created_at desc, c.id limit 60`, [branchIds]);
export const contestsOfSchool = (db: EntityManager, schoolId: string): Promise<ContestRow[]> =>
  db.query(`select ${contestColumns} from contest c join contest_school s on s.contest_id = c.id where s.school_id = $1 order by c.created_at desc, c.id limit 30`, [schoolId]);
export const roundsOf = (db: EntityManager, contestIds: readonly string[]): Promise<RoundRow[]> => db.query(`select ${roundColumns} from contest_round r where r.contest_id = any($1) order by r.contest_id, r.at`, [contestIds]);
/** Locked: a round takes one step at a time. */
export async function lockRound(db: EntityManager, contestId: string, roundId: string): Promise<RoundRow | null> {
  const [row] = await db.query<RoundRow[]>(`select ${roundColumns} from contest_round r where r.id = $2 and r.contest_id = $1 for update`, [contestId, roundId]);
  return row ?? null;
}
export async function findRound(db: EntityManager, roundId: string): Promise<RoundRow | null> {
  const [row] = await db.query<RoundRow[]>(`select ${roundColumns} from contest_round r where r.id = $1`, [roundId]);
  return row ?? null;
}
export async function setRoundState(db: EntityManager, roundId: string, state: RoundState): Promise<void> { await db.query('update contest_round set state = $2 where id = $1', [roundId, state]); }
export async function setRoundDay(db: EntityManager, roundId: string, heldOn: string | null): Promise<void> { await db.query('update contest_round set held_on = $2 where id = $1', [roundId, heldOn]); }
export async function keepFrozenBoard(db: EntityManager, roundId: string, board: readonly ContestStanding[] | null): Promise<void> {
  await db.query('update contest_round set frozen_board = $2, frozen_at = case when $2::jsonb is null then null else now() end where id = $1', [roundId, board ? JSON.stringify(board) : null]);
}
export async function keepResults(db: EntityManager, roundId: string, results: readonly ContestStanding[]): Promise<void> { await db.query('update contest_round set results = $2, signed_at = now() where id = $1', [roundId, JSON.stringify(results)]); }
/** Published; those that advance stand in the next round, and nobody who once did is sent back. */
export async function publishRound(db: EntityManager, round: RoundRow, advancing: readonly string[]): Promise<void> {
  await db.query('update contest_round set published_at = now() where id = $1', [round.id]);
  await db.query(
    `insert into contest_round_entry (round_id, entry_id) select r.id, e from contest_round r, unnest($3::uuid[]) e where r.contest_id = $1 and r.at = $2 on conflict do nothing`, [round.contestId, round.at + 1, advancing]);
}
/** The first round takes all that were entered. */
export async function takeEntered(db: EntityManager, round: RoundRow): Promise<void> {
  await db.query("insert into contest_round_entry (round_id, entry_id) select $1, id from contest_entry where contest_id = $2 and state = 'entered' on conflict do nothing", [round.id, round.contestId]);
}

export interface NewContest { readonly id: string; readonly branchId: string; readonly title: Text; readonly brief: Text; readonly exerciseId: string | null; readonly rules: ContestRules; readonly schoolIds: readonly string[]; readonly rounds: readonly { readonly level: Level; readonly slots: number }[] }
export async function addContest(db: EntityManager, contest: NewContest): Promise<void> {
  await db.query('insert into contest (id, branch_id, title, brief, exercise_id, rules) values ($1, $2, $3, $4, $5, $6)', [contest.id, contest.branchId, JSON.stringify(contest.title), JSON.stringify(contest.brief), contest.exerciseId, JSON.stringify(contest.rules)]);
  await db.query('insert into contest_school (contest_id, school_id) select $1, unnest($2::uuid[])', [contest.id, contest.schoolIds]);
  for (const [at, { level, slots }] of contest.rounds.entries()) await db.query("insert into contest_round (id, contest_id, at, level, slots, state) values (gen_random_uuid(), $1, $2, $3, $4, $5)", [contest.id, at, level, slots, at === 0 ? 'open' : 'planned']);
}
export const setPack = (db: EntityManager, contestId: string, pack: PackShape | null): Promise<unknown> => db.query('update contest set pack = $2 where id = $1', [contestId, pack && JSON.stringify(pack)]);
/** Circuits that the server can try, of the courses that every school has; where a fault is to be named there is nothing to enter. */
export const tasksOfCourses = (db: EntityManager): Promise<{ exerciseId: string; title: Text }[]> =>
  db.query(`select e.id "exerciseId", e.content->'title' title from exercise e join lesson l on l.id = e.lesson_id where coalesce(e.content->>'kind', 'circuit') = 'circuit' and jsonb_array_length(coalesce(e.content->'checks', '[]')) > 0 and not e.content ? 'fault' and not exists (select 1 from own_lesson o where o.id = l.id) order by l.number, e.id`);
/** Whether a contest that one of these classes may enter sets the exercise. */
export async function isTaskOfClasses(db: EntityManager, classIds: readonly string[], exerciseId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from contest c join contest_school s on s.contest_id = c.id join club_class k on k.school_id = s.school_id where k.id = any($1) and c.exercise_id = $2 limit 1', [classIds, exerciseId]);
  return rows.length > 0;
}
export interface SchoolRow { readonly id: string; readonly name: Text }
const schoolColumns = "s.id, json_build_object('zh', s.name_zh, 'en', s.name_en) name";
export const schoolsOfBranch = (db: EntityManager, branchId: string): Promise<SchoolRow[]> => db.query(`select ${schoolColumns} from branch_school b join school s on s.id = b.school_id where b.branch_id = $1 order by s.name_zh`, [branchId]);
export const schoolsOfContest = (db: EntityManager, contestId: string): Promise<SchoolRow[]> => db.query(`select ${schoolColumns} from contest_school b join school s on s.id = b.school_id where b.contest_id = $1 order by s.name_zh`, [contestId]);
export const branchesOf = (db: EntityManager, branchIds: readonly string[] | null): Promise<SchoolRow[]> =>
  db.query("select id, json_build_object('zh', name_zh, 'en', name_en) name from branch where $1::uuid[] is null or id = any($1) order by name_zh", [branchIds]);
