import { Inject, Injectable } from '@nestjs/common';
import type { ClassContest, ContestAsks, ContestWayStep, PackShape } from '@kindling/contracts';
import { classScope, pupilsOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { asksOf, borderlinePairs, groupAt, housePack, isComplete, missing, sheetsOf, wayOf, type ScoreOperation, type Standing } from '../domain/index.ts';
import { appealsOf } from './appeals.repository.ts';
import { branchesOf, contestsOfBranches, contestsOfSchool, findContest, roundsOf, schoolsOfBranch, schoolsOfContest, tasksOfCourses, type ContestRow, type RoundRow } from './contests.repository.ts';
import { broughtBy, entriesOf, entriesOfRound, machineOf, type EntryRow } from './entries.repository.ts';
import { comparisonsOf, judgesOf, logOfRound, tasksOf } from './judges.repository.ts';
import { standingsOf } from './round-scores.ts';

export const presentRound = ({ id, at, level, state, slots, heldOn, frozenAt, signedAt, publishedAt }: RoundRow) =>
  ({ id, at, level, state, slots, heldOn, frozenAt: frozenAt?.toISOString() ?? null, signedAt: signedAt?.toISOString() ?? null, publishedAt: publishedAt?.toISOString() ?? null });

/** Looking at contests: the organiser's board, and what a class sees. */
@Injectable()
export class ContestDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async overseen(actor: Actor) {
    const [db, mine] = [this.db.manager, actor.role === 'admin' ? null : actor.branchIds];
    const contests = await contestsOfBranches(db, mine);
    const rounds = await roundsOf(db, contests.map(({ id }) => id));
    const branches = [];
    for (const branch of await branchesOf(db, mine)) branches.push({ ...branch, schools: await schoolsOfBranch(db, branch.id) });
    return {
      branches, tasks: await tasksOfCourses(db),
      contests: contests.map(({ id, title, branchName, entries, createdAt }) => ({ id, title, branchName, entries, createdAt: createdAt.toISOString(), rounds: rounds.filter((round) => round.contestId === id).map(presentRound) })),
    };
  }

  async board(contestId: string) {
    const db = this.db.manager;
    const contest = await findContest(db, contestId);
    if (!contest) return refuse('resource.not-found');
    const all = await roundsOf(db, [contestId]);
    const rounds = [];
    for (const round of all) rounds.push({ ...presentRound(round), ...(await this.boardOfRound(db, contest, round)) });
    const entries = await entriesOf(db, [contestId]);
    return {
      id: contest.id, title: contest.title, brief: contest.brief, exerciseId: contest.exerciseId, rules: contest.rules, pack: packOf(contest), rounds, schools: await schoolsOfContest(db, contestId),
      entries: entries.map((entry) => ({ id: entry.id, number: entry.number, code: entry.code, title: entry.title, schoolName: entry.schoolName, members: entry.members.length, state: entry.state, missing: missing(broughtBy(entry), asksOf(contest.rules)), machine: machineOf(entry), way: presentWay(entry, all) })),
      appeals: (await appealsOf(db, contestId)).map(({ answeredAt: _, ...appeal }) => ({ ...appeal, at: appeal.at.toISOString() })),
    };
  }

  private async boardOfRound(db: EntityManager, contest: ContestRow, round: RoundRow) {
    const [shown, log, tasks, comparisons] = [await standingsOf(db, contest, round), await logOfRound(db, round.id), await tasksOf(db, round.id), await comparisonsOf(db, round.id)];
    const whole = wholeSheets(contest, log);
    const judges = (await judgesOf(db, round.id)).map((judge) => {
      const own = tasks.filter((task) => task.judgeId === judge.id);
      const given = own.filter((task) => !task.conflict);
      return { id: judge.id, name: judge.name, schoolName: judge.schoolName, state: judge.state, given: given.length, done: given.filter((task) => whole.has(`${judge.id} ${task.entryId}`)).length, conflicts: own.length - given.length };
    });
    const pairs = borderlinePairs(shown);
    return { entries: (await entriesOfRound(db, round.id)).map(({ id }) => id), judges, standings: shown, pairs: pairs.length, compared: pairs.filter(([one, other]) => comparisons.some(({ better, worse }) => (better === one && worse === other) || (better === other && worse === one))).length };
  }

  /** Contests of the school: running ones first, with the class's own teams; those that are over are there to practise. */
  async ofClass(classId: string) {
    const db = this.db.manager;
    const scope = await classScope(db, classId);
    if (!scope) return refuse('resource.not-found');
    const contests = await contestsOfSchool(db, scope.schoolId);
    const ids = contests.map(({ id }) => id);
    const [rounds, entries, pupils] = [await roundsOf(db, ids), await entriesOf(db, ids), await pupilsOf(db, classId)];
    const shown: ClassContest[] = [];
    for (const contest of contests) shown.push(await this.contestOfClass(db, classId, scope.schoolId, contest, rounds.filter((round) => round.contestId === contest.id), entries.filter((entry) => entry.contestId === contest.id && entry.state !== 'withdrawn')));
    return { contests: shown, pupils: pupils.map(({ id, name }) => ({ personId: id, name })) };
  }

  private async contestOfClass(db: EntityManager, classId: string, schoolId: string, contest: ContestRow, rounds: readonly RoundRow[], entries: readonly EntryRow[]): Promise<ClassContest> {
    const shownRounds: ClassContest['rounds'] = [];
    const branchId = entries.find((entry) => entry.schoolId === schoolId)?.branchId ?? null;
    for (const round of rounds) {
      const group = groupAt(round.level, { schoolId, branchId });
      const lines = (await this.shown(db, contest, round)).filter((each) => each.group === group);
      shownRounds.push({ id: round.id, level: round.level, state: round.state, slots: round.slots, heldOn: round.heldOn, frozenAt: round.frozenAt?.toISOString() ?? null, lines: lines.flatMap((line) => {
        const entry = entries.find(({ id }) => id === line.entryId);
        return entry ? [{ title: entry.title, schoolName: entry.schoolName, mine: entry.classId === classId, place: line.place, total: line.total, machine: line.machine, advances: round.state === 'published' && line.advances }] : [];
      }) });
    }
    const { id, title, brief, exerciseId, rules } = contest;
    return {
      id, title, brief, exerciseId, rubric: [...rules.rubric].map((each) => ({ ...each, steps: [...each.steps] })), machineWeight: rules.machineWeight, asks: presentAsks({ rules }), open: rounds[0]?.state === 'open', past: rounds.every(({ state }) => state === 'published'), rounds: shownRounds,
      entries: entries.filter((entry) => entry.classId === classId).map((entry) => ({ id: entry.id, title: entry.title, state: entry.state, members: entry.members, way: presentWay(entry, rounds) })),
    };
  }

  /** Live while judges are at it, as it stood when it was frozen, and whole when it is published. */
  private async shown(db: EntityManager, contest: ContestRow, round: RoundRow): Promise<readonly Standing[]> {
    switch (round.state) {
      case 'planned':
      case 'open': return [];
      case 'judging': return standingsOf(db, contest, round);
      case 'frozen':
      case 'signed': return round.frozenBoard ?? [];
      case 'published': return round.results ?? [];
    }
  }
}

function wholeSheets(contest: ContestRow, log: readonly ScoreOperation[]): ReadonlySet<string> {
  return new Set(sheetsOf(log).filter((sheet) => isComplete(contest.rules.rubric, sheet.scores)).map((sheet) => `${sheet.judgeId} ${sheet.entryId}`));
}
export const packOf = ({ pack }: Pick<ContestRow, 'pack'>): PackShape => pack ?? housePack;
export function presentAsks({ rules }: Pick<ContestRow, 'rules'>): ContestAsks {
  const { items, video, photos, teamMost } = asksOf(rules);
  return { items: [...items], video, photos, teamMost };
}
export const presentWay = ({ id, state }: EntryRow, rounds: readonly RoundRow[]): ContestWayStep[] =>
  wayOf({ id, entered: state === 'entered' }, rounds).map(({ standing, ...step }) => ({ ...step, standing: standing && { ...standing, publishedAt: standing.publishedAt?.toISOString() ?? null } }));
