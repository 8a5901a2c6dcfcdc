import { Inject, Injectable } from '@nestjs/common';
import type { ContestLogLine, ErrorCode, OwnAppeal } from '@kindling/contracts';
import { commentsOnProject } from '@kindling/feedback/api';
import { areAllPupilsOf, classScope } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { benchRecord, CheckWork, newestWork, projectsOf } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { asksOf, checkList, missing, nextEntryState, type EntryStep } from '../domain/index.ts';
import { addAppeal, appealsOfEntry, type AppealRow } from './appeals.repository.ts';
import { presentAsks, presentWay } from './contest-desk.ts';
import { contestsOfSchool, findContest, roundsOf, type RoundRow } from './contests.repository.ts';
import { addEntry, broughtBy, entriesOf, findEntry, isInContest, lockEntry, machineOf, setAuthorised, setEntryState, setMachine, setWork, workOf, type EntryRow } from './entries.repository.ts';
import { contestLimits } from '@kindling/contracts';

type Answer<T = Record<string, never>> = T | Refusal<ErrorCode>;

/** Teams and what they bring. */
@Injectable()
export class Teams {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(CheckWork) private readonly checks: CheckWork) {}

  enter(actor: Actor, { classId, contestId }: { classId: string; contestId: string }, team: { entryId: string; title: string; memberIds: readonly string[] }): Promise<Answer> {
    const memberIds = [...new Set(team.memberIds)];
    return this.db.transaction(async (db) => {
      const scope = await classScope(db, classId);
      if (!scope || !(await contestsOfSchool(db, scope.schoolId)).some(({ id }) => id === contestId)) return refuse('resource.not-found');
      if (actor.role === 'pupil' && !memberIds.includes(actor.personId)) return refuse('resource.not-found');
      if (!(await areAllPupilsOf(db, classId, memberIds))) return refuse('resource.not-found');
      const known = await findEntry(db, team.entryId);
      if (known) return known.contestId === contestId && known.classId === classId ? {} : refuse('resource.conflict');
      if (!(await isOpen(db, contestId))) return refuse('contest.not-now');
      const { teamMost: most } = asksOf((await findContest(db, contestId))?.rules ?? {});
      if (memberIds.length > most) return refuse('contest.team-too-big', { most });
      await db.query('select 1 from contest where id = $1 for update', [contestId]);
      if (await isInContest(db, contestId, memberIds)) return refuse('contest.already-in');
      if ((await entriesOf(db, [contestId])).filter((entry) => entry.classId === classId).length >= contestLimits.entriesOfClass) return refuse('contest.full');
      await addEntry(db, { id: team.entryId, contestId, classId, title: team.title, memberIds });
      return {};
    });
  }

  async entry(entryId: string) {
    const db = this.db.manager;
    const entry = await findEntry(db, entryId);
    const contest = entry && await findContest(db, entry.contestId);
    if (!contest) return refuse('resource.not-found');
    const rounds = await roundsOf(db, [contest.id]);
    return {
      id: entry.id, contestId: entry.contestId, contestTitle: contest.title, exerciseId: contest.exerciseId, classId: entry.classId, title: entry.title, state: entry.state, members: entry.members,
      work: entry.projectId && entry.savedAt ? { projectId: entry.projectId, title: entry.workTitle ?? '', savedAt: entry.savedAt.toISOString() } : null,
      checks: checkList(broughtBy(entry), asksOf(contest.rules)), asks: presentAsks(contest), machine: machineOf(entry), files: entry.files, authorised: entry.authorised, namesShown: entry.namesShown, open: rounds[0]?.state === 'open', way: presentWay(entry, rounds),
      projects: await projectsOf(db, entry.classId, entry.members.map(({ personId }) => personId)), log: entry.log,
      appeals: presentAppeals(await appealsOfEntry(db, entryId), rounds),
    };
  }

  setWork(entryId: string, projectId: string): Promise<Answer> {
    return this.whileDraft(entryId, async (db, entry) => {
      const found = await newestWork(db, projectId, entry.classId, entry.members.map(({ personId }) => personId));
      if (!found) return refuse('resource.not-found');
      if (found.work.source.mode === 'hex') return refuse('contest.work-unfit');
      await setWork(db, entryId, { projectId, ...found, log: await engineeringLog(db, projectId) });
      return {};
    });
  }

  authorise(entryId: string, { given, namesShown }: { given: boolean; namesShown: boolean }): Promise<Answer> {
    return this.whileDraft(entryId, async (db) => { await setAuthorised(db, entryId, given, namesShown); return {}; });
  }

  /** Handing in runs the work on the server first: what ranks is never what a browser said. */
  async step(entryId: string, step: EntryStep): Promise<Answer<{ state: EntryRow['state']; machine: { passed: number; total: number } | null }>> {
    const [entry, brought] = [await findEntry(this.db.manager, entryId), await workOf(this.db.manager, entryId)];
    const contest = entry && await findContest(this.db.manager, entry.contestId);
    if (!contest) return refuse('resource.not-found');
    const graded = step === 'hand-in' && brought && entry.state === 'draft' ? await this.checks.assess(contest.exerciseId, brought.work) : null;
    if (graded && !graded.ok) return graded.code === 'request.malformed' ? refuse('contest.work-unfit') : graded;
    return this.db.transaction(async (db) => {
      const now = await lockEntry(db, entryId);
      if (!now) return refuse('resource.not-found');
      if (!(await isOpen(db, now.contestId)) && step !== 'withdraw') return refuse('contest.not-now');
      const lacking = missing(broughtBy(now), asksOf(contest.rules));
      if (step === 'hand-in' && lacking.length > 0) return refuse('contest.not-whole', { missing: lacking.join(' ') });
      // The team chose another work while this one ran.
      if (graded && now.savedAt?.getTime() !== entry.savedAt?.getTime()) return refuse('contest.not-now');
      const next = nextEntryState(now.state, step);
      if (!next.ok) return next;
      if (graded) await setMachine(db, entryId, graded.value);
      await setEntryState(db, entryId, next.value);
      const after = await findEntry(db, entryId);
      return { state: next.value, machine: after ? machineOf(after) : null };
    });
  }

  appeal(actor: Actor, entryId: string, appeal: { appealId: string; roundId: string; text: string }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const entry = await findEntry(db, entryId);
      const round = entry && (await roundsOf(db, [entry.contestId])).find(({ id }) => id === appeal.roundId);
      if (!round) return refuse('resource.not-found');
      if (round.state !== 'published' || !round.results?.some((each) => each.entryId === entryId)) return refuse('contest.not-now');
      return (await addAppeal(db, { id: appeal.appealId, roundId: round.id, entryId, byId: actor.personId, text: appeal.text })) ? {} : refuse('resource.conflict');
    });
  }

  /** What a team brings can change until it is handed in, and only while entries are open. */
  whileDraft<T>(entryId: string, act: (db: EntityManager, entry: EntryRow) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.db.transaction(async (db) => {
      const entry = await this.draftOf(db, entryId);
      return 'ok' in entry ? entry : act(db, entry);
    });
  }
  /** Locked until the transaction ends. */
  async draftOf(db: EntityManager, entryId: string): Promise<Answer<EntryRow>> {
    const entry = await lockEntry(db, entryId);
    if (!entry) return refuse('resource.not-found');
    return entry.state === 'draft' && (await isOpen(db, entry.contestId)) ? entry : refuse('contest.not-now');
  }
}

const isOpen = async (db: EntityManager, contestId: string): Promise<boolean> => (await roundsOf(db, [contestId]))[0]?.state === 'open';

const presentAppeals = (appeals: readonly AppealRow[], rounds: readonly RoundRow[]): OwnAppeal[] => appeals.map(({ id, roundId, text, state, answer, at, answeredAt }) =>
  ({ id, roundId, level: rounds.find((round) => round.id === roundId)?.level ?? 'single', text, state, answer, at: at.toISOString(), answeredAt: answeredAt?.toISOString() ?? null }));

/** From the record of the bench, so that nobody writes a diary afterwards. */
async function engineeringLog(db: EntityManager, projectId: string): Promise<ContestLogLine[]> {
  const bench = (await benchRecord(db, projectId)).map((line) => ({ ...line, at: line.at.toISOString() }));
  const said = (await commentsOnProject(db, projectId)).map(({ at, body }) => ({ at: at.toISOString(), what: 'comment' as const, passed: null, total: null, note: body }));
  return [...bench, ...said].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
