import { randomUUID } from 'node:crypto';
import type { ContestScoreOperation } from '@kindling/contracts';
import { mergeLogs, standings, type ContestRules, type JudgedEntry, type ScoreOperation, type Standing } from '@kindling/contests/domain';
import { seededRandom } from '@kindling/kernel';
import { clearAway } from '../rig/foundation.ts';
import { Rig } from '../rig/rig.ts';
import type { BenchOptions } from './bench.ts';

const ENTRIES = 200;
const JUDGES = 8;
const steps = ['0', '1', '2', '3', '4', '5'].map((step) => ({ zh: step, en: step }));
const rules: ContestRules = { rubric: ['idea', 'build', 'program', 'story'].map((id) => ({ id, title: { zh: id, en: id }, steps })), machineWeight: 30, normalise: 'severity', border: 100, judgesPerEntry: JUDGES };
interface Venue { readonly entries: readonly JudgedEntry[]; readonly log: readonly ScoreOperation[] }

/**
 * Two venues score two hundred entries without a link, eight judges each; their sheets are merged in random order, in pieces,
 * some of them twice. Nothing may be lost, and every total and place has to be the same to the last digit.
 */
export async function benchCompete({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const [seeds, stored] = quick ? [6, 1] : [50, 5];
  let [lost, differentTotals, operations] = [0, 0, 0];
  const started = performance.now();
  for (let seed = 1; seed <= seeds; seed++) {
    const venue = scoreApart(seed);
    const truth = placesOf(venue, venue.log);
    const merged = mergeAtRandom(venue.log, seed);
    lost += venue.log.length - merged.length;
    differentTotals += differences(truth, placesOf({ ...venue, entries: shuffled(venue.entries, seed + 1) }, merged));
    operations += venue.log.length;
  }
  const mergeMs = Math.round(performance.now() - started);
  const server = await throughServer(stored);
  return { seeds, entries: ENTRIES, lost: lost + server.lost, differentTotals: differentTotals + server.differentTotals, judges: 2 * JUDGES, operations, seedsThroughPostgres: stored, mergeMs };
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return all.map((each) => ({ each, key: random() })).sort((a, b) => a.key - b.key).map(({ each }) => each);
}
const pick = (random: () => number, many: number): number => Math.floor(random() * many);

/** Each judge writes a whole sheet for each entry of the venue and changes their mind about one cell in five. */
function scoreApart(seed: number, entryIds = Array.from({ length: ENTRIES }, () => randomUUID()), judgeIds = Array.from({ length: 2 * JUDGES }, () => randomUUID())): Venue {
  const random = seededRandom(seed);
  const entries = entryIds.map((id, at): JudgedEntry => ({ id, schoolId: `s${at % 8}`, branchId: `b${at % 2}`, machine: { passed: pick(random, 6), total: 5 } }));
  const log: ScoreOperation[] = [];
  for (const [at, judgeId] of judgeIds.entries()) {
    let clock = 0;
    const write = (entryId: string, cell: string): void => { clock += 1; log.push({ id: randomUUID(), judgeId, entryId, cell, value: pick(random, 6), remark: null, clock }); };
    for (const [number, { id }] of entries.entries()) {
      if (number % 2 !== Math.floor(at / JUDGES)) continue;
      for (const { id: cell } of rules.rubric) { write(id, cell); if (random() < 0.2) write(id, cell); }
    }
  }
  return { entries, log };
}

/** The outboxes of both venues arrive in pieces, mixed, and one piece in four comes again. */
function mergeAtRandom(log: readonly ScoreOperation[], seed: number): ScoreOperation[] {
  const random = seededRandom(seed * 7919);
  const mixed = shuffled(log, seed * 31);
  let merged: ScoreOperation[] = [];
  for (let at = 0; at < mixed.length;) {
    const size = 200 + pick(random, 1500);
    const piece = mixed.slice(at, at + size);
    merged = random() < 0.5 ? mergeLogs(piece, merged) : mergeLogs(merged, piece);
    if (random() < 0.25) merged = mergeLogs(merged, piece);
    at += size;
  }
  return merged;
}

const placesOf = ({ entries }: Pick<Venue, 'entries'>, log: readonly ScoreOperation[]): Standing[] => standings({ level: 'city', slots: 20, rules, entries, log, comparisons: [] });
function differences(truth: readonly Standing[], found: readonly Standing[]): number {
  const expected = new Map(truth.map((each) => [each.entryId, JSON.stringify(each)]));
  return truth.length - found.filter((each) => expected.get(each.entryId) === JSON.stringify(each)).length;
}

/** The same through the built server and a PostgreSQL that syncs to disk: both venues send at once, some pieces twice. */
async function throughServer(seeds: number): Promise<{ lost: number; differentTotals: number }> {
  const rig = await Rig.start({ durable: true });
  try {
    let [lost, differentTotals] = [0, 0];
    for (let seed = 101; seed < 101 + seeds; seed++) {
      const figures = await oneContest(rig, seed);
      lost += figures.lost;
      differentTotals += figures.differentTotals;
    }
    return { lost, differentTotals };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

async function oneContest(rig: Rig, seed: number): Promise<{ lost: number; differentTotals: number }> {
  const [contestId, organiser, visitor] = [randomUUID(), await rig.as(rig.club.organiser), await rig.as(null)];
  await organiser.get('contests.create', { params: { branchId: rig.club.branch }, body: { contestId, title: { zh: '赛', en: 'c' }, brief: { zh: '赛', en: 'c' }, exerciseId: null, schoolIds: [rig.club.own.schoolId], rounds: [{ level: 'city', slots: 20 }], rules: { ...rules, asks: undefined, rubric: rules.rubric.map((each) => ({ ...each, steps: [...each.steps] })) } } });
  const roundId = (await organiser.get('contests.board', { params: { contestId } })).rounds[0]?.id ?? '';
  const [entryIds, judges] = [Array.from({ length: ENTRIES }, () => randomUUID()), Array.from({ length: 2 * JUDGES }, () => ({ judgeId: randomUUID(), token: '' }))];
  const venue = scoreApart(seed, entryIds, judges.map(({ judgeId }) => judgeId));
  await rig.db.query("insert into contest_entry (id, contest_id, class_id, number, title, state, work, machine_passed, machine_total, authorised) select e.id, $1, $2, e.n, e.n::text, 'entered', '{}', e.passed, 5, true from unnest($3::uuid[], $4::int[]) with ordinality e(id, passed, n)",
    [contestId, rig.club.own.id, entryIds, venue.entries.map(({ machine }) => machine?.passed ?? 0)]);
  await organiser.get('contests.step', { params: { contestId, roundId }, body: { step: 'start-judging' } });
  for (const [at, judge] of judges.entries()) {
    judge.token = (await organiser.get('contests.invite', { params: { contestId, roundId }, body: { judgeId: judge.judgeId, name: `评委 ${at + 1}`, schoolId: null } })).path.replace('/judge/', '');
    await visitor.get('judging.accept', { params: { token: judge.token }, body: {} });
    await rig.db.query('insert into contest_task (judge_id, entry_id) select $1, unnest($2::uuid[])', [judge.judgeId, entryIds.filter((_, number) => number % 2 === Math.floor(at / JUDGES))]);
  }
  await Promise.all(judges.map(({ judgeId, token }, at) => sendSheets(venue.log.filter((operation) => operation.judgeId === judgeId), seed + at, (operations) => visitor.get('judging.scores', { params: { token }, body: { operations } }))));
  const board = await organiser.get('contests.board', { params: { contestId } });
  const [kept] = await rig.db.query<{ n: number }[]>('select count(*)::int n from contest_score o join contest_judge j on j.id = o.judge_id where j.round_id = $1', [roundId]);
  // The server's school is one, which the level does not ask about.
  const truth = placesOf(venue, venue.log);
  return { lost: venue.log.length - (kept?.n ?? 0), differentTotals: differences(truth, board.rounds[0]?.standings ?? []) };
}

async function sendSheets(log: readonly ScoreOperation[], seed: number, send: (operations: ContestScoreOperation[]) => Promise<unknown>): Promise<void> {
  const random = seededRandom(seed * 104_729);
  const mixed = shuffled(log, seed).map(({ judgeId: _, ...operation }) => operation);
  for (let at = 0; at < mixed.length; at += 200) {
    const piece = mixed.slice(at, at + 200);
    await send(piece);
    if (random() < 0.25) await send(piece);
  }
}
