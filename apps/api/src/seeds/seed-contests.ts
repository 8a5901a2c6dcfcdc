import { provincePack, standings, type ContestRules, type JudgedEntry, type Level, type ScoreOperation, type Standing } from '@kindling/contests/domain';
import { seededRandom } from '@kindling/kernel';
import type { Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { contestBriefs, contestRubric, judgeNames, teamNames } from './demo-contests.ts';
import { demoId } from './demo-people.ts';

const [contests, rounds, entries, judges, scores] = [31, 32, 33, 34, 35];
const day = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * day);
const rules: ContestRules = { rubric: contestRubric, machineWeight: 30, normalise: 'severity', border: 150, judgesPerEntry: 3 };
/** Which pupils of which class make a team: the kinds of their ids are those of their classes. */
interface Team { readonly classAt: number; readonly kind: number; readonly school: number; readonly branch: number; readonly members: readonly number[] }
const team = (classAt: number, kind: number, school: number, branch: number, ...members: number[]): Team => ({ classAt, kind, school, branch, members });
const lastYear: readonly Team[] = [
  team(1, 100, 1, 1, 1, 2), team(1, 100, 1, 1, 4, 5, 6), team(1, 100, 1, 1, 9, 10), team(1, 100, 1, 1, 13), team(3, 300, 2, 1, 1), team(3, 300, 2, 1, 2, 3),
  team(4, 400, 3, 2, 1, 2), team(4, 400, 3, 2, 3, 4), team(4, 400, 3, 2, 5, 6), team(5, 500, 4, 2, 1, 2), team(5, 500, 4, 2, 3, 4),
];
const thisAutumn: readonly Team[] = [team(1, 100, 1, 1, 7, 8), team(1, 100, 1, 1, 11, 12), team(1, 100, 1, 1, 14, 15), team(3, 300, 2, 1, 1), team(3, 300, 2, 1, 2, 3)];
const exercises = ['07-night-light', '03-traffic-light', '05-dimmer', '08-music-box', '04-button'];

interface DemoEntry extends JudgedEntry { readonly number: number }
let lastScore = 0;

/** A ladder that is over, with its real sheets; one contest open for entries, one that waits for its judges. */
export async function seedContests(db: EntityManager): Promise<void> {
  lastScore = 0;
  const works = await demoWorks(db);
  await addContest(db, 1, 'ladder', [1, 2, 3, 4], ago(70));
  const field = await addEntries(db, 1, 1, lastYear, works);
  let standing: readonly DemoEntry[] = field;
  for (const [at, level] of (['school', 'county', 'city'] as const).entries()) {
    const results = await playRound(db, at + 1, at, level, [2, 2, 0][at] ?? 0, standing, 60 - 20 * at);
    standing = standing.filter(({ id }) => results.some((each) => each.entryId === id && each.advances));
  }
  // The task of the ladder's machine part; whoever practises finds it at the bench.
  await db.query("update contest set pack = $2, exercise_id = (select id from exercise where id = '07-night-light') where id = $1", [demoId(contests, 1), JSON.stringify(provincePack)]);
  await db.query(`update contest_entry set code = 'GS26-' || lpad((100 + number * 7)::text, 4, '0') where contest_id = $1`, [demoId(contests, 1)]);
  await addContest(db, 2, 'open', [1, 2], ago(4));
  await db.query("insert into contest_round (id, contest_id, at, level, slots, state) values ($1, $2, 0, 'school', 2, 'open'), ($3, $2, 1, 'county', 0, 'planned')", [demoId(rounds, 11), demoId(contests, 2), demoId(rounds, 12)]);
  await addContest(db, 3, 'waiting', [1, 2], ago(12));
  await db.query("insert into contest_round (id, contest_id, at, level, slots, state) values ($1, $2, 0, 'school', 1, 'judging'), ($3, $2, 1, 'county', 0, 'planned')", [demoId(rounds, 21), demoId(contests, 3), demoId(rounds, 22)]);
  const waiting = await addEntries(db, 3, 101, thisAutumn, works);
  await db.query('insert into contest_round_entry (round_id, entry_id) select $1, unnest($2::uuid[])', [demoId(rounds, 21), waiting.map(({ id }) => id)]);
  await db.query(`update contest_round set held_on = coalesce(published_at - interval '3 days', now() + case level when 'county' then interval '33 days' else interval '12 days' end)::date`);
}

/** Works that were really made: the circuits and programs that lessons end with. */
async function demoWorks(db: EntityManager): Promise<Work[]> {
  const rows = await db.query<{ code: string; diagram: Work['diagram'] }[]>("select content->'reference'->>'code' code, content->'reference'->'diagram' diagram from exercise where content->'reference'->'diagram' is not null and content->'reference'->>'code' <> '' order by (id like any($1)) desc, id limit 8", [exercises.map((id) => `${id.slice(0, 2)}%`)]);
  return rows.map(({ code, diagram }) => ({ source: { mode: 'text', code }, diagram }));
}

async function addContest(db: EntityManager, at: number, kind: keyof typeof contestBriefs, schools: readonly number[], since: Date): Promise<void> {
  const { title, brief, judgesPerEntry, border } = contestBriefs[kind];
  await db.query('insert into contest (id, branch_id, title, brief, rules, created_at) values ($1, $2, $3, $4, $5, $6)', [demoId(contests, at), demoId(4, 1), JSON.stringify(title), JSON.stringify(brief), JSON.stringify({ ...rules, judgesPerEntry, border }), since]);
  await db.query('insert into contest_school (contest_id, school_id) select $1, unnest($2::uuid[])', [demoId(contests, at), schools.map((school) => demoId(1, school))]);
}

async function addEntries(db: EntityManager, contestAt: number, from: number, teams: readonly Team[], works: readonly Work[]): Promise<DemoEntry[]> {
  const added: DemoEntry[] = [];
  for (const [at, each] of teams.entries()) {
    const [id, work, machine, since] = [demoId(entries, from + at), works[at % Math.max(1, works.length)] ?? null, { passed: 3 + ((at * 5) % 3), total: 5 }, contestAt === 1 ? 64 : 9];
    const log = [0, 1, 2, 3, 4].map((step) => ({ at: ago(since - step / 2).toISOString(), what: step % 2 === 0 ? 'saved' : 'checked', passed: step % 2 === 0 ? null : Math.min(machine.passed, step + 1), total: step % 2 === 0 ? null : machine.total, note: '' }));
    await db.query(
      `insert into contest_entry (id, contest_id, class_id, number, title, state, work, work_title, saved_at, log, machine_passed, machine_total, authorised, names_shown, entered_at)
       values ($1, $2, $3, $4, $5, 'entered', $6, $5, $7, $8, $9, $10, true, $11, $7)`,
      [id, demoId(contests, contestAt), demoId(3, each.classAt), at + 1, teamNames[(from + at) % teamNames.length], work ? JSON.stringify(work) : null, ago(since - 3), JSON.stringify(log), machine.passed, machine.total, at % 4 !== 3]);
    await db.query('insert into contest_member (entry_id, person_id) select $1, unnest($2::uuid[])', [id, each.members.map((member) => demoId(each.kind, member))]);
    added.push({ id, number: at + 1, schoolId: demoId(1, each.school), branchId: demoId(4, each.branch), machine });
  }
  return added;
}

/** Three judges, one of them strict, score every entry; what comes out is counted by the same code as any contest. */
async function playRound(db: EntityManager, roundAt: number, at: number, level: Level, slots: number, field: readonly DemoEntry[], daysAgo: number): Promise<Standing[]> {
  const [random, roundId, log] = [seededRandom(2026 + at), demoId(rounds, roundAt), [] as ScoreOperation[]];
  await db.query("insert into contest_round (id, contest_id, at, level, slots, state, signed_at, published_at) values ($1, $2, $3, $4, $5, 'published', $6, $6)", [roundId, demoId(contests, 1), at, level, slots, ago(daysAgo)]);
  await db.query('insert into contest_round_entry (round_id, entry_id) select $1, unnest($2::uuid[])', [roundId, field.map(({ id }) => id)]);
  for (let seat = 0; seat < rules.judgesPerEntry; seat++) {
    const judgeId = demoId(judges, roundAt * 10 + seat);
    await db.query("insert into contest_judge (id, round_id, name, token_hash, state, invited_at, accepted_at, signed_at) values ($1::uuid, $2, $3, 'demo-' || $1::text, 'signed', $4, $4, $5)", [judgeId, roundId, judgeNames[(at * 3 + seat) % judgeNames.length], ago(daysAgo + 6), ago(daysAgo + 1)]);
    await db.query('insert into contest_task (judge_id, entry_id) select $1, unnest($2::uuid[])', [judgeId, field.map(({ id }) => id)]);
    let clock = 0;
    for (const { id, number } of field) for (const { id: cell } of rules.rubric) {
      const value = Math.max(0, Math.min(4, Math.round(1.2 + ((number * 7) % 5) * 0.55 + random() * 1.4 - (seat === 2 ? 1 : 0))));
      log.push({ id: demoId(scores, ++lastScore), judgeId, entryId: id, cell, value, remark: null, clock: ++clock });
    }
  }
  await db.query('insert into contest_score (id, judge_id, entry_id, cell, value, clock, received_at) select *, $7::timestamptz from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::int[])',
    [log.map((each) => each.id), log.map((each) => each.judgeId), log.map((each) => each.entryId), log.map((each) => each.cell), log.map((each) => each.value), log.map((each) => each.clock), ago(daysAgo + 2)]);
  const results = standings({ level, slots, rules, entries: field, log, comparisons: [] });
  await db.query('update contest_round set results = $2 where id = $1', [roundId, JSON.stringify(results)]);
  return results;
}
