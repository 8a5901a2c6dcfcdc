import { Inject, Injectable } from '@nestjs/common';
import type { ContestScoreOperation, ErrorCode } from '@kindling/contracts';
import { hashToken } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { blindedAll, borderlinePairs, fits, isComplete, nextJudgeState, remarkCell, sheetsOf, standings, takesScores, type JudgeState } from '../domain/index.ts';
import { findContest, findRound, type ContestRow, type RoundRow } from './contests.repository.ts';
import { entriesOfRound, findEntry, machineOf, namesAround, workOf } from './entries.repository.ts';
import { entryFile, type KeptFile } from './files.repository.ts';
import { addOperations, compareEntries, comparisonsOf, declareConflict, judgeByToken, lockJudge, logOfJudge, setJudgeState, tasksOf, type JudgeRow, type TaskRow } from './judges.repository.ts';
import { roundScores } from './round-scores.ts';

type Answer<T> = T | Refusal<ErrorCode>;
interface Numbered { readonly entryId: string; readonly number: number }
interface Seat { readonly judge: JudgeRow; readonly round: RoundRow; readonly contest: ContestRow; readonly tasks: readonly TaskRow[] }

/** A judge behind a link: sees numbers and works, never names; writes on a sheet that only grows. */
@Injectable()
export class Judging {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  queue(token: string) {
    return this.seated(token, async (db, { judge, round, contest, tasks }) => {
      const log = await logOfJudge(db, judge.id);
      const pairs = takesScores(round.state) ? await this.pairsOf(db, contest, round, judge) : [];
      const compared = (await comparisonsOf(db, round.id)).filter(({ judgeId }) => judgeId === judge.id);
      const { title, brief, rules } = contest;
      return {
        contestTitle: title, brief, level: round.level, roundState: round.state, judgeState: judge.state, judgeName: judge.name, rubric: [...rules.rubric].map((each) => ({ ...each, steps: [...each.steps] })),
        entries: tasks.map(({ entryId, number }) => ({ entryId, number })), operations: log.map(({ judgeId: _, ...operation }) => operation), pairs: pairs.length,
        compared: pairs.filter(([one, other]) => compared.some((each) => [each.better, each.worse].includes(one.entryId) && [each.better, each.worse].includes(other.entryId))).length,
      };
    });
  }

  accept(token: string): Promise<Answer<{ judgeState: JudgeState }>> {
    return this.seated(token, async (db, { judge }) => {
      const next = nextJudgeState((await lockJudge(db, judge.id)) ?? judge.state, 'accept');
      if (!next.ok) return next;
      await setJudgeState(db, judge.id, next.value);
      return { judgeState: next.value };
    });
  }

  entry(token: string, entryId: string) {
    return this.atTask(token, entryId, async (db, _, task) => {
      const [entry, brought] = [await findEntry(db, entryId), await workOf(db, entryId)];
      if (!entry || !brought) return refuse('resource.not-found');
      const checks = (brought.report?.checks ?? []).map(({ title, verdict }) => ({ title, verdict }));
      return blindedAll({ entryId, number: task.number, work: brought.work, machine: machineOf(entry), checks, log: entry.log, files: entry.files }, await namesAround(db, entry));
    });
  }

  file(token: string, entryId: string, fileId: string): Promise<Answer<KeptFile>> {
    return this.atTask(token, entryId, async (db) => (await entryFile(db, entryId, fileId)) ?? refuse('resource.not-found'));
  }

  /** The same writings again change nothing; those that are not of this judge's queue or rubric are named and never kept. */
  scores(token: string, operations: readonly ContestScoreOperation[]): Promise<Answer<{ known: string[]; refused: string[] }>> {
    return this.writing(token, async (db, { judge, tasks, contest }) => {
      const mine = new Set(tasks.map(({ entryId }) => entryId));
      const good = operations.filter(({ entryId, cell, value }) => mine.has(entryId) && (cell === remarkCell || value === null || fits(contest.rules.rubric, cell, value)));
      const owners = await addOperations(db, judge.id, good);
      const known = good.filter(({ id }) => owners.get(id) === judge.id).map(({ id }) => id);
      return { known, refused: operations.map(({ id }) => id).filter((id) => !known.includes(id)) };
    });
  }

  conflict(token: string, entryId: string): Promise<Answer<Record<string, never>>> {
    return this.writing(token, async (db, { judge, tasks }) => {
      if (!tasks.some((task) => task.entryId === entryId)) return refuse('resource.not-found');
      await declareConflict(db, judge.id, entryId);
      return {};
    });
  }

  pairs(token: string) {
    return this.seated(token, async (db, { judge, round, contest }) => {
      if (!takesScores(round.state)) return refuse('contest.not-now', { state: round.state });
      const own = (await comparisonsOf(db, round.id)).filter(({ judgeId }) => judgeId === judge.id);
      const pairs = (await this.pairsOf(db, contest, round, judge)).map(([one, other]) => ({ one, other, better: own.find(({ better, worse }) => (better === one.entryId && worse === other.entryId) || (better === other.entryId && worse === one.entryId))?.better ?? null }));
      return { pairs: pairs.sort((a, b) => Number(a.better !== null) - Number(b.better !== null)) };
    });
  }

  compare(token: string, { better, worse }: { better: string; worse: string }): Promise<Answer<Record<string, never>>> {
    return this.writing(token, async (db, { judge, round, contest }) => {
      const pair = (await this.pairsOf(db, contest, round, judge)).some((each) => each.every(({ entryId }) => entryId === better || entryId === worse) && better !== worse);
      if (!pair) return refuse('resource.not-found');
      await compareEntries(db, judge.id, better, worse);
      return {};
    });
  }

  /** Only over what the judge has seen: a sheet that grew on another computer has to be looked at first. */
  sign(token: string, operations: number): Promise<Answer<{ judgeState: JudgeState }>> {
    return this.seated(token, async (db, { judge, round, contest, tasks }) => {
      if (!takesScores(round.state)) return refuse('contest.not-now', { state: round.state });
      const next = nextJudgeState((await lockJudge(db, judge.id)) ?? judge.state, 'sign');
      if (!next.ok) return next;
      const log = await logOfJudge(db, judge.id);
      if (log.length !== operations) return refuse('resource.conflict', { operations: log.length });
      const whole = new Set(sheetsOf(log).filter(({ scores }) => isComplete(contest.rules.rubric, scores)).map(({ entryId }) => entryId));
      const open = tasks.filter(({ entryId }) => !whole.has(entryId));
      if (open.length > 0) return refuse('contest.not-whole', { missing: open.map(({ number }) => number).join(' ') });
      await setJudgeState(db, judge.id, next.value);
      return { judgeState: next.value };
    });
  }

  /** Pairs that a judge may compare, by number: every judge's word is asked, whoever scored them, but for the own school and declared conflicts. */
  private async pairsOf(db: EntityManager, contest: ContestRow, round: RoundRow, judge: JudgeRow) {
    const scores = await roundScores(db, contest, round);
    const conflicts = new Set((await tasksOf(db, round.id)).filter((task) => task.judgeId === judge.id && task.conflict).map(({ entryId }) => entryId));
    const entries = new Map((await entriesOfRound(db, round.id)).map((entry) => [entry.id, entry]));
    const barred = (entryId: string): boolean => conflicts.has(entryId) || (judge.schoolId !== null && entries.get(entryId)?.schoolId === judge.schoolId);
    const named = (entryId: string): Numbered => ({ entryId, number: entries.get(entryId)?.number ?? 0 });
    // Sides by number: a judge's word must not make them change places under the mouse.
    return borderlinePairs(standings(scores)).filter((pair) => !pair.some(barred)).map(([one, other]) => [named(one), named(other)].sort((a, b) => a.number - b.number) as [Numbered, Numbered]);
  }

  private seated<T>(token: string, act: (db: EntityManager, seat: Seat) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.db.transaction(async (db) => {
      const judge = await judgeByToken(db, hashToken(token));
      const round = judge && await findRound(db, judge.roundId);
      const contest = round && await findContest(db, round.contestId);
      if (!contest) return refuse('resource.not-found');
      return act(db, { judge, round, contest, tasks: (await tasksOf(db, round.id)).filter((task) => task.judgeId === judge.id && !task.conflict) });
    });
  }
  private writing<T>(token: string, act: (db: EntityManager, seat: Seat) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.seated(token, async (db, seat) => {
      const state = await lockJudge(db, seat.judge.id);
      if (state === 'signed') return refuse('contest.signed');
      return state === 'accepted' && takesScores(seat.round.state) ? act(db, seat) : refuse('contest.not-now', { state: seat.round.state });
    });
  }
  /** Of the queue, or of a pair that is to be compared. */
  private atTask<T>(token: string, entryId: string, act: (db: EntityManager, seat: Seat, task: { number: number }) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.seated(token, async (db, seat) => {
      if (!takesScores(seat.round.state)) return refuse('contest.not-now', { state: seat.round.state });
      const task = seat.tasks.find((each) => each.entryId === entryId) ?? (await this.pairsOf(db, seat.contest, seat.round, seat.judge)).flat().find((each) => each.entryId === entryId);
      return task ? act(db, seat, task) : refuse('resource.not-found');
    });
  }
}
