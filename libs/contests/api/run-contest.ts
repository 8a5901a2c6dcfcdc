import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, PackShape, Text } from '@kindling/contracts';
import { hashToken, writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { levels, nextAppealState, nextJudgeState, nextRoundState, spread, standings, takesScores, type ContestRules, type Level, type RoundState, type RoundStep } from '../domain/index.ts';
import { answerAppeal, lockAppeal } from './appeals.repository.ts';
import { addContest, findContest, keepFrozenBoard, keepResults, lockRound, publishRound, schoolsOfBranch, setPack, setRoundDay, setRoundState, takeEntered, type RoundRow } from './contests.repository.ts';
import { entriesOfRound, findEntry, setCode } from './entries.repository.ts';
import { addJudge, addTasks, dismissJudge, judgesOf, lockJudge, setJudgeState, tasksOf } from './judges.repository.ts';
import { roundScores } from './round-scores.ts';

type Answer<T = Record<string, never>> = T | Refusal<ErrorCode>;
interface RoundPlace { readonly contestId: string; readonly roundId: string }
export interface Founding { readonly contestId: string; readonly title: Text; readonly brief: Text; readonly exerciseId: string | null; readonly schoolIds: readonly string[]; readonly rounds: readonly { readonly level: Level; readonly slots: number }[]; readonly rules: ContestRules }

/** What organisers do: found a contest, invite judges, spread the work, and take each round from step to step. */
@Injectable()
export class RunContest {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  create(branchId: string, { contestId, ...founding }: Founding): Promise<Answer> {
    const heights = founding.rounds.map(({ level }) => levels.indexOf(level));
    const upward = heights.every((height, at) => at === 0 || height > (heights[at - 1] ?? height)) && (heights.length === 1 || !founding.rounds.some(({ level }) => level === 'single'));
    if (!upward || founding.rounds.some(({ slots }, at) => at < heights.length - 1 && slots === 0)) return Promise.resolve(refuse('contest.rounds-not-upward'));
    return this.db.transaction(async (db) => {
      const known = await findContest(db, contestId);
      if (known) return known.branchId === branchId ? {} : refuse('resource.conflict');
      const schools = new Set((await schoolsOfBranch(db, branchId)).map(({ id }) => id));
      const schoolIds = [...new Set(founding.schoolIds)];
      if (schoolIds.some((id) => !schools.has(id))) return refuse('resource.not-found');
      await addContest(db, { id: contestId, branchId, ...founding, schoolIds });
      return {};
    });
  }

  step(place: RoundPlace, step: Exclude<RoundStep, 'reopen'>): Promise<Answer<{ state: RoundState }>> {
    return this.inRound(place, async (db, round) => {
      const next = nextRoundState(round.state, step);
      if (!next.ok) return next;
      const refused = await this.take(db, round, step);
      if (refused) return refused;
      await setRoundState(db, round.id, next.value);
      return { state: next.value };
    });
  }

  setDay(place: RoundPlace, heldOn: string | null): Promise<Answer> { return this.inRound(place, async (db, round) => { await setRoundDay(db, round.id, heldOn); return {}; }); }

  async setPack(contestId: string, pack: PackShape | null): Promise<Answer> { await setPack(this.db.manager, contestId, pack); return {}; }

  setCode({ contestId, entryId }: { contestId: string; entryId: string }, code: string | null): Promise<Answer> {
    return this.db.transaction(async (db) => {
      await db.query('select 1 from contest where id = $1 for update', [contestId]);
      if ((await findEntry(db, entryId))?.contestId !== contestId) return refuse('resource.not-found');
      return (await setCode(db, contestId, entryId, code)) ? {} : refuse('contest.code-taken');
    });
  }

  invite(place: RoundPlace, judge: { judgeId: string; name: string; schoolId: string | null }): Promise<Answer<{ path: string }>> {
    return this.inRound(place, async (db, round) => {
      if (round.state === 'signed' || round.state === 'published') return refuse('contest.not-now', { state: round.state });
      const token = randomBytes(32).toString('base64url');
      const added = await addJudge(db, { id: judge.judgeId, roundId: round.id, name: judge.name, schoolId: judge.schoolId, tokenHash: hashToken(token) });
      return added ? { path: `/judge/${token}` } : refuse('resource.conflict');
    });
  }

  spread(place: RoundPlace): Promise<Answer<{ given: number; short: number }>> {
    return this.inRound(place, async (db, round, rules) => {
      if (!takesScores(round.state)) return refuse('contest.not-now', { state: round.state });
      const [judges, entries, tasks] = [await judgesOf(db, round.id), (await entriesOfRound(db, round.id)).filter(({ state }) => state === 'entered'), await tasksOf(db, round.id)];
      const free = judges.filter(({ state }) => state !== 'signed');
      const fresh = spread(free, entries, rules.judgesPerEntry, tasks.filter((task) => !task.conflict), tasks.filter((task) => task.conflict));
      await addTasks(db, fresh);
      const all = [...tasks.filter((task) => !task.conflict), ...fresh];
      return { given: fresh.length, short: entries.filter((entry) => all.filter((task) => task.entryId === entry.id).length < rules.judgesPerEntry).length };
    });
  }

  unlock(actor: Actor, place: RoundPlace, judgeId: string): Promise<Answer> {
    return this.inRound(place, async (db, round) => {
      if (!takesScores(round.state)) return refuse('contest.not-now', { state: round.state });
      if (!(await judgesOf(db, round.id)).some(({ id }) => id === judgeId)) return refuse('resource.not-found');
      const next = nextJudgeState((await lockJudge(db, judgeId)) ?? 'invited', 'unlock');
      if (!next.ok) return refuse('contest.not-now', { state: round.state });
      await setJudgeState(db, judgeId, next.value);
      await writeAudit(db, { actorId: actor.personId, action: 'contest-sheets-unlocked', subjectId: judgeId, classId: null });
      return {};
    });
  }

  dismiss(place: RoundPlace, judgeId: string): Promise<Answer> {
    return this.inRound(place, async (db, round) => {
      if (round.state === 'signed' || round.state === 'published') return refuse('contest.not-now', { state: round.state });
      return (await dismissJudge(db, round.id, judgeId)) ? {} : refuse('resource.not-found');
    });
  }

  answerAppeal(contestId: string, appealId: string, { outcome, answer }: { outcome: 'upheld' | 'dismissed'; answer: string }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const appeal = await lockAppeal(db, contestId, appealId);
      if (!appeal) return refuse('resource.not-found');
      const next = nextAppealState(appeal.state, outcome);
      if (!next.ok) return next;
      await answerAppeal(db, appeal.id, next.value, answer);
      const round = await lockRound(db, contestId, appeal.roundId);
      const reopened = outcome === 'upheld' && round ? nextRoundState(round.state, 'reopen') : null;
      if (reopened?.ok && round) await setRoundState(db, round.id, reopened.value);
      return {};
    });
  }

  /** What a step brings with it; a refusal when it cannot be taken yet. */
  private async take(db: EntityManager, round: RoundRow, step: RoundStep): Promise<Refusal<ErrorCode> | null> {
    const contest = await findContest(db, round.contestId);
    if (!contest) return refuse('resource.not-found');
    if (step === 'start-judging') {
      if (round.at === 0) await takeEntered(db, round);
      return (await entriesOfRound(db, round.id)).length === 0 ? refuse('contest.no-entries') : null;
    }
    if (step === 'freeze') await keepFrozenBoard(db, round.id, standings(await roundScores(db, contest, round)));
    if (step === 'thaw') await keepFrozenBoard(db, round.id, null);
    if (step === 'sign') {
      const [judges, tasks] = [await judgesOf(db, round.id), await tasksOf(db, round.id)];
      const open = judges.filter((judge) => judge.state !== 'signed' && tasks.some((task) => task.judgeId === judge.id && !task.conflict));
      if (open.length > 0) return refuse('contest.judges-open', { judges: open.length });
      await keepResults(db, round.id, standings(await roundScores(db, contest, round)));
    }
    if (step === 'publish') await publishRound(db, round, (round.results ?? []).filter(({ advances }) => advances).map(({ entryId }) => entryId));
    return null;
  }

  private inRound<T>({ contestId, roundId }: RoundPlace, act: (db: EntityManager, round: RoundRow, rules: ContestRules) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.db.transaction(async (db) => {
      const [round, contest] = [await lockRound(db, contestId, roundId), await findContest(db, contestId)];
      return round && contest ? act(db, round, contest.rules) : refuse('resource.not-found');
    });
  }
}
