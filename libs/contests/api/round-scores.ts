import type { EntityManager } from 'typeorm';
import { standings, type RoundScores, type Standing } from '../domain/index.ts';
import type { ContestRow, RoundRow } from './contests.repository.ts';
import { entriesOfRound, machineOf } from './entries.repository.ts';
import { comparisonsOf, logOfRound } from './judges.repository.ts';

/** All that a round's standings are made of, as it is stored now. */
export async function roundScores(db: EntityManager, contest: Pick<ContestRow, 'rules'>, round: RoundRow): Promise<RoundScores> {
  const entries = (await entriesOfRound(db, round.id)).filter(({ state }) => state !== 'withdrawn');
  return {
    level: round.level, slots: round.slots, rules: contest.rules, log: await logOfRound(db, round.id), comparisons: await comparisonsOf(db, round.id),
    entries: entries.map((entry) => ({ id: entry.id, schoolId: entry.schoolId, branchId: entry.branchId, machine: machineOf(entry) })),
  };
}
/** What is signed stays as it was signed. */
export async function standingsOf(db: EntityManager, contest: Pick<ContestRow, 'rules'>, round: RoundRow): Promise<Standing[]> {
  if ((round.state === 'signed' || round.state === 'published') && round.results) return round.results;
  return standings(await roundScores(db, contest, round));
}
