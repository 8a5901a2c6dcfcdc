import { z } from 'zod';
import { text } from '../content/text.ts';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { checkItem, contestLevel, contestRules, entryState, judgeState, machineScore, packShape, printedFile, roundState, roundStep, standing, teamCode, wayStep } from './shapes.ts';

const inContest = z.strictObject({ contestId: uuid });
const inRound = z.strictObject({ contestId: uuid, roundId: uuid });
const language = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') });
const round = z.object({ id: uuid, at: z.number().int(), level: contestLevel, state: roundState, slots: z.number().int(), heldOn: z.iso.date().nullable(), frozenAt: instant.nullable(), signedAt: instant.nullable(), publishedAt: instant.nullable() });
export type ContestRound = z.infer<typeof round>;
const summary = z.object({ id: uuid, title: text, branchName: text, rounds: z.array(round), entries: z.number().int(), createdAt: instant });
export type ContestSummary = z.infer<typeof summary>;
const entry = z.object({ id: uuid, number: z.number().int(), code: z.string().nullable(), title: z.string(), schoolName: text, members: z.number().int(), state: entryState, missing: z.array(checkItem.shape.item), machine: machineScore.nullable(), way: z.array(wayStep) });
export type BoardEntry = z.infer<typeof entry>;
const judge = z.object({ id: uuid, name: z.string(), schoolName: text.nullable(), state: judgeState, given: z.number().int(), done: z.number().int(), conflicts: z.number().int() });
export type BoardJudge = z.infer<typeof judge>;
const appeal = z.object({ id: uuid, entryNumber: z.number().int(), text: z.string(), state: z.enum(['open', 'upheld', 'dismissed']), answer: z.string(), at: instant });

export const contestsOrganiseRoutes = {
  'contests.overseen': route({ summary: 'Contests of the branches that one oversees, newest first.', response: z.object({ contests: z.array(summary), branches: z.array(z.object({ id: uuid, name: text, schools: z.array(z.object({ id: uuid, name: text })) })), tasks: z.array(z.object({ exerciseId: contentId, title: text })) }), errors: [] }),
  'contests.create': route({
    summary: 'Founds a contest of a branch for its schools: one round, or school, county and city one above the other. The same id again changes nothing.', params: z.strictObject({ branchId: uuid }),
    body: z.strictObject({ contestId: uuid, title: text, brief: text, exerciseId: contentId.nullable(), schoolIds: z.array(uuid).min(1).max(60), rounds: z.array(z.strictObject({ level: contestLevel, slots: z.number().int().min(0).max(200) })).min(1).max(4), rules: contestRules }),
    response: noContent, errors: ['resource.not-found', 'resource.conflict', 'contest.rounds-not-upward'],
  }),
  'contests.board': route({
    summary: "One contest as its organisers see it: rounds, entries by school and number, judges' progress, standings. Teams by title, no pupil by name.", params: inContest,
    response: z.object({ id: uuid, title: text, brief: text, exerciseId: contentId.nullable(), rules: contestRules, pack: packShape, rounds: z.array(round.extend({ entries: z.array(uuid), judges: z.array(judge), standings: z.array(standing), pairs: z.number().int(), compared: z.number().int() })), entries: z.array(entry), appeals: z.array(appeal), schools: z.array(z.object({ id: uuid, name: text })) }),
    errors: ['resource.not-found'],
  }),
  'contests.step': route({ summary: 'Takes a round one step further: open, start judging, freeze, thaw, sign, publish. Publishing sends those that advance to the next round.', params: inRound, body: z.strictObject({ step: roundStep }), response: z.object({ state: roundState }), errors: ['resource.not-found', 'contest.not-now', 'contest.judges-open', 'contest.no-entries'] }),
  'contests.set-day': route({ summary: 'Says on which day a round is held, or that nobody knows yet.', params: inRound, body: z.strictObject({ heldOn: z.iso.date().nullable() }), response: noContent, errors: ['resource.not-found'] }),
  'contests.set-pack': route({ summary: 'Says in which shape evidence is handed upward: folders, names of files, the table of entries. Nothing is the shape of the house.', params: inContest, body: z.strictObject({ pack: packShape.nullable() }), response: noContent, errors: ['resource.not-found'] }),
  'contests.set-code': route({ summary: 'The code that an organiser further up gave to a team; nobody else of the contest has it.', params: inContest.extend({ entryId: uuid }), body: z.strictObject({ code: teamCode.nullable() }), response: noContent, errors: ['resource.not-found', 'contest.code-taken'] }),
  'contests.invite': route({
    summary: 'Invites a judge to a round; the link is shown once.', params: inRound, body: z.strictObject({ judgeId: uuid, name: z.string().trim().min(1).max(40), schoolId: uuid.nullable() }),
    response: z.object({ path: z.string() }), errors: ['resource.not-found', 'resource.conflict', 'contest.not-now'],
  }),
  'contests.spread': route({ summary: 'Spreads the entries of a round evenly over its judges, never to their own school.', params: inRound, body: noContent, response: z.object({ given: z.number().int(), short: z.number().int() }), errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.unlock': route({ summary: "Opens a judge's signed sheets again; written into the audit log.", params: inRound.extend({ judgeId: uuid }), body: noContent, response: noContent, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.dismiss': route({ summary: "Takes a judge out of a round: the link ends, what was scored does not count, and the entries are free for others.", params: inRound.extend({ judgeId: uuid }), response: noContent, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.answer-appeal': route({ summary: 'Answers an appeal, once. Upheld, the round is opened again for its judges.', params: inContest.extend({ appealId: uuid }), body: z.strictObject({ outcome: z.enum(['upheld', 'dismissed']), answer: z.string().trim().min(1).max(500) }), response: noContent, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.certificates': route({ summary: 'Certificates of a published round, one a page; names only of teams whose authorisation allows it.', params: inRound, query: language, response: printedFile, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.round-pack': route({ summary: 'Evidence of a round in the shape that was asked for: a folder for each entry, the table of all, sheets, comparisons, standings and how they were counted, with a manifest of digests (ZIP).', params: inRound, response: z.unknown(), errors: ['resource.not-found'] }),
  'contests.entry-pack': route({ summary: 'Evidence of one entry: work, circuit, log, photos, video, machine report and sheets, with a manifest of digests (ZIP).', params: inContest.extend({ entryId: uuid }), response: z.unknown(), errors: ['resource.not-found'] }),
} as const;
