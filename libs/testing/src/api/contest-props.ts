import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { TestClub } from './test-club.ts';

export interface ContestProps extends Record<string, string> { readonly contestId: string; readonly roundId: string; readonly entryId: string }
const words = (zh: string) => ({ zh, en: zh });
export const propRules = {
  rubric: [{ id: 'idea', title: words('创意'), steps: ['0', '1', '2'].map(words) }, { id: 'build', title: words('制作'), steps: ['0', '1', '2'].map(words) }],
  machineWeight: 20, normalise: 'severity' as const, border: 100, judgesPerEntry: 2,
};

/** A contest of the own branch, open for entries, with one team of a pupil of the own class. */
export async function putContest(db: DataSource, club: TestClub): Promise<ContestProps> {
  const [contestId, roundId, entryId] = [randomUUID(), randomUUID(), randomUUID()];
  await db.query('insert into contest (id, branch_id, title, brief, rules) values ($1, $2, $3, $3, $4)', [contestId, club.branch, JSON.stringify(words('小赛')), JSON.stringify(propRules)]);
  await db.query('insert into contest_school (contest_id, school_id) values ($1, $2)', [contestId, club.own.schoolId]);
  await db.query("insert into contest_round (id, contest_id, at, level, slots, state) values ($1, $2, 0, 'single', 0, 'open')", [roundId, contestId]);
  await db.query("insert into contest_entry (id, contest_id, class_id, number, title) values ($1, $2, $3, 1, '一号队')", [entryId, contestId, club.own.id]);
  await db.query('insert into contest_member (entry_id, person_id) values ($1, $2)', [entryId, club.own.pupils[0]]);
  return { contestId, roundId, entryId };
}

/** A valid body for every route of contests that takes one. */
export const contestBodies = {
  'contests.create': () => ({ contestId: randomUUID(), title: words('赛'), brief: words('做一个'), exerciseId: null, schoolIds: [randomUUID()], rounds: [{ level: 'single', slots: 0 }], rules: propRules }),
  'contests.step': () => ({ step: 'freeze' }), 'contests.set-day': () => ({ heldOn: '2026-12-01' }), 'contests.set-pack': () => ({ pack: null }), 'contests.set-code': () => ({ code: 'GS-017' }), 'contests.invite': () => ({ judgeId: randomUUID(), name: '评委', schoolId: null }), 'contests.spread': () => ({}), 'contests.unlock': () => ({}),
  'contests.answer-appeal': () => ({ outcome: 'dismissed', answer: 'x' }), 'contests.enter': () => ({ entryId: randomUUID(), title: 'x', memberIds: [randomUUID()] }), 'contests.set-work': () => ({ projectId: randomUUID() }),
  'contests.file-finish': () => ({ fileId: randomUUID(), uploadId: randomUUID(), kind: 'photo' }), 'contests.authorise': () => ({ given: true, namesShown: false }),
  'contests.entry-step': () => ({ step: 'take-back' }), 'contests.appeal': () => ({ appealId: randomUUID(), roundId: randomUUID(), text: 'x' }),
  'judging.accept': () => ({}), 'judging.scores': () => ({ operations: [{ id: randomUUID(), entryId: randomUUID(), cell: 'idea', value: 1, remark: null, clock: 1 }] }), 'judging.conflict': () => ({}),
  'judging.compare': () => ({ better: randomUUID(), worse: randomUUID() }), 'judging.sign': () => ({ operations: 0 }),
} as const;
